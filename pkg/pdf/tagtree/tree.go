// Package tagtree makes the tree that readers who do not see the pages go by:
// headings, paragraphs, lists, tables, figures and links, from the roles and
// groups of a display list. It knows nothing of how a file holds the tree; the
// names of elements are those of PDF (ISO 32000-1, 14.8.4).
//
// To read it: Tree and Of in this file, then builder.block, which decides what a
// role becomes; table.go puts the cells of a table into rows, links.go what links lead
// from into elements of their own.
package tagtree

import "sorachi/pkg/page"

// Tree is what Of makes of a document. The order of the ops is the reading
// order.
type Tree struct {
	Elements []Element // the first is the document itself
	Pages    []Page
	Links    []Link
}

// Element is a node of the tree.
type Element struct {
	Kind       string // standard structure type: P, H1, TD …; or Dissolved
	Parent     int    // index in Elements
	Kids       []Kid
	Alt        string // of a Figure
	Scope      string // of a TH: Row or Column
	Rows, Cols int    // that a cell spans; 0 and 1 are one

	open open
}

// Dissolved is the kind of an element whose kids its parent has taken over: it is in
// the tree no more.
const Dissolved = ""

// Kid is what an element holds: another element, content on a page, or the
// area of a link.
type Kid struct {
	Kind KidKind
	N    int // index of the element, number of the content on its page, or index of the link
	Page int
}

// KidKind tells what a Kid's N counts.
type KidKind uint8

// The kinds of kids.
const (
	Child KidKind = iota
	Content
	LinkArea
)

// Page is a page of the document, its ops parted into stretches of what belongs together.
type Page struct {
	Stretches []Stretch
	Owners    []int // element of each numbered content
}

// Stretch is ops of one page from First on, up to the next stretch. Content is the number
// of what they are among the contents of the page that are read aloud, -1 for decoration.
type Stretch struct{ First, Content int }

// open is what the next op may go on with inside an element; 0 is none.
type open struct{ list, item, figure int }

// builder makes a tree while it walks through the pages.
type builder struct {
	Tree
	groups map[page.Part]int
	tables map[int]*table
	order  []*table
	sect   int // the section that is being filled; the document before the first
	level  int // of the last heading
}

// Of reads the tags of doc.
func Of(doc *page.Document) *Tree {
	b := builder{groups: map[page.Part]int{}, tables: map[int]*table{}}
	b.Elements = append(b.Elements, Element{Kind: "Document"})
	starts := map[int]bool{}
	for _, m := range doc.Bookmarks {
		starts[m.Page] = true
	}
	for i, pg := range doc.Pages {
		if starts[i] {
			b.sect = b.add("Sect", 0)
		}
		b.page(i, pg.Ops)
	}
	for _, t := range b.order {
		b.finishTable(t)
	}
	for i := range b.Links {
		b.wrapLink(i)
	}
	b.setOwners(0)
	return &b.Tree
}

// add appends an element to the kids of parent.
func (b *builder) add(kind string, parent int) int {
	n := len(b.Elements)
	b.Elements = append(b.Elements, Element{Kind: kind, Parent: parent})
	b.Elements[parent].Kids = append(b.Elements[parent].Kids, Kid{Child, n, 0})
	return n
}

// In place of an element: what is not read aloud, and nothing drawn yet.
const (
	decoration = -1
	none       = -2
)

// page parts the ops of a page into stretches and finds the element of each.
func (b *builder) page(index int, ops []page.Op) {
	var pg Page
	last := none // the element of the stretch before
	for i, op := range ops {
		if link, ok := op.(page.Link); ok {
			b.Links = append(b.Links, Link{Link: link, Page: index, under: b.sect})
			continue
		}
		if !drawn(op) {
			continue
		}
		e := decoration
		if tag := page.TagOf(op); spoken(tag) {
			e = b.elementOf(tag)
		}
		if e == last {
			continue
		}
		last = e
		s := Stretch{First: i, Content: decoration}
		if e != decoration {
			s.Content = len(pg.Owners)
			pg.Owners = append(pg.Owners, e)
			b.Elements[e].Kids = append(b.Elements[e].Kids, Kid{Content, s.Content, index})
		}
		pg.Stretches = append(pg.Stretches, s)
	}
	b.Pages = append(b.Pages, pg)
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

// elementOf returns the element of what has this tag: that of its group, or a
// new one.
func (b *builder) elementOf(t page.Tag) int {
	key := t.Part()
	if e, ok := b.groups[key]; ok {
		return e
	}
	at := b.sect
	if t.Table != 0 && t.Row > 0 && t.Col > 0 {
		at = b.cell(t)
	}
	e := b.block(at, t)
	if t.Group != 0 || t.Table != 0 {
		b.groups[key] = e
	}
	return e
}

// block begins a new element in at.
func (b *builder) block(at int, t page.Tag) int {
	o := b.Elements[at].open
	b.Elements[at].open = open{}
	switch {
	case t.Role == page.Label:
		if o.list == 0 {
			o.list = b.add("L", at)
		}
		o.item = b.add("LI", o.list)
		b.Elements[at].open = open{list: o.list, item: o.item}
		return b.add("Lbl", o.item)
	case t.Role == page.P && o.item != 0:
		b.Elements[at].open = open{list: o.list}
		return b.add("LBody", o.item)
	case t.Role == page.Caption && o.figure != 0:
		return b.add("Caption", o.figure)
	case t.Role == page.Figure:
		e := b.add("Figure", at)
		b.Elements[e].Alt = t.Alt
		b.Elements[at].open.figure = e
		return e
	}
	return b.add(b.kindOf(t.Role), at)
}

// kindOf names the element of a role. A heading is at most one level below the
// one before it (ISO 14289-1, 7.4.2).
func (b *builder) kindOf(r page.Role) string {
	if r >= page.H1 && r <= page.H4 {
		b.level = min(int(r-page.H1)+1, b.level+1)
		return [...]string{"H1", "H2", "H3", "H4"}[b.level-1]
	}
	if r == page.Note {
		return "Note"
	}
	return "P"
}

// setOwners tells each content which element it has come to belong to, from e down.
func (b *builder) setOwners(e int) {
	for _, k := range b.Elements[e].Kids {
		switch k.Kind {
		case Child:
			b.setOwners(k.N)
		case Content:
			b.Pages[k.Page].Owners[k.N] = e
		}
	}
}
