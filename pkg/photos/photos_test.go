package photos

import (
	"bytes"
	"image"
	"image/png"
	"slices"
	"testing"
	"testing/fstest"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/plan"
)

// TestThreeSteps takes pictures from their headers to the pages: what is none is
// told once and leaves no place, what is not there is left to others.
func TestThreeSteps(t *testing.T) {
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 60, 40))); err != nil {
		t.Fatal(err)
	}
	cut := b.Bytes()[:b.Len()-20] // the header is whole
	files := fstest.MapFS{"a.png": {Data: b.Bytes()}, "cut.png": {Data: cut}, "text.png": {Data: []byte("空知")}, "next.png": {Data: b.Bytes()}}
	const year = 2024
	p := &plan.Plan{Projects: []*plan.Project{{Events: []plan.EventYear{
		{Year: year, Events: []*plan.Event{{Photos: photos("a.png", "cut.png"), Parts: []*plan.Event{{Photos: photos("text.png", "a.png")}}}}},
		{Year: year + 2, Events: []*plan.Event{{Photos: photos("next.png")}}},
		{Year: year + 1, Events: []*plan.Event{{Photos: photos("missing.png", "../outside.png")}}},
	}}}}
	from := Source{Files: files}

	sizes, found := Measure(from, p, year)
	if len(sizes) != 2 || sizes["a.png"].Width != 60 || codes(found) != "bad-photo text.png " {
		t.Errorf("measured %v, found %s", sizes, codes(found))
	}
	doc := &page.Document{Pages: []page.Page{{Ops: []page.Op{
		page.Image{W: 72, Source: "a.png"}, page.Line{}, page.Image{W: 20, Source: "cut.png"}, page.Image{W: 10, Source: "a.png"},
	}}}}
	if got := codes(Coarse(doc, sizes, p, year)); got != "photo-too-small a.png " { // 150 pixels on an inch
		t.Errorf("coarse: %s", got)
	}
	var told []int
	from.Ready = func(done, all int) { told = append(told, done, all) }
	if got := codes(Develop(doc, from, p, year, false)); got != "bad-photo cut.png " {
		t.Errorf("developed, found %s", got)
	}
	ops := doc.Pages[0].Ops
	if len(ops) != 3 || len(ops[0].(page.Image).Data) == 0 || len(ops[2].(page.Image).Data) == 0 {
		t.Errorf("%d ops are left: %v", len(ops), ops)
	}
	if want := []int{0, 2, 1, 2, 2, 2}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
}

func photos(paths ...string) []plan.Photo {
	var out []plan.Photo
	for i, p := range paths {
		out = append(out, plan.Photo{Path: plan.NewText(p, diag.Pos{File: p, Line: i + 1, Col: 1})})
	}
	return out
}

func codes(found diag.List) string {
	out := ""
	for _, d := range found {
		out += d.Code + " " + d.Pos.File + " "
	}
	return out
}
