package render

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/templates"
)

const (
	body     = "BIZUDPGothic-Regular"
	bold     = "BIZUDPGothic-Bold"
	figures  = "BIZUDGothic-Regular"
	fallback = "VL-PGothic-Regular"
)

var navy, teal = page.Color{R: 16, G: 42, B: 90}, page.Color{R: 0, G: 120, B: 120}

func fonts(t testing.TB) []page.Font {
	t.Helper()
	var list []page.Font
	for _, name := range []string{body, bold, figures, fallback} {
		list = append(list, page.Font{Name: name, Data: templates.Font(name + ".ttf")})
	}
	return list
}

func text(font, s string) page.Text {
	return page.Text{X: 40, Y: 60, Font: font, Size: 10.5, Color: navy, String: s}
}

// document returns pages of A4 landscape, one for each list of ops.
func document(t testing.TB, pages ...[]page.Op) *page.Document {
	t.Helper()
	doc := &page.Document{Fonts: fonts(t), Info: page.Info{Title: "空知𠮷", Author: "空知総合振興局", Language: "ja-JP"}}
	for _, ops := range pages {
		doc.Pages = append(doc.Pages, page.Page{Width: page.A4Width, Height: page.A4Height, Ops: ops})
	}
	return doc
}

func render(t testing.TB, doc *page.Document) []byte {
	t.Helper()
	pdf, err := PDF(doc)
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

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

// everyOp is one of each op in its variants.
func everyOp(t testing.TB) *page.Document {
	t.Helper()
	jpg, alpha, palette := pictures(t)
	square := []page.Point{{X: 10, Y: 10}, {X: 60, Y: 10}, {X: 60, Y: 60}}
	spaced := text(bold, "字間をつめる")
	spaced.Spacing = -0.25
	doc := document(t, []page.Op{
		text(body, "①のある行 髙﨑𠮟"), spaced, text(figures, "1,274.46"), text(fallback, "㏊𠮷"),
		page.Line{X1: 10, Y1: 20, X2: 200, Y2: 20, Width: 0.5, Color: navy},
		page.Line{X1: 10, Y1: 30, X2: 200, Y2: 30, Width: 0.5, Color: teal, Dash: []float64{3, 1.5}},
		page.Rect{X: 5, Y: 5, W: 30, H: 20, Fill: &teal},
		page.Rect{X: 5, Y: 5, W: 30, H: 20, Radius: 4, Fill: &teal, Stroke: &navy, StrokeWidth: 1},
		page.Rect{X: 5, Y: 5, W: 30, H: 20, Radius: 400, Stroke: &navy, StrokeWidth: 1},
		page.Polygon{Points: square, Fill: &navy, Stroke: &teal, StrokeWidth: 0.25},
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

func TestSameDocumentSameBytes(t *testing.T) {
	first, second := render(t, everyOp(t)), render(t, everyOp(t))
	if !bytes.Equal(first, second) {
		t.Fatal("two runs over one document differ")
	}
	other := everyOp(t)
	other.Info.Title = "別の題名"
	if a, b := read(t, first).trailer.get("ID"), read(t, render(t, other)).trailer.get("ID"); a == b {
		t.Fatalf("different documents share the identity %s", a)
	}
}

func TestTextsReadBack(t *testing.T) {
	lines := []struct{ font, text string }{
		{body, "空知総合振興局 ①②⑳ ㈱ ㎡ ｶﾀｶﾅ ～〜－ー"},
		{body, "髙橋と﨑山と神（U+FA19）と神"},
		{body, "𠮟る𩸽𠀋"},
		{bold, "令和6年度　7,468千人"},
		{fallback, "𠮷野家 113,600㏊"},
		{figures, "99.9％"},
		{body, ""},
		{body, between('ぁ', 'ん') + between('ァ', 'ヶ') + between('!', '~')}, // more than one block of the map
	}
	var ops []page.Op
	var want []string
	for _, l := range lines {
		ops = append(ops, text(l.font, l.text))
		if l.text != "" {
			want = append(want, l.text)
		}
	}
	got := read(t, render(t, document(t, ops))).texts(0)
	if !slices.Equal(got, want) {
		t.Errorf("texts read back as\n%q\nwant\n%q", got, want)
	}
}

func between(first, last rune) string {
	var b strings.Builder
	for r := first; r <= last; r++ {
		b.WriteRune(r)
	}
	return b.String()
}

func TestOperators(t *testing.T) {
	got := read(t, render(t, everyOp(t))).content(0)
	for _, want := range []string{
		"40.00 535.28 TD",              // a baseline 60 pt below the top
		"10.5 Tf -0.25 Tc",             // spacing is set …
		"10.5 Tf 0 Tc",                 // … and taken back
		"0.063 0.165 0.353 RG",         // navy
		"[3.00 1.50] 0.00 d",           // the dash …
		"[] 0.00 d",                    // … ends before the next stroke
		"5.00 570.28 30.00 20.00 re f", // a rectangle hangs from its top left corner
		"10.00 585.28 m 60.00 585.28 l 60.00 535.28 l", // polygon
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if n := strings.Count(got, " Do "); n != 4 {
		t.Errorf("%d images drawn, want 4", n)
	}
}

// A colour that a text leaves behind must not fill the next shape.
func TestFillAfterText(t *testing.T) {
	box := page.Rect{X: 1, Y: 1, W: 9, H: 9, Fill: &teal}
	got := read(t, render(t, document(t, []page.Op{box, text(body, "字"), box}))).content(0)
	if n := strings.Count(got, "0.000 0.471 0.471 rg"); n != 2 {
		t.Errorf("teal is set %d times, want 2 in\n%s", n, got)
	}
}

// A new page starts with nothing set (ISO 32000-1, 8.4.1).
func TestStateEndsWithPage(t *testing.T) {
	ops := []page.Op{text(body, "字"), page.Rect{X: 1, Y: 1, W: 9, H: 9, Fill: &teal, Stroke: &navy, StrokeWidth: 2}}
	r := read(t, render(t, document(t, ops, ops)))
	if first, second := r.content(0), r.content(1); first != second {
		t.Errorf("the same ops give\n%s\nthen\n%s", first, second)
	}
}

func TestFontsAreSubsetsOfUsedOnes(t *testing.T) {
	pdf := render(t, document(t, []page.Op{text(bold, "一つだけ")}))
	for _, o := range read(t, pdf).objects {
		if name := o.dict.get("BaseFont"); name != "" && !strings.HasSuffix(name, "+BIZUDPGothic-Bold") {
			t.Errorf("font %s is not used", name)
		}
	}
	if len(pdf) > 60_000 {
		t.Errorf("one line takes %d bytes: the font is not cut down", len(pdf))
	}
}

// forms are the files that a document can become; all refuse the same.
var forms = map[string]func(*page.Document) ([]byte, error){
	"PDF": PDF,
	"SVG": func(doc *page.Document) ([]byte, error) { return SVG(doc, 0, pageName) },
}

func TestRefusals(t *testing.T) {
	at := page.Tag{Pos: diag.Pos{File: "projects/a.yaml", Line: 3, Col: 5}}
	missing := text(body, "面積は113,600㏊")
	missing.Tag = at
	nan := text(body, "字")
	nan.X = math.NaN()
	endless := page.Line{X2: math.Inf(1), Width: 1}
	broken := page.Image{W: 1, H: 1, Data: []byte("\x89PNG\r\n\x1a\n")}
	for name, c := range map[string]struct {
		op   page.Op
		want string
	}{
		"missing glyph":  {missing, "1ページを描けません（projects/a.yaml:3:5）: 文字「㏊」（U+33CA）がフォント BIZUDPGothic-Regular にありません"},
		"missing emoji":  {text(body, "🈁"), "「🈁」（U+1F201）"},
		"control":        {text(body, "a\nb"), "U+000A"},
		"not a number":   {nan, "座標か大きさが数値ではありません"},
		"infinite":       {endless, "座標か大きさが数値ではありません"},
		"no size":        {page.Text{Font: body, String: "字"}, "大きさが正の数ではありません"},
		"not UTF-8":      {text(body, "\xff"), "UTF-8 ではありません"},
		"unknown font":   {text("明朝", "字"), "フォント \"明朝\" がありません"},
		"no width":       {page.Line{X2: 5}, "線の太さ"},
		"bad dash":       {page.Line{X2: 5, Width: 1, Dash: []float64{0, 0}}, "破線"},
		"flat box":       {page.Rect{W: 5, Fill: &navy}, "大きさが正の数ではありません"},
		"two points":     {page.Polygon{Points: make([]page.Point, 2), Fill: &navy}, "三つに足りません"},
		"broken image":   {broken, "画像を読めません"},
		"empty image":    {page.Image{W: 1, H: 1}, "画像を読めません"},
		"unknown anchor": {page.Link{W: 1, H: 1, To: "七"}, "リンク先「七」がありません"},
		"dangerous link": {page.Link{W: 1, H: 1, URL: "javascript:alert(1)"}, "http、https、mailto"},
		"unknown op":     {&page.Text{}, "知らない描画命令 *page.Text"},
		"no op":          {nil, "知らない描画命令"},
	} {
		t.Run(name, func(t *testing.T) {
			for form, write := range forms {
				data, err := write(document(t, []page.Op{c.op}))
				if err == nil || data != nil {
					t.Fatalf("%s is drawn without an error", form)
				}
				var fault *Error
				if !errors.As(err, &fault) || fault.Page != 1 {
					t.Errorf("%s: %v does not blame page 1", form, err)
				}
				if !strings.Contains(err.Error(), c.want) {
					t.Errorf("%s: error %q lacks %q", form, err, c.want)
				}
			}
		})
	}
}

func TestRefusedDocuments(t *testing.T) {
	twice := document(t, nil)
	twice.Fonts = append(twice.Fonts, twice.Fonts[0])
	broken := document(t, []page.Op{text("x", "字")})
	broken.Fonts = []page.Font{{Name: "x", Data: []byte("not a font")}}
	lost := document(t, nil)
	lost.Outline = []page.Bookmark{{Title: "概要", Level: 1, Page: 3}}
	nowhere := document(t, nil)
	nowhere.Anchors = []page.Anchor{{Name: "概要", Page: 3}}
	doubled := document(t, nil)
	doubled.Attachments = []page.Attachment{{Name: "表.csv", MIME: "text/csv"}, {Name: "表.csv", MIME: "text/csv"}}
	huge := document(t, nil)
	huge.Pages[0].Width = math.NaN()
	for want, doc := range map[string]*page.Document{
		"ページがありません":         {Fonts: fonts(t)},
		"二つあります":            twice,
		"フォント x を読めません":     broken,
		"しおり「概要」の行き先":       lost,
		"リンク先「概要」":          nowhere,
		"添付ファイル「表.csv」":     doubled,
		"用紙の大きさ NaN×595.28": huge,
	} {
		for form, write := range forms {
			if _, err := write(doc); err == nil || !strings.Contains(err.Error(), want) {
				t.Errorf("%s: error %v lacks %q", form, err, want)
			}
		}
	}
}
