package report

import (
	"slices"
	"testing"

	"sorachi/pkg/page"
)

// TestLinks wants the cover and the list of indicators to lead to the page of
// each project, from where its name stands.
func TestLinks(t *testing.T) {
	p := sorachi(t)
	doc := sorachiReport(t)
	for _, kind := range []string{"cover", "kpi-table"} {
		i := slices.IndexFunc(doc.Pages, func(p page.Page) bool { return p.Kind == kind })
		links := linksOf(doc.Pages[i])
		if len(links) != len(p.Projects) {
			t.Fatalf("%s has %d links, want %d", kind, len(links), len(p.Projects))
		}
		for k, l := range links {
			at := slices.IndexFunc(doc.Anchors, func(a page.Anchor) bool { return a.Name == l.To })
			if at < 0 || !begins(doc.Pages[doc.Anchors[at].Page], page.H1, p.Projects[k].Name.Value) {
				t.Errorf("%s: link %d leads to %q", kind, k+1, l.To)
			}
			if l.Alt != p.Projects[k].Name.Value || !named(doc.Pages[i], l) {
				t.Errorf("%s: %q is not the link's name, or stands elsewhere", kind, l.Alt)
			}
		}
	}
}

// TestLinksNeedTheirPages wants no links to pages that a theme leaves out.
func TestLinksNeedTheirPages(t *testing.T) {
	in := inputOf(t, sorachi(t))
	in.Theme.Pages = []string{"cover", "kpi-table"}
	doc, _ := build(t, in)
	for i, p := range doc.Pages {
		if links := linksOf(p); len(links) > 0 {
			t.Errorf("page %d: %v", i+1, links)
		}
	}
}

func linksOf(p page.Page) []page.Link {
	var out []page.Link
	for _, op := range p.Ops {
		if l, ok := op.(page.Link); ok {
			out = append(out, l)
		}
	}
	return out
}

// begins reports whether the texts of a role on a page begin with words.
func begins(p page.Page, role page.Role, words string) bool {
	said := ""
	for _, op := range p.Ops {
		if t, ok := op.(page.Text); ok && t.Role == role {
			said += t.String
		}
	}
	return len(said) >= len(words) && said[:len(words)] == words
}

// named reports whether the area of l holds the texts of its group.
func named(p page.Page, l page.Link) bool {
	n := 0
	for _, op := range p.Ops {
		if t, ok := op.(page.Text); ok && t.Group == l.Group {
			n++
			if t.X < l.X || t.X+t.Width > l.X+l.W || t.Y < l.Y || t.Y > l.Y+l.H {
				return false
			}
		}
	}
	return n > 0
}
