// Package pagetest makes the documents that the backends of pkg/page are tried
// with, so that all draw the same and refuse the same, and writes a document as text
// for goldens.
//
// To read it: the pieces of a document, EveryOp and TryRefusals in this file; EveryRole in
// roles.go, EveryField in fields.go; Dump in dump.go.
package pagetest

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/templates"
)

// The fonts of a document.
const (
	Body     = "BIZUDPGothic-Regular"
	Bold     = "BIZUDPGothic-Bold"
	Figures  = "BIZUDGothic-Regular"
	Fallback = "VL-PGothic-Regular"
)

// Colours to draw with.
var (
	Navy = page.Color{R: 16, G: 42, B: 90}
	Teal = page.Color{R: 0, G: 120, B: 120}
)

// Fonts returns the fonts of a document.
func Fonts() []page.Font {
	var list []page.Font
	for _, name := range []string{Body, Bold, Figures, Fallback} {
		list = append(list, page.Font{Name: name, Data: templates.Font(name + ".ttf")})
	}
	return list
}

// Text is s at a fixed place.
func Text(font, s string) page.Text {
	return page.Text{X: 40, Y: 60, Font: font, Size: 10.5, Color: Navy, String: s}
}

// Between returns the characters from first to last.
func Between(first, last rune) string {
	var b strings.Builder
	for r := first; r <= last; r++ {
		b.WriteRune(r)
	}
	return b.String()
}

// Document returns pages of A4 landscape, one for each list of ops.
func Document(pages ...[]page.Op) *page.Document {
	doc := &page.Document{Fonts: Fonts(), Info: page.Info{Title: "空知𠮷", Author: "空知総合振興局", Language: "ja-JP"}}
	for _, ops := range pages {
		doc.Pages = append(doc.Pages, page.Page{Width: page.A4Width, Height: page.A4Height, Ops: ops})
	}
	return doc
}

// pictures returns one small picture in the forms that a page may hold.
func pictures(t testing.TB) (jpg, alpha, palette []byte) {
	t.Helper()
	img := image.NewNRGBA(image.Rect(0, 0, 8, 6))
	for i := range img.Pix {
		img.Pix[i] = uint8(i * 7)
	}
	indexed := image.NewPaletted(img.Rect, color.Palette{color.Black, color.White, color.RGBA{0, 120, 120, 255}})
	var j, a, p bytes.Buffer
	if err := errors.Join(jpeg.Encode(&j, img, nil), png.Encode(&a, img), png.Encode(&p, indexed)); err != nil {
		t.Fatal(err)
	}
	return j.Bytes(), a.Bytes(), p.Bytes()
}

// EveryOp is one of each op in its variants, and an empty page.
func EveryOp(t testing.TB) *page.Document {
	t.Helper()
	jpg, alpha, palette := pictures(t)
	square := []page.Point{{X: 10, Y: 10}, {X: 60, Y: 10}, {X: 60, Y: 60}}
	spaced := Text(Bold, "字間をつめる")
	spaced.Spacing = -0.25
	doc := Document([]page.Op{
		Text(Body, "①のある行 髙﨑𠮟"), spaced, Text(Figures, "1,274.46"), Text(Fallback, "㏊𠮷"),
		page.Line{X1: 10, Y1: 20, X2: 200, Y2: 20, Width: 0.5, Color: Navy},
		page.Line{X1: 10, Y1: 30, X2: 200, Y2: 30, Width: 0.5, Color: Teal, Dash: []float64{3, 1.5}},
		page.Rect{X: 5, Y: 5, W: 30, H: 20, Fill: &Teal},
		page.Rect{X: 5, Y: 5, W: 30, H: 20, Radius: 4, Fill: &Teal, Stroke: &Navy, StrokeWidth: 1},
		page.Rect{X: 5, Y: 5, W: 30, H: 20, Radius: 400, Stroke: &Navy, StrokeWidth: 1},
		page.Polygon{Points: square, Fill: &Navy, Stroke: &Teal, StrokeWidth: 0.25},
		page.Image{X: 10, Y: 10, W: 40, H: 30, Data: jpg},
		page.Image{X: 50, Y: 10, W: 40, H: 30, Data: jpg},
		page.Image{X: 90, Y: 10, W: 40, H: 30, Data: alpha},
		page.Image{X: 130, Y: 10, W: 40, H: 30, Data: palette},
		page.Link{Tag: page.Tag{Alt: "次のページ"}, X: 10, Y: 10, W: 40, H: 12, To: "次"},
		page.Link{X: 10, Y: 30, W: 40, H: 12, URL: "https://example.jp/空知?q=(a b)"},
	}, nil)
	doc.Anchors = []page.Anchor{{Name: "次", Page: 1}}
	return doc
}

// refused are ops that no backend can draw, by what the error says of each.
func refused() map[string]page.Op {
	missing := Text(Body, "面積は113,600㏊")
	missing.Tag = page.Tag{Pos: diag.Pos{File: "projects/a.yaml", Line: 3, Col: 5}}
	return map[string]page.Op{
		"1ページを描けません（projects/a.yaml:3:5）: 文字「㏊」（U+33CA）がフォント BIZUDPGothic-Regular にありません": missing,
		"「🈁」（U+1F201）":    Text(Body, "🈁"),
		"U+000A":          Text(Body, "a\nb"),
		"画像を読めません":        page.Image{W: 1, H: 1, Data: []byte("\x89PNG\r\n\x1a\n")},
		"画像を読めません: image": page.Image{W: 1, H: 1},
		"大きさが正の数ではありません":  page.Text{Font: Body, String: "字"}, // page.Check is asked first
		"知らない描画命令 *page.": &page.Text{},
	}
}

// TryRefusals wants write to refuse what cannot be drawn, with the page to blame
// and without bytes.
func TryRefusals(t *testing.T, write func(*page.Document) ([]byte, error)) {
	t.Helper()
	for want, op := range refused() {
		t.Run(want, func(t *testing.T) {
			data, err := write(Document([]page.Op{op}))
			if err == nil || data != nil {
				t.Fatal("is drawn without an error")
			}
			if fault := (*page.Fault)(nil); !errors.As(err, &fault) || fault.Page != 0 || !strings.Contains(err.Error(), want) {
				t.Errorf("error %q on page 1 lacks %q", err, want)
			}
		})
	}
	broken := Document([]page.Op{Text("x", "字")})
	broken.Fonts = []page.Font{{Name: "x", Data: []byte("not a font")}}
	if _, err := write(broken); err == nil || !strings.Contains(err.Error(), "フォント x を読めません") {
		t.Errorf("a font that is none: error %v", err)
	}
	if _, err := write(&page.Document{}); err == nil {
		t.Error("a document without pages is drawn")
	}
}
