package imagefile

import (
	"image"
	"image/draw"
	"math"
	"math/bits"
)

// scale returns m in the given size, which is not larger than m. Each pixel is
// the mean of the area that it covers, to the part of a pixel. That is as sharp
// as a smooth kernel when a photo is made several times smaller, takes a tenth
// of its time, and in whole numbers: every machine makes the same of it.
//
// Planes are taken as they were decoded. Alpha weighs the colours, so that the
// unseen colour of clear pixels does not bleed into the edges of a logo.
func scale(m image.Image, size image.Point) raster {
	switch m := m.(type) {
	case *image.YCbCr:
		return scaleYCbCr(m, size)
	case *image.Gray:
		return raster{shrink(m.Rect.Size(), size, 1, rowsOf(m.Pix, m.Stride))}
	}
	b := m.Bounds()
	row := image.NewRGBA(image.Rect(0, 0, b.Dx(), 1))
	last := -1
	return raster{shrink(b.Size(), size, 4, func(y int) []byte {
		if y != last {
			draw.Draw(row, row.Rect, m, image.Pt(b.Min.X, b.Min.Y+y), draw.Src)
			last = y
		}
		return row.Pix
	})}
}

// scaleYCbCr gives the chroma planes the size of the luma: the encoder makes
// them smaller by itself, and turned pictures would not know where.
func scaleYCbCr(m *image.YCbCr, size image.Point) raster {
	last := m.Rect.Max.Sub(image.Pt(1, 1))
	chroma := image.Pt(
		m.COffset(last.X, last.Y)-m.COffset(m.Rect.Min.X, last.Y)+1,
		m.COffset(m.Rect.Min.X, last.Y)/m.CStride+1)
	return raster{
		shrink(m.Rect.Size(), size, 1, rowsOf(m.Y, m.YStride)),
		shrink(chroma, size, 1, rowsOf(m.Cb, m.CStride)),
		shrink(chroma, size, 1, rowsOf(m.Cr, m.CStride)),
	}
}

// rowsOf returns what gives the rows of a plane that was decoded whole.
func rowsOf(pix []byte, stride int) func(y int) []byte {
	return func(y int) []byte { return pix[y*stride:] }
}

// span is the run of pixels that one smaller pixel covers, and how many parts of
// its first and of its last. Between them it covers the whole of each.
type span struct {
	from, to    int // first and last
	first, last uint32
}

// spanOf returns the span of the ith of so many smaller pixels that from pixels are made
// into. Each of these is cut into parts, as many as there are smaller pixels: then all
// spans are whole parts.
func spanOf(i, smaller, from int) span {
	parts := smaller
	start, end := i*from, (i+1)*from // in parts
	s := span{from: start / parts, to: (end - 1) / parts}
	s.first = uint32(min((s.from+1)*parts, end) - start)
	s.last = uint32(end - s.to*parts)
	return s
}

// weight returns how many of the parts of the pixel at a place of s belong to s.
func (s span) weight(at, parts int) uint32 {
	switch at {
	case s.from:
		return s.first
	case s.to:
		return s.last
	}
	return uint32(parts)
}

// shrink averages rows of pixels of so many channels into a plane of the given
// size. No side is over maxSide, so that the sum of a column keeps within 32
// bits.
func shrink(from, size image.Point, channels int, row func(y int) []byte) plane {
	out := plane{w: size.X, h: size.Y, channels: channels, pix: make([]byte, size.X*size.Y*channels)}
	line := size.X * channels
	if from == size {
		for y := range size.Y {
			copy(out.pix[y*line:][:line], row(y))
		}
		return out
	}
	across := make([]span, size.X)
	for x := range across {
		across[x] = spanOf(x, size.X, from.X)
	}
	sums := make([]uint32, from.X*channels)
	area := uint64(from.X) * uint64(from.Y)
	for y := range size.Y {
		clear(sums)
		down := spanOf(y, size.Y, from.Y)
		for at := down.from; at <= down.to; at++ {
			addTo(sums, row(at), down.weight(at, size.Y))
		}
		average(out.pix[y*line:], sums, across, channels, area)
	}
	return out
}

// addTo adds a row to the sums of its columns, weighted.
func addTo(sums []uint32, row []byte, weight uint32) {
	row = row[:len(sums)]
	for i, v := range row {
		sums[i] += uint32(v) * weight
	}
}

// average divides the weighted sums of the columns of each span by the area that
// all weights make up.
func average(row []byte, sums []uint32, across []span, channels int, area uint64) {
	// sum/area is the upper half of sum×⌈2⁶⁴/area⌉ as long as sum×area is less than
	// 2⁶⁴; here a sum is less than 256 times an area of at most maxPixels. The area is
	// more than 1: what keeps its size is copied.
	reciprocal := math.MaxUint64/area + 1
	parts := uint64(len(across))
	for x, s := range across {
		for c := range channels {
			first, last := s.from*channels+c, s.to*channels+c
			sum := uint64(s.first) * uint64(sums[first])
			if last > first {
				sum += uint64(s.last) * uint64(sums[last])
				between := uint64(0)
				for i := first + channels; i < last; i += channels {
					between += uint64(sums[i])
				}
				sum += parts * between
			}
			mean, _ := bits.Mul64(sum+area/2, reciprocal)
			row[x*channels+c] = byte(mean)
		}
	}
}
