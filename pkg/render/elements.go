package render

import (
	"fmt"
	"strconv"
	"strings"
)

// addStructure writes the tree of elements, each an object of its own, and
// ties pages and links to it; annots are the objects of the links.
func (f *file) addStructure(s *structure, pages, annots []ref) error {
	catalog, _, err := f.follow(f.trailer, "Root")
	if err != nil {
		return err
	}
	w := elementWriter{structure: s, pages: pages, annots: annots, root: ref(len(f.objects) + 1)}
	catalog.dict.set("StructTreeRoot", w.root.String())
	catalog.dict.set("MarkInfo", "<</Marked true>>")
	w.number()
	f.add(object{dict: dict{{"Type", "/StructTreeRoot"}, {"K", w.refs[0].String()}}})
	for i, e := range s.elements {
		if e.kind != "" {
			f.add(object{other: w.element(e, w.refs[i])})
		}
	}
	root := &f.objects[w.root-1].dict
	root.set("ParentTree", w.parents())
	root.set("ParentTreeNextKey", strconv.Itoa(len(pages)+len(annots)))
	if len(w.notes) > 0 {
		root.set("IDTree", "<</Names ["+strings.Join(w.notes, " ")+"]>>")
	}
	return f.tieToStructure(pages, annots)
}

// tieToStructure gives pages and links their numbers in the tree of parents.
func (f *file) tieToStructure(pages, annots []ref) error {
	for i, r := range pages {
		o, err := f.object(r)
		if err != nil {
			return err
		}
		o.dict.set("StructParents", strconv.Itoa(i))
		o.dict.set("Tabs", "/S") // from link to link in the order of the structure
	}
	for i, r := range annots {
		f.objects[r-1].dict.set("StructParent", strconv.Itoa(len(pages)+i))
	}
	return nil
}

// elementWriter knows the objects that elements refer to.
type elementWriter struct {
	*structure
	pages, annots []ref
	root          ref
	refs          []ref    // of the elements
	notes         []string // names and references of the notes, in order
}

// number gives each element its object, after that of the root.
func (w *elementWriter) number() {
	w.refs = make([]ref, len(w.elements))
	next := w.root + 1
	for i, e := range w.elements {
		if e.kind != "" {
			w.refs[i] = next
			next++
		}
	}
}

// element writes one element. A note has an identity, by which a reader can
// come back from it (ISO 14289-1, 7.9).
func (w *elementWriter) element(e element, self ref) []byte {
	parent := w.root
	if self != w.refs[0] {
		parent = w.refs[e.parent]
	}
	out := append(make([]byte, 0, 96), "<</S /"+e.kind+" /P "+parent.String()...)
	pg := w.pageOf(e)
	if pg >= 0 {
		out = append(out, " /Pg "+w.pages[pg].String()...)
	}
	out = w.appendKids(out, e.kids, pg)
	if e.alt != "" {
		out = append(out, " /Alt "+textString(e.alt)...)
	}
	if e.kind == "Note" {
		id := fmt.Sprintf("(note%05d)", len(w.notes)+1)
		w.notes = append(w.notes, id+" "+self.String())
		out = append(out, " /ID "+id...)
	}
	return append(append(out, cellAttributes(e)...), ">>"...)
}

// pageOf returns the page of the first content that e holds itself, or -1.
func (w *elementWriter) pageOf(e element) int {
	for _, k := range e.kids {
		if k.kind != child {
			return k.page
		}
	}
	return -1
}

// appendKids writes what an element on page pg holds.
func (w *elementWriter) appendKids(out []byte, kids []kid, pg int) []byte {
	if len(kids) == 0 {
		return out
	}
	out = append(out, " /K ["...)
	for i, k := range kids {
		if i > 0 {
			out = append(out, ' ')
		}
		switch {
		case k.kind == child:
			out = append(out, w.refs[k.n].String()...)
		case k.kind == linkArea:
			out = append(out, "<</Type /OBJR /Obj "+w.annots[k.n].String()+" /Pg "+w.pages[k.page].String()+">>"...)
		case k.page == pg:
			out = strconv.AppendInt(out, int64(k.n), 10)
		default:
			out = append(out, "<</Type /MCR /Pg "+w.pages[k.page].String()+" /MCID "+strconv.Itoa(k.n)+">>"...)
		}
	}
	return append(out, ']')
}

// cellAttributes says what a head heads and how far a cell reaches.
func cellAttributes(e element) string {
	var a string
	if e.scope != "" {
		a += " /Scope /" + e.scope
	}
	if e.rows > 1 {
		a += " /RowSpan " + strconv.Itoa(e.rows)
	}
	if e.cols > 1 {
		a += " /ColSpan " + strconv.Itoa(e.cols)
	}
	if a == "" {
		return ""
	}
	return " /A <</O /Table" + a + ">>"
}

// parents writes the tree that leads from contents and links to the elements
// that hold them (ISO 32000-1, 14.7.4.4).
func (w *elementWriter) parents() string {
	var out strings.Builder
	out.WriteString("<</Nums [")
	for i, t := range w.structure.pages {
		fmt.Fprintf(&out, "%d [", i)
		for _, e := range t.owners {
			out.WriteString(w.refs[e].String() + " ")
		}
		out.WriteString("] ")
	}
	for i, l := range w.links {
		fmt.Fprintf(&out, "%d %v ", len(w.pages)+i, w.refs[l.element])
	}
	out.WriteString("]>>")
	return out.String()
}
