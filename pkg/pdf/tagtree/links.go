package tagtree

import "sorachi/pkg/page"

// Link is a link of the display list with the element that its words are in: an
// empty one where nothing that is read aloud stands in it.
type Link struct {
	page.Link
	Page, Element int

	under int // the element around it
}

// wrapLink puts what a link leads from into an element of its own, together
// with the link's area.
func (p *builder) wrapLink(i int) {
	l := &p.Links[i]
	e := p.groups[l.Tag.Part()]
	for e != 0 && p.Elements[e].Kind == Dissolved {
		e = p.Elements[e].Parent
	}
	if e == 0 {
		l.Element = p.add("Link", l.under)
	} else {
		l.Element = p.linkIn(e)
	}
	p.Elements[l.Element].Kids = append(p.Elements[l.Element].Kids, Kid{LinkArea, i, l.Page})
}

// linkIn returns the element Link around all that e holds.
func (p *builder) linkIn(e int) int {
	inner := p.Elements[e].Kids
	if len(inner) == 1 && inner[0].Kind == Child && p.Elements[inner[0].N].Kind == "Link" {
		return inner[0].N
	}
	p.Elements[e].Kids = nil
	link := p.add("Link", e)
	p.Elements[link].Kids = inner
	for _, k := range inner {
		if k.Kind == Child {
			p.Elements[k.N].Parent = link
		}
	}
	return link
}
