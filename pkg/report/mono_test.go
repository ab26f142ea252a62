package report

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"math"
	"testing"
	"testing/fstest"

	"sorachi/pkg/page"
	"sorachi/pkg/photos"
	"sorachi/pkg/theme"
	"sorachi/templates"
)

// monoReport is the real report in the look for photocopies.
func monoReport(t *testing.T) *page.Document {
	t.Helper()
	in := inputOf(t, sorachi(t))
	in.Theme = themeOf(t, "mono")
	doc, found := build(t, in)
	for _, d := range found {
		t.Error(short(d))
	}
	return doc
}

func themeOf(t *testing.T, name string) *theme.Theme {
	t.Helper()
	th, found, err := theme.Load(templates.FS, name)
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	return th
}

// colorsOf returns the colours that an op paints with.
func colorsOf(op page.Op) []page.Color {
	var out []page.Color
	add := func(cs ...*page.Color) {
		for _, c := range cs {
			if c != nil {
				out = append(out, *c)
			}
		}
	}
	switch o := op.(type) {
	case page.Text:
		add(&o.Color)
	case page.Line:
		add(&o.Color)
	case page.Rect:
		add(o.Fill, o.Stroke)
	case page.Polygon:
		add(o.Fill, o.Stroke)
	}
	return out
}

// TestMonoIsBlackAndWhite wants no third tone on any page: greys are dots or
// nothing on a copy.
func TestMonoIsBlackAndWhite(t *testing.T) {
	for i, p := range monoReport(t).Pages {
		for _, op := range p.Ops {
			for _, c := range colorsOf(op) {
				if c != (page.Color{}) && c != (page.Color{R: 255, G: 255, B: 255}) {
					t.Fatalf("page %d: %v in %+v", i+1, c, op)
				}
			}
		}
	}
}

// TestMonoHoldsSoundPlans lays the sound plans out in the look that has lines
// where others have grounds: no text may lie upon them.
func TestMonoHoldsSoundPlans(t *testing.T) {
	mono := themeOf(t, "mono")
	corpus(t, "ok", func(t *testing.T, in Input) {
		in.Theme = mono
		doc, found := build(t, in)
		for _, d := range found {
			t.Error(short(d))
		}
		if err := page.Check(doc); err != nil {
			t.Error(err)
		}
		for _, b := range page.Blemishes(doc, mono.Sizes.Min-0.5) {
			t.Error(b)
		}
	})
}

// TestMonoSavesToner wants less than a hundredth of each page to be filled black.
func TestMonoSavesToner(t *testing.T) {
	for i, p := range monoReport(t).Pages {
		black := 0.0
		for _, op := range p.Ops {
			switch o := op.(type) {
			case page.Rect:
				if o.Fill != nil && *o.Fill == (page.Color{}) {
					black += o.W * o.H
				}
			case page.Polygon:
				if o.Fill != nil && *o.Fill == (page.Color{}) {
					black += areaOf(o.Points)
				}
			}
		}
		if share := black / (p.Width * p.Height); share > 0.01 {
			t.Errorf("page %d is %.1f %% black", i+1, share*100)
		}
	}
}

func areaOf(points []page.Point) float64 {
	sum := 0.0
	for i, a := range points {
		b := points[(i+1)%len(points)]
		sum += a.X*b.Y - b.X*a.Y
	}
	return math.Abs(sum) / 2
}

// TestMonoPhotosAreGrey prints a red photo in both looks.
func TestMonoPhotosAreGrey(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 400, 300))
	draw.Draw(m, m.Rect, image.NewUniform(color.RGBA{R: 200, G: 30, B: 30, A: 255}), image.Point{}, draw.Src)
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	p := changed(t, "projects/1-tantetsuko.yaml", "    - title: 炭鉄港めしフェスタの開催\n", "    - title: 炭鉄港めしフェスタの開催\n      photos: [photos/a.png]\n")
	for name, grey := range map[string]bool{"shiryo2": false, "mono": true} {
		in := inputOf(t, p)
		in.Theme, in.Photos = themeOf(t, name), photos.Source{Files: fstest.MapFS{"photos/a.png": {Data: b.Bytes()}}}
		doc, _ := build(t, in)
		images := 0
		for _, pg := range doc.Pages {
			for _, op := range pg.Ops {
				o, ok := op.(page.Image)
				if !ok {
					continue
				}
				images++
				got, _, err := image.Decode(bytes.NewReader(o.Data))
				if err != nil {
					t.Fatal(err)
				}
				if r, g, bl, _ := got.At(9, 9).RGBA(); (r == g && g == bl) != grey {
					t.Errorf("%s: the photo has the colour %d, %d, %d", name, r, g, bl)
				}
			}
		}
		if images != 1 {
			t.Errorf("%s: %d photos", name, images)
		}
	}
}
