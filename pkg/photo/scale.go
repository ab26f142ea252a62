package photo

import (
	"image"

	"golang.org/x/image/draw"
)

// maxBox keeps the sum of a box of maxBox×maxBox bytes within 32 bits.
const maxBox = 4096

// scale returns m in the given size, which is not larger than m. A box filter
// by whole numbers does the bulk of the work on the planes as they were
// decoded: a smooth kernel over twelve megapixels takes ten times as long.
func scale(m image.Image, size image.Point) *image.RGBA {
	from := m.Bounds().Size()
	kx, ky := min(from.X/size.X, maxBox), min(from.Y/size.Y, maxBox)
	if kx > 1 || ky > 1 {
		m = boxed(m, kx, ky)
	}
	out := image.NewRGBA(image.Rectangle{Max: size})
	if m.Bounds().Size() == size {
		draw.Draw(out, out.Rect, m, m.Bounds().Min, draw.Src)
	} else {
		draw.BiLinear.Scale(out, out.Rect, m, m.Bounds(), draw.Src, nil)
	}
	return out
}

// boxed averages boxes of kx×ky pixels. Alpha weighs the colours, so that the
// unseen colour of clear pixels does not bleed into the edges of a logo.
func boxed(m image.Image, kx, ky int) image.Image {
	switch m := m.(type) {
	case *image.YCbCr:
		return boxedYCbCr(m, kx, ky)
	case *image.Gray:
		size := m.Rect.Size()
		p := plane{m.Pix, m.Stride, size.X, size.Y, 1}.boxed(kx, ky)
		return &image.Gray{Pix: p.pix, Stride: p.stride, Rect: image.Rect(0, 0, p.w, p.h)}
	}
	return boxedStrips(m, kx, ky)
}

// boxedYCbCr averages each plane by itself. As dividing up in two steps is
// dividing up in one, the chroma planes get the size that the smaller picture
// asks of them.
func boxedYCbCr(m *image.YCbCr, kx, ky int) *image.YCbCr {
	size := m.Rect.Size()
	last := m.Rect.Max.Sub(image.Pt(1, 1))
	cw := m.COffset(last.X, last.Y) - m.COffset(m.Rect.Min.X, last.Y) + 1
	ch := m.COffset(m.Rect.Min.X, last.Y)/m.CStride + 1
	y := plane{m.Y, m.YStride, size.X, size.Y, 1}.boxed(kx, ky)
	cb := plane{m.Cb, m.CStride, cw, ch, 1}.boxed(kx, ky)
	cr := plane{m.Cr, m.CStride, cw, ch, 1}.boxed(kx, ky)
	return &image.YCbCr{
		Y: y.pix, Cb: cb.pix, Cr: cr.pix,
		YStride: y.stride, CStride: cb.stride,
		SubsampleRatio: m.SubsampleRatio,
		Rect:           image.Rect(0, 0, y.w, y.h),
	}
}

// boxedStrips serves every other kind of image. It turns ky rows at a time
// into RGBA, so that a large picture is never held in memory twice.
func boxedStrips(m image.Image, kx, ky int) *image.RGBA {
	b := m.Bounds()
	out := image.NewRGBA(image.Rect(0, 0, ceilDiv(b.Dx(), kx), ceilDiv(b.Dy(), ky)))
	strip := image.NewRGBA(image.Rect(0, 0, b.Dx(), min(ky, b.Dy())))
	for y := range out.Rect.Dy() {
		rows := min(ky, b.Dy()-y*ky)
		draw.Draw(strip, image.Rect(0, 0, b.Dx(), rows), m, image.Pt(b.Min.X, b.Min.Y+y*ky), draw.Src)
		p := plane{strip.Pix, strip.Stride, b.Dx(), rows, 4}.boxed(kx, ky)
		copy(out.Pix[y*out.Stride:], p.pix)
	}
	return out
}

// plane is a table of w×h pixels of so many bytes each.
type plane struct {
	pix          []byte
	stride, w, h int
	channels     int
}

// boxed averages boxes of kx×ky pixels; those at the right and lower edges may
// be smaller.
func (p plane) boxed(kx, ky int) plane {
	out := plane{w: ceilDiv(p.w, kx), h: ceilDiv(p.h, ky), channels: p.channels}
	out.stride = out.w * out.channels
	out.pix = make([]byte, out.stride*out.h)
	sums := make([]uint32, p.w*p.channels)
	for y := range out.h {
		clear(sums)
		rows := min(ky, p.h-y*ky)
		for r := range rows {
			addTo(sums, p.pix[(y*ky+r)*p.stride:])
		}
		averageInto(out.pix[y*out.stride:][:out.stride], sums, kx, rows, p.channels)
	}
	return out
}

// addTo adds a row to the sums of its columns.
func addTo(sums []uint32, row []byte) {
	row = row[:len(sums)]
	for i, v := range row {
		sums[i] += uint32(v)
	}
}

// averageInto divides the sums of kx columns of so many rows by their number.
func averageInto(row []byte, sums []uint32, kx, rows, channels int) {
	for i := range row {
		x, c := i/channels, i%channels
		end := min((x+1)*kx*channels, len(sums))
		var sum, n uint32
		for s := x*kx*channels + c; s < end; s += channels {
			sum += sums[s]
			n += uint32(rows)
		}
		row[i] = byte((sum + n/2) / n)
	}
}

func ceilDiv(a, b int) int { return (a + b - 1) / b }
