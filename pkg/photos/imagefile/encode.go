package imagefile

import (
	"bytes"
	"image"
	"image/draw"
	"image/jpeg"
	"image/png"
)

// jpegQuality shows no artefacts at the print resolution.
const jpegQuality = 85

// encode writes m as a JPEG on white. A picture from a lossless format stays a
// PNG, with its transparency, when that takes at most twice the bytes: so it
// is for logos, charts and screenshots, whose edges JPEG blurs, and never for
// photos, whose PNG is many times larger.
func encode(m image.Image, lossless bool) ([]byte, error) {
	photo, err := encodeJPEG(m)
	if err != nil || !lossless {
		return photo, err
	}
	var flat bytes.Buffer
	if err := png.Encode(&flat, m); err != nil {
		return nil, err
	}
	if flat.Len() <= 2*len(photo) {
		return flat.Bytes(), nil
	}
	return photo, nil
}

func encodeJPEG(m image.Image) ([]byte, error) {
	if seeThrough, ok := m.(*image.RGBA); ok && !seeThrough.Opaque() {
		paper := image.NewRGBA(seeThrough.Rect)
		draw.Draw(paper, paper.Rect, image.White, image.Point{}, draw.Src)
		draw.Draw(paper, paper.Rect, seeThrough, seeThrough.Rect.Min, draw.Over)
		m = paper
	}
	var out bytes.Buffer
	err := jpeg.Encode(&out, m, &jpeg.Options{Quality: jpegQuality})
	return out.Bytes(), err
}
