package imagefile

import (
	"bytes"
	"image"
	"image/draw"
)

// Grey returns a prepared picture without its colours, for a print in black and
// white.
func Grey(p Picture) (Picture, error) {
	m, kind, err := image.Decode(bytes.NewReader(p.Data))
	if err != nil {
		return Picture{}, &Error{Msg: "画像を白黒にできません", Hint: hintSaveAgain, Err: err}
	}
	out := image.NewRGBA(image.Rect(0, 0, m.Bounds().Dx(), m.Bounds().Dy()))
	draw.Draw(out, out.Rect, m, m.Bounds().Min, draw.Src)
	turnGrey(out)
	data, err := encode(out, kind == "png")
	if err != nil {
		return Picture{}, &Error{Msg: "画像を書き出せません", Hint: hintSaveAgain, Err: err}
	}
	return Picture{Data: data, Width: p.Width, Height: p.Height}, nil
}

// turnGrey gives each pixel its luma by the weights of JPEG (ITU-R BT.601), so
// that light and dark stay as they are.
func turnGrey(m *image.RGBA) {
	for i := 0; i+3 < len(m.Pix); i += 4 {
		p := m.Pix[i : i+3]
		y := uint8((299*uint32(p[0]) + 587*uint32(p[1]) + 114*uint32(p[2]) + 500) / 1000)
		p[0], p[1], p[2] = y, y, y
	}
}
