package render

import "sorachi/pkg/page"

// structure is the tree that readers who do not see the pages go by (ISO
// 32000-1, 14.7): made from the roles and groups of the display list, whose
// order is the reading order. Element 0 is the document itself.
type structure struct {
	elements []element
	pages    []tagged
	links    []area
}

// element is a node of the tree.
type element struct {
	kind       string // standard structure type (14.8.4): P, H1, TD …
	parent     int
	kids       []kid
	alt        string
	scope      string // of a TH
	rows, cols int    // that a cell spans; 0 and 1 are one
	open       open
}

// kid is what an element holds: another element, content on a page, or the
// area of a link.
type kid struct {
	kind kidKind
	n    int // index of the element, number of the content on its page, or index of the link
	page int
}

type kidKind uint8

const (
	child kidKind = iota
	content
	linkArea
)

// open is what the next op may go on with inside an element; 0 is none.
type open struct{ list, item, figure int }

// tagged is how the ops of a page are marked: stretches of what belongs together.
type tagged struct {
	stretches []stretch
	owners    []int // element of each numbered content
}

// stretch is ops of one page from first on, up to the next stretch. Content below 0 is
// decoration.
type stretch struct{ first, content int }

// area is a link of the display list. Its element is 0 when nothing that is
// read aloud stands in it.
type area struct {
	page.Link
	page, element, under int
}

// groupKey tells what belongs together: ops of one group and role, and without
// a group those of a cell.
type groupKey struct {
	role                   page.Role
	group, table, row, col int
}

// planner builds a structure while it walks through the pages.
type planner struct {
	structure
	groups map[groupKey]int
	tables map[int]*table
	order  []*table
	at     int // the element that is being filled
	level  int // of the last heading
}

// structureOf reads the tags of doc.
func structureOf(doc *page.Document) *structure {
	p := planner{groups: map[groupKey]int{}, tables: map[int]*table{}}
	p.elements = append(p.elements, element{kind: "Document"})
	starts := map[int]bool{}
	for _, b := range doc.Outline {
		starts[b.Page] = true
	}
	for i, pg := range doc.Pages {
		if starts[i] {
			p.at = p.add("Sect", 0)
		}
		p.page(i, pg.Ops)
	}
	for _, t := range p.order {
		p.finishTable(t)
	}
	for i := range p.links {
		p.wrapLink(i)
	}
	p.own(0)
	return &p.structure
}

// add appends an element to the kids of parent.
func (p *planner) add(kind string, parent int) int {
	n := len(p.elements)
	p.elements = append(p.elements, element{kind: kind, parent: parent})
	p.elements[parent].kids = append(p.elements[parent].kids, kid{child, n, 0})
	return n
}

// page parts the ops of a page into stretches and finds the element of each.
func (p *planner) page(index int, ops []page.Op) {
	var t tagged
	const decoration = -1
	last := decoration - 1
	for i, op := range ops {
		tag := page.TagOf(op)
		if link, ok := op.(page.Link); ok {
			p.links = append(p.links, area{Link: link, page: index, under: p.at})
			continue
		}
		if !drawn(op) {
			continue
		}
		e := decoration
		if spoken(tag) {
			e = p.elementOf(tag)
		}
		if e == last {
			continue
		}
		r := stretch{first: i, content: -1}
		if last = e; e != decoration {
			r.content = len(t.owners)
			t.owners = append(t.owners, e)
			p.elements[e].kids = append(p.elements[e].kids, kid{content, r.content, index})
		}
		t.stretches = append(t.stretches, r)
	}
	p.pages = append(p.pages, t)
}

// drawn reports whether op leaves anything in the page's contents.
func drawn(op page.Op) bool {
	t, ok := op.(page.Text)
	return !ok || t.String != ""
}

// spoken reports whether what has this tag is read aloud.
func spoken(t page.Tag) bool {
	return t.Role != page.Artifact && (t.Role != page.Figure || t.Alt != "")
}

func keyOf(t page.Tag) groupKey {
	if t.Group != 0 {
		return groupKey{role: t.Role, group: t.Group}
	}
	return groupKey{role: t.Role, table: t.Table, row: t.Row, col: t.Col}
}

// elementOf returns the element of what has this tag: that of its group, or a
// new one.
func (p *planner) elementOf(t page.Tag) int {
	key := keyOf(t)
	if e, ok := p.groups[key]; ok {
		return e
	}
	at := p.at
	if t.Table != 0 && t.Row > 0 && t.Col > 0 {
		at = p.cell(t)
	}
	e := p.block(at, t)
	if t.Group != 0 || t.Table != 0 {
		p.groups[key] = e
	}
	return e
}

// block begins a new element in at.
func (p *planner) block(at int, t page.Tag) int {
	o := p.elements[at].open
	p.elements[at].open = open{}
	switch {
	case t.Role == page.Label:
		if o.list == 0 {
			o.list = p.add("L", at)
		}
		o.item = p.add("LI", o.list)
		p.elements[at].open = open{list: o.list, item: o.item}
		return p.add("Lbl", o.item)
	case t.Role == page.P && o.item != 0:
		p.elements[at].open = open{list: o.list}
		return p.add("LBody", o.item)
	case t.Role == page.Caption && o.figure != 0:
		return p.add("Caption", o.figure)
	case t.Role == page.Figure:
		e := p.add("Figure", at)
		p.elements[e].alt = t.Alt
		p.elements[at].open.figure = e
		return e
	}
	return p.add(p.kindOf(t.Role), at)
}

// kindOf names the element of a role. A heading is at most one level below the
// one before it (ISO 14289-1, 7.4.2).
func (p *planner) kindOf(r page.Role) string {
	if r >= page.H1 && r <= page.H4 {
		p.level = min(int(r-page.H1)+1, p.level+1)
		return [...]string{"H1", "H2", "H3", "H4"}[p.level-1]
	}
	if r == page.Note {
		return "Note"
	}
	return "P"
}

// wrapLink puts what a link leads from into an element of its own, together
// with the link's area.
func (p *planner) wrapLink(i int) {
	l := &p.links[i]
	e := p.groups[keyOf(l.Tag)]
	for e != 0 && p.elements[e].kind == "" {
		e = p.elements[e].parent
	}
	if e == 0 {
		l.element = p.add("Link", l.under)
	} else {
		l.element = p.linkIn(e)
	}
	p.elements[l.element].kids = append(p.elements[l.element].kids, kid{linkArea, i, l.page})
}

// linkIn returns the element Link around all that e holds.
func (p *planner) linkIn(e int) int {
	inner := p.elements[e].kids
	if len(inner) == 1 && inner[0].kind == child && p.elements[inner[0].n].kind == "Link" {
		return inner[0].n
	}
	p.elements[e].kids = nil
	link := p.add("Link", e)
	p.elements[link].kids = inner
	for _, k := range inner {
		if k.kind == child {
			p.elements[k.n].parent = link
		}
	}
	return link
}

// own tells each content which element it has come to belong to.
func (p *planner) own(e int) {
	for _, k := range p.elements[e].kids {
		switch k.kind {
		case child:
			p.own(k.n)
		case content:
			p.pages[k.page].owners[k.n] = e
		}
	}
}
