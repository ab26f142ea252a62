package imagefile

import "image"

// raster is a picture as it was decoded: one plane of gray, three of luma and
// chroma of the same size, or one of RGBA with premultiplied alpha.
type raster []plane

// plane is a table of w×h pixels of so many bytes each.
type plane struct {
	pix      []byte
	w, h     int
	channels int
}

// image returns a raster as what the encoders take.
func (r raster) image() image.Image {
	p := r[0]
	rect := image.Rect(0, 0, p.w, p.h)
	switch {
	case len(r) == 3:
		return &image.YCbCr{Y: p.pix, Cb: r[1].pix, Cr: r[2].pix, YStride: p.w, CStride: p.w, SubsampleRatio: image.YCbCrSubsampleRatio444, Rect: rect}
	case p.channels == 1:
		return &image.Gray{Pix: p.pix, Stride: p.w, Rect: rect}
	}
	return &image.RGBA{Pix: p.pix, Stride: p.w * p.channels, Rect: rect}
}
