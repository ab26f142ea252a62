package report

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/page"
	"sorachi/pkg/plan/load"
)

// TestNoHeadingEndsAPage lays out long lists of coming events, each with what
// is known of it, and wants no title at the foot of a page whose event goes on
// the next. The first event differs in height, so that the ends of pages fall
// everywhere.
func TestNoHeadingEndsAPage(t *testing.T) {
	for n := range 12 {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			var b strings.Builder
			b.WriteString("id: p\nnumber: 1\nname: 名\narea: 域\npurpose: 文。\nevents:\n  R7:\n")
			b.WriteString("    - title: 催し\n      details:\n" + strings.Repeat(" ", 8) + "内容: " + strings.Repeat("詳しく伝える。", 1+9*n) + "\n")
			for i := range 60 {
				fmt.Fprintf(&b, "    - title: 催し%d\n      by: 市町\n      held: 令和7年8月4日\n      summary: 内容を伝える。\n", i)
			}
			fsys := fstest.MapFS{
				"plan.yaml":       {Data: []byte("format: 1\nid: a\ntitle: 題\nbureau: 局\nperiod: R3～R7\nyear: R6\nbands: [{label: すべて}]\n")},
				"projects/1.yaml": {Data: []byte(b.String())},
			}
			p, found, err := load.Plan(fsys, load.Options{})
			if err != nil || len(found) > 0 {
				t.Fatal(err, found)
			}
			doc, _ := build(t, inputOf(t, p))
			pages := 0
			for _, pg := range doc.Pages {
				if pg.Kind != "project" {
					continue
				}
				pages++
				if last := lowest(pg); strings.HasPrefix(last.String, "催し") || strings.Contains(last.String, "主な取組") {
					t.Errorf("page %d ends in %q", pages, last.String)
				}
			}
			if pages < 3 {
				t.Errorf("only %d pages", pages)
			}
		})
	}
}

// lowest returns the text that stands lowest on a page, its foot left out, and
// of several the first.
func lowest(p page.Page) page.Text {
	var out page.Text
	for _, t := range texts(p) {
		if t.Role != page.Artifact && t.Y > out.Y {
			out = t
		}
	}
	return out
}
