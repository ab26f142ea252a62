package pdf

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/page/pagetest"
)

func render(t testing.TB, doc *page.Document) []byte {
	t.Helper()
	pdf, err := Write(doc)
	if err != nil {
		t.Fatal(err)
	}
	return pdf
}

func TestSameDocumentSameBytes(t *testing.T) {
	first, second := render(t, pagetest.EveryOp(t)), render(t, pagetest.EveryOp(t))
	if !bytes.Equal(first, second) {
		t.Fatal("two runs over one document differ")
	}
	other := pagetest.EveryOp(t)
	other.Info.Title = "別の題名"
	if a, b := read(t, first).Trailer.Get("ID"), read(t, render(t, other)).Trailer.Get("ID"); a == b {
		t.Fatalf("different documents share the identity %s", a)
	}
}

func TestTextsReadBack(t *testing.T) {
	lines := []struct{ font, text string }{
		{pagetest.Body, "空知総合振興局 ①②⑳ ㈱ ㎡ ｶﾀｶﾅ ～〜－ー"},
		{pagetest.Body, "髙橋と﨑山と神（U+FA19）と神"},
		{pagetest.Body, "𠮟る𩸽𠀋"},
		{pagetest.Bold, "令和6年度　7,468千人"},
		{pagetest.Fallback, "𠮷野家 113,600㏊"},
		{pagetest.Figures, "99.9％"},
		{pagetest.Body, ""},
		{pagetest.Body, pagetest.Between('ぁ', 'ん') + pagetest.Between('ァ', 'ヶ') + pagetest.Between('!', '~')}, // more than one block of the map
	}
	var ops []page.Op
	var want []string
	for _, l := range lines {
		ops = append(ops, pagetest.Text(l.font, l.text))
		if l.text != "" {
			want = append(want, l.text)
		}
	}
	got := read(t, render(t, pagetest.Document(ops))).texts(0)
	if !slices.Equal(got, want) {
		t.Errorf("texts read back as\n%q\nwant\n%q", got, want)
	}
}

func TestOperators(t *testing.T) {
	got := read(t, render(t, pagetest.EveryOp(t))).content(0)
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
	box := page.Rect{X: 1, Y: 1, W: 9, H: 9, Fill: &pagetest.Teal}
	got := read(t, render(t, pagetest.Document([]page.Op{box, pagetest.Text(pagetest.Body, "字"), box}))).content(0)
	if n := strings.Count(got, "0.000 0.471 0.471 rg"); n != 2 {
		t.Errorf("teal is set %d times, want 2 in\n%s", n, got)
	}
}

// A new page starts with nothing set (ISO 32000-1, 8.4.1).
func TestStateEndsWithPage(t *testing.T) {
	ops := []page.Op{pagetest.Text(pagetest.Body, "字"), page.Rect{X: 1, Y: 1, W: 9, H: 9, Fill: &pagetest.Teal, Stroke: &pagetest.Navy, StrokeWidth: 2}}
	r := read(t, render(t, pagetest.Document(ops, ops)))
	if first, second := r.content(0), r.content(1); first != second {
		t.Errorf("the same ops give\n%s\nthen\n%s", first, second)
	}
}

func TestFontsAreSubsetsOfUsedOnes(t *testing.T) {
	pdf := render(t, pagetest.Document([]page.Op{pagetest.Text(pagetest.Bold, "一つだけ")}))
	for _, o := range read(t, pdf).Objects {
		if name := o.Dict.Get("BaseFont"); name != "" && !strings.HasSuffix(name, "+BIZUDPGothic-Bold") {
			t.Errorf("font %s is not used", name)
		}
	}
	if len(pdf) > 60_000 {
		t.Errorf("one line takes %d bytes: the font is not cut down", len(pdf))
	}
}

func TestRefusals(t *testing.T) { pagetest.TryRefusals(t, Write) }
