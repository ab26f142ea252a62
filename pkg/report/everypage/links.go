package everypage

import (
	"slices"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// anchorOf names the place where a project's page begins.
func anchorOf(p *plan.Project) string { return "project " + p.ID.Value }

// BeginProject says that the page of a project is made next, for links to it.
func (b *Builder) BeginProject(p *plan.Project) {
	b.Anchors = append(b.Anchors, page.Anchor{Name: anchorOf(p), Page: len(b.Pages)})
}

// LinkTo is an area that leads to the page of a project. The tag is that of the
// project's name in it.
func LinkTo(p *plan.Project, w, h float64, tag page.Tag) typeset.Block {
	tag.Alt = p.Name.Value
	return typeset.Shape(w, h, page.Link{Tag: tag, W: w, H: h, To: anchorOf(p)})
}

// DropDeadLinks takes out the links to pages that the theme leaves out.
func DropDeadLinks(doc *page.Document) {
	known := map[string]bool{}
	for _, a := range doc.Anchors {
		known[a.Name] = true
	}
	for i := range doc.Pages {
		doc.Pages[i].Ops = slices.DeleteFunc(doc.Pages[i].Ops, func(op page.Op) bool {
			l, ok := op.(page.Link)
			return ok && l.URL == "" && !known[l.To]
		})
	}
}
