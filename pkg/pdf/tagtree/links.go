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
func (b *builder) wrapLink(i int) {
	l := &b.Links[i]
	e := b.groups[l.Tag.Part()]
	for e != 0 && b.Elements[e].Kind == Dissolved {
		e = b.Elements[e].Parent
	}
	if e == 0 {
		l.Element = b.add("Link", l.under)
	} else {
		l.Element = b.linkIn(e)
	}
	b.Elements[l.Element].Kids = append(b.Elements[l.Element].Kids, Kid{LinkArea, i, l.Page})
}

// linkIn returns the element Link around all that e holds.
func (b *builder) linkIn(e int) int {
	inner := b.Elements[e].Kids
	if len(inner) == 1 && inner[0].Kind == Child && b.Elements[inner[0].N].Kind == "Link" {
		return inner[0].N
	}
	b.Elements[e].Kids = nil
	link := b.add("Link", e)
	b.Elements[link].Kids = inner
	for _, k := range inner {
		if k.Kind == Child {
			b.Elements[k.N].Parent = link
		}
	}
	return link
}
