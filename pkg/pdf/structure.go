package pdf

import (
	"fmt"
	"strconv"
	"strings"

	"sorachi/pkg/pdf/object"
	"sorachi/pkg/pdf/tagtree"
)

// addStructure writes the tree of elements, each an object of its own, and
// ties pages and links to it; annots are the objects of the links.
func (f *finisher) addStructure(annots []object.Ref) error {
	catalog, _, err := f.Follow(f.Trailer, "Root")
	if err != nil {
		return err
	}
	w := elementWriter{Tree: f.tags, pages: f.pages, annots: annots, root: f.Next()}
	catalog.Dict.Set("StructTreeRoot", w.root.String())
	catalog.Dict.Set("MarkInfo", "<</Marked true>>")
	w.number()
	f.Add(object.Object{Dict: object.Dict{{"Type", "/StructTreeRoot"}, {"K", w.refs[0].String()}}})
	for i, e := range f.tags.Elements {
		if e.Kind != tagtree.Dissolved {
			f.Add(object.Object{Other: w.element(e, w.refs[i])})
		}
	}
	root := &f.Objects[w.root-1].Dict
	root.Set("ParentTree", w.parents())
	root.Set("ParentTreeNextKey", strconv.Itoa(len(f.pages)+len(annots)))
	if len(w.notes) > 0 {
		root.Set("IDTree", "<</Names ["+strings.Join(w.notes, " ")+"]>>")
	}
	return f.tieToStructure(annots)
}

// tieToStructure gives pages and links their numbers in the tree of parents.
func (f *finisher) tieToStructure(annots []object.Ref) error {
	for i, r := range f.pages {
		o, err := f.Object(r)
		if err != nil {
			return err
		}
		o.Dict.Set("StructParents", strconv.Itoa(i))
		o.Dict.Set("Tabs", "/S") // from link to link in the order of the structure
	}
	for i, r := range annots {
		f.Objects[r-1].Dict.Set("StructParent", strconv.Itoa(len(f.pages)+i))
	}
	return nil
}

// elementWriter knows the objects that elements refer to.
type elementWriter struct {
	*tagtree.Tree
	pages, annots []object.Ref
	root          object.Ref
	refs          []object.Ref // of the elements
	notes         []string     // names and references of the notes, in order
}

// number gives each element its object, after that of the root.
func (w *elementWriter) number() {
	w.refs = make([]object.Ref, len(w.Elements))
	next := w.root + 1
	for i, e := range w.Elements {
		if e.Kind != tagtree.Dissolved {
			w.refs[i] = next
			next++
		}
	}
}

// element writes one element. A note has an identity, by which a reader can
// come back from it (ISO 14289-1, 7.9).
func (w *elementWriter) element(e tagtree.Element, self object.Ref) []byte {
	parent := w.root
	if self != w.refs[0] {
		parent = w.refs[e.Parent]
	}
	out := append(make([]byte, 0, 96), "<</S /"+e.Kind+" /P "+parent.String()...)
	pg := w.pageOf(e)
	if pg >= 0 {
		out = append(out, " /Pg "+w.pages[pg].String()...)
	}
	out = w.appendKids(out, e.Kids, pg)
	if e.Alt != "" {
		out = append(out, " /Alt "+object.TextString(e.Alt)...)
	}
	if e.Kind == "Note" {
		id := fmt.Sprintf("(note%05d)", len(w.notes)+1)
		w.notes = append(w.notes, id+" "+self.String())
		out = append(out, " /ID "+id...)
	}
	return append(append(out, cellAttributes(e)...), ">>"...)
}

// pageOf returns the page of the first content that e holds itself, or -1.
func (w *elementWriter) pageOf(e tagtree.Element) int {
	for _, k := range e.Kids {
		if k.Kind != tagtree.Child {
			return k.Page
		}
	}
	return -1
}

// appendKids writes what an element on page pg holds.
func (w *elementWriter) appendKids(out []byte, kids []tagtree.Kid, pg int) []byte {
	if len(kids) == 0 {
		return out
	}
	out = append(out, " /K ["...)
	for i, k := range kids {
		if i > 0 {
			out = append(out, ' ')
		}
		switch {
		case k.Kind == tagtree.Child:
			out = append(out, w.refs[k.N].String()...)
		case k.Kind == tagtree.LinkArea:
			out = append(out, "<</Type /OBJR /Obj "+w.annots[k.N].String()+" /Pg "+w.pages[k.Page].String()+">>"...)
		case k.Page == pg:
			out = strconv.AppendInt(out, int64(k.N), 10)
		default:
			out = append(out, "<</Type /MCR /Pg "+w.pages[k.Page].String()+" /MCID "+strconv.Itoa(k.N)+">>"...)
		}
	}
	return append(out, ']')
}

// cellAttributes says what a head heads and how far a cell reaches.
func cellAttributes(e tagtree.Element) string {
	var a string
	if e.Scope != "" {
		a += " /Scope /" + e.Scope
	}
	if e.Rows > 1 {
		a += " /RowSpan " + strconv.Itoa(e.Rows)
	}
	if e.Cols > 1 {
		a += " /ColSpan " + strconv.Itoa(e.Cols)
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
	for i, t := range w.Tree.Pages {
		fmt.Fprintf(&out, "%d [", i)
		for _, e := range t.Owners {
			out.WriteString(w.refs[e].String() + " ")
		}
		out.WriteString("] ")
	}
	for i, l := range w.Links {
		fmt.Fprintf(&out, "%d %v ", len(w.pages)+i, w.refs[l.Element])
	}
	out.WriteString("]>>")
	return out.String()
}
