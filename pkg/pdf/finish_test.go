package pdf

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/page/pagetest"
	"sorachi/pkg/pdf/object"
)

func TestDescription(t *testing.T) {
	doc := pagetest.EveryOp(t)
	doc.Bookmarks = []page.Bookmark{{Title: "表紙", Level: 1}}
	r := read(t, render(t, doc))
	info := r.dictOf(r.Trailer, "Info")
	if got := readText(info.Get("Title")); got != "空知𠮷" {
		t.Errorf("title %q", got)
	}
	if got := readText(info.Get("Author")); got != "空知総合振興局" {
		t.Errorf("author %q", got)
	}
	if info.Get("Subject") != "" || readText(info.Get("Producer")) != "sorachi" || info.Get("CreationDate") != "" {
		t.Errorf("information that nobody gave: %v", info)
	}
	for key, want := range map[string]string{
		"Lang": "(ja-JP)", "PageMode": "/UseOutlines", "ViewerPreferences": "<</DisplayDocTitle true>>",
		"MarkInfo": "<</Marked true>>",
	} {
		if got := r.catalog().Get(key); got != want {
			t.Errorf("%s is %q, want %q", key, got, want)
		}
	}
}

func TestLinks(t *testing.T) {
	doc := pagetest.EveryOp(t)
	doc.Pages[1].Height = 300
	doc.Anchors[0].Y = 20
	r := read(t, render(t, doc))
	refs, err := object.ParseRefs(r.pageDict(0).Get("Annots"))
	if err != nil || len(refs) != 2 {
		t.Fatalf("annotations %v, %v", refs, err)
	}
	pages, err := pagesOf(r.File)
	if err != nil {
		t.Fatal(err)
	}
	inner, _ := r.Object(refs[0])
	if want := fmt.Sprintf("[%v /XYZ null 280.00 null]", pages[1]); inner.Dict.Get("Dest") != want {
		t.Errorf("link leads to %s, want %s", inner.Dict.Get("Dest"), want)
	}
	if want := "[10.00 573.28 50.00 585.28]"; inner.Dict.Get("Rect") != want {
		t.Errorf("link covers %s, want %s", inner.Dict.Get("Rect"), want)
	}
	outer, _ := r.Object(refs[1])
	if want := `(https://example.jp/%E7%A9%BA%E7%9F%A5?q=\(a%20b\))`; !strings.Contains(outer.Dict.Get("A"), want) {
		t.Errorf("link leads to %s, want %s", outer.Dict.Get("A"), want)
	}
	if got := readText(inner.Dict.Get("Contents")); got != "次のページ" {
		t.Errorf("link says %q", got)
	}
	if r.pageDict(1).Get("Annots") != "" {
		t.Error("a page without links has annotations")
	}
}

// outlineText walks the bookmarks as a reader does.
func (r reader) outlineText(parent object.Dict, parentRef object.Ref, indent string) []string {
	r.t.Helper()
	var lines []string
	previous := ""
	for key, d := "First", parent; d.Get(key) != ""; key = "Next" {
		o, self, err := r.Follow(d, key)
		if err != nil {
			r.t.Fatal(err)
		}
		d = o.Dict
		if d.Get("Parent") != parentRef.String() || d.Get("Prev") != previous {
			r.t.Errorf("%v: parent %s, previous %s", self, d.Get("Parent"), d.Get("Prev"))
		}
		lines = append(lines, fmt.Sprintf("%s%s %s", indent, readText(d.Get("Title")), d.Get("Dest")))
		lines = append(lines, r.outlineText(d, self, indent+"  ")...)
		previous = self.String()
	}
	if last := parent.Get("Last"); last != previous {
		r.t.Errorf("last bookmark %s, want %s", last, previous)
	}
	return lines
}

func TestOutline(t *testing.T) {
	doc := pagetest.Document(nil, nil)
	doc.Bookmarks = []page.Bookmark{
		{Title: "一 𠮷と続き", Level: 1, Page: 0, Y: 95.28},
		{Title: "一の二の三", Level: 3, Page: 0, Y: 200},
		{Title: "一の二", Level: 2, Page: 1},
		{Title: "二", Level: 1, Page: 1},
	}
	r := read(t, render(t, doc))
	root, self, err := r.Follow(r.catalog(), "Outlines")
	if err != nil {
		t.Fatal(err)
	}
	pages, _ := pagesOf(r.File)
	want := []string{
		fmt.Sprintf("一 𠮷と続き [%v /XYZ null 500.00 null]", pages[0]),
		fmt.Sprintf("  一の二の三 [%v /XYZ null 395.28 null]", pages[0]),
		fmt.Sprintf("  一の二 [%v /XYZ null 595.28 null]", pages[1]),
		fmt.Sprintf("二 [%v /XYZ null 595.28 null]", pages[1]),
	}
	if got := r.outlineText(root.Dict, self, ""); !slices.Equal(got, want) {
		t.Errorf("outline\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if got := root.Dict.Get("Count"); got != "4" {
		t.Errorf("%s open bookmarks, want 4", got)
	}
}

func TestNoOutline(t *testing.T) {
	pdf := render(t, pagetest.Document(nil))
	if catalog := read(t, pdf).catalog(); catalog.Get("Outlines") != "" || catalog.Get("PageMode") != "" {
		t.Errorf("catalogue speaks of bookmarks: %v", catalog)
	}
	for i, o := range read(t, pdf).Objects {
		if o.Dict.Get("Type") == "/Outlines" || i+1 == 3 && (o.Dict != nil || o.Stream != nil || o.Other != nil) {
			t.Errorf("an empty outline is left over: %v", o.Dict)
		}
	}
}

func TestGlyphThatOnlyTheFileLacks(t *testing.T) {
	missing := &page.MissingGlyph{Font: pagetest.Body, Rune: '㏊'}
	doc := pagetest.Document(nil, []page.Op{pagetest.Text(pagetest.Body, "面積㏊")})
	var fault *page.Fault
	if err := locate(doc, missing); !errors.As(err, &fault) || fault.Page != 1 {
		t.Errorf("error %v does not name page 2", err)
	}
}

func TestEscapeURL(t *testing.T) {
	if got := escapeURL("https://x.jp/%20 空"); got != "https://x.jp/%20%20%E7%A9%BA" {
		t.Errorf("URL %s", got)
	}
}
