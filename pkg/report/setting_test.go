package report

import (
	"math"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/report/everypage"
)

// TestProjectPagesAreFull measures on the display list how far down the first
// page of each project of the real plan is filled.
func TestProjectPagesAreFull(t *testing.T) {
	const least, most = 0.85, 1.0
	for _, name := range []string{"shiryo2", "mono"} {
		in := inputOf(t, sorachi(t))
		in.Theme = themeOf(t, name)
		doc, _ := build(t, in)
		body := everypage.New(everypage.Content{Theme: in.Theme}).Room()
		n := 0
		for i, p := range doc.Pages {
			if p.Kind != "project" || doc.Pages[i-1].Kind == "project" && continues(doc, i) {
				continue
			}
			n++
			if full := (foot(p, body) - body.Y) / body.H; full < least || full > most+1e-6 {
				t.Errorf("%s: page %d is filled to %.1f %%", name, i+1, 100*full)
			}
		}
		if n != len(in.Plan.Projects) {
			t.Errorf("%s: %d first pages of %d projects", name, n, len(in.Plan.Projects))
		}
	}
}

// continues reports whether a page goes on with what the page before began: no
// bookmark leads to it.
func continues(doc *page.Document, i int) bool {
	for _, b := range doc.Bookmarks {
		if b.Page == i {
			return false
		}
	}
	return true
}

// foot is the lower end of what stands in the body of a page; what starts below
// it is the page's own foot.
func foot(p page.Page, body everypage.Area) float64 {
	end := body.Y
	for _, op := range p.Ops {
		switch o := op.(type) {
		case page.Text:
			if o.Y-o.Size < body.Y+body.H {
				end = math.Max(end, o.Y)
			}
		case page.Rect:
			end = math.Max(end, o.Y+o.H)
		case page.Line:
			end = math.Max(end, math.Max(o.Y1, o.Y2))
		}
	}
	return end
}

// TestSpacingOfTheRealReport measures how much letters are set apart and
// together on every page: the caps of pkg/typeset/linebreak hold on paper too.
func TestSpacingOfTheRealReport(t *testing.T) {
	const mostApart, mostTogether = 0.08, -0.03 // em
	apart, together := 0.0, 0.0
	for i, p := range sorachiReport(t).Pages {
		for _, x := range texts(p) {
			if x.Role == page.Label || x.Role == page.H2 {
				continue // spread over their column
			}
			em := x.Spacing / x.Size
			apart, together = math.Max(apart, em), math.Min(together, em)
			if em > mostApart+1e-9 || em < mostTogether-1e-9 {
				t.Errorf("page %d: %q is spaced by %.3f em", i+1, x.String, em)
			}
		}
	}
	t.Logf("letters stand %.3f em apart at most and %.3f together", apart, together)
	if apart < 0.01 || together > -0.001 {
		t.Errorf("nothing is justified: %.3f and %.3f em", apart, together)
	}
}
