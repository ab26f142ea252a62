package imagefile

import (
	"image"
	"testing"
)

// TestGrey takes the colours out of photos and logos and leaves what is dark
// darker than what is light.
func TestGrey(t *testing.T) {
	src := quarters(image.Pt(64, 64), "RG BW")
	for name, data := range map[string][]byte{"JPEG": encodedJPEG(t, src), "PNG": encodedPNG(t, src)} {
		p, err := Grey(prepared(t, data, 64, 64))
		if err != nil || p.Width != 64 || p.Height != 64 {
			t.Fatal(name, err, p.Width, p.Height)
		}
		m := decoded(t, p)
		luma := func(x, y int) uint32 {
			r, g, b, _ := m.At(x, y).RGBA()
			if r != g || g != b {
				t.Errorf("%s: at %d,%d stands %d,%d,%d", name, x, y, r, g, b)
			}
			return r
		}
		for x := range 64 {
			luma(x, 20)
			luma(x, 40)
		}
		if blue, red, green, white := luma(8, 56), luma(8, 8), luma(56, 8), luma(56, 56); !(blue < red && red < green && green < white) {
			t.Errorf("%s: blue %d, red %d, green %d, white %d", name, blue, red, green, white)
		}
	}
	if _, err := Grey(Picture{Data: []byte("no picture")}); err == nil {
		t.Error("what is no picture turned grey")
	}
}
