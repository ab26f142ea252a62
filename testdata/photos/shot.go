package main

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/jpeg"
	"math"
	"os"
)

// shot is a photo to be made.
type shot struct {
	seed        uint32
	w, h        int // as it is looked at
	orientation int // Exif 2.3, tag 0x0112
}

// shotOf cycles through the ways to hold a phone: across, across the other way
// round, upright both ways, a panorama now and then.
func shotOf(i int, pixels float64) shot {
	orientations := []int{1, 6, 1, 3, 1, 8, 1, 1}
	s := shot{seed: uint32(i + 1), orientation: orientations[i%len(orientations)]}
	ratio := 4.0 / 3
	switch {
	case i%10 == 7:
		ratio = 3.2
	case s.orientation >= 5:
		ratio = 3.0 / 4
	}
	s.w = int(math.Sqrt(pixels*ratio)) / 16 * 16
	s.h = int(pixels/float64(s.w)) / 16 * 16
	return s
}

func write(file string, s shot) error {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, s.view(), &jpeg.Options{Quality: 92}); err != nil {
		return err
	}
	picture := b.Bytes()
	out := append([]byte(nil), picture[:2]...)
	out = append(out, segment(append([]byte("Exif\x00\x00"), exif(s.orientation)...))...)
	out = append(out, segment([]byte("http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"/>"))...)
	return os.WriteFile(file, append(out, picture[2:]...), 0o666)
}

// segment is an APP1 segment.
func segment(body []byte) []byte {
	out := binary.BigEndian.AppendUint16([]byte{0xff, 0xe1}, uint16(len(body)+2))
	return append(out, body...)
}

// exif is a TIFF block with the orientation and the place of 岩見沢.
func exif(orientation int) []byte {
	const short, long, rational, ascii = 3, 4, 5, 2
	bo := binary.LittleEndian
	entry := func(b []byte, tag, kind uint16, n, value uint32) []byte {
		b = bo.AppendUint16(bo.AppendUint16(b, tag), kind)
		return bo.AppendUint32(bo.AppendUint32(b, n), value)
	}
	const gps, latitude, longitude = 38, 92, 116
	b := append([]byte("II*\x00"), 8, 0, 0, 0, 2, 0)
	b = entry(b, 0x0112, short, 1, uint32(orientation))
	b = entry(b, 0x8825, long, 1, gps)
	b = bo.AppendUint32(b, 0)
	b = append(b, 4, 0)
	b = entry(b, 1, ascii, 2, 'N')
	b = entry(b, 2, rational, 3, latitude)
	b = entry(b, 3, ascii, 2, 'E')
	b = entry(b, 4, rational, 3, longitude)
	b = bo.AppendUint32(b, 0)
	for _, v := range []uint32{43, 1, 11, 1, 4567, 100, 141, 1, 46, 1, 3210, 100} {
		b = bo.AppendUint32(b, v)
	}
	return b
}

// view paints the shot as its camera stores it: sky with a sun, hills one behind
// the other, a field in front, all with the grain of a sensor.
func (s shot) view() *image.YCbCr {
	w, h := s.w, s.h
	if s.orientation >= 5 {
		w, h = h, w
	}
	m := image.NewYCbCr(image.Rect(0, 0, w, h), image.YCbCrSubsampleRatio420)
	p := newPainter(s)
	for y := range h {
		row := m.Y[y*m.YStride:][:w]
		for x := range row {
			row[x] = p.light(s.upright(x, y, w, h))
		}
	}
	for y := range h / 2 {
		for x := range w / 2 {
			i := y*m.CStride + x
			m.Cb[i], m.Cr[i] = p.chroma(s.upright(2*x, 2*y, w, h))
		}
	}
	return m
}

// upright says where a stored pixel is seen.
func (s shot) upright(x, y, w, h int) (int, int) {
	switch s.orientation {
	case 3:
		return w - 1 - x, h - 1 - y
	case 6:
		return h - 1 - y, x
	case 8:
		return y, w - 1 - x
	}
	return x, y
}
