package pdf

import (
	"strconv"

	"sorachi/pkg/page"
	"sorachi/pkg/pdf/object"
)

// entry is a bookmark in its tree. Numbers are indices in the list of bookmarks,
// -1 is none.
type entry struct {
	parent, prev, next, first, last int
	below                           int // bookmarks under it, at any depth
}

// outlineTree turns levels into a tree: a bookmark belongs to the nearest one
// before it with a smaller level, so a skipped level loses nothing. The last
// entry is the root.
func outlineTree(marks []page.Bookmark) []entry {
	root := len(marks)
	tree := make([]entry, root+1)
	for i := range tree {
		tree[i] = entry{parent: root, prev: -1, next: -1, first: -1, last: -1}
	}
	var path []int // the open marks, outermost first
	for i, m := range marks {
		for len(path) > 0 && marks[path[len(path)-1]].Level >= m.Level {
			path = path[:len(path)-1]
		}
		if len(path) > 0 {
			tree[i].parent = path[len(path)-1]
		}
		adopt(tree, tree[i].parent, i)
		path = append(path, i)
		for _, above := range path[:len(path)-1] {
			tree[above].below++
		}
	}
	tree[root].below = root
	return tree
}

func adopt(tree []entry, parent, child int) {
	if last := tree[parent].last; last >= 0 {
		tree[last].next, tree[child].prev = child, last
	} else {
		tree[parent].first = child
	}
	tree[parent].last = child
}

// addOutline writes the bookmarks, all of them open, and returns their root,
// or 0 when there are none. The empty outline that gopdf always writes is
// taken out.
func (f *finisher) addOutline() object.Ref {
	for i := range f.Objects {
		if f.Objects[i].Dict.Get("Type") == "/Outlines" {
			f.Objects[i] = object.Object{}
		}
	}
	if len(f.doc.Outline) == 0 {
		return 0
	}
	tree := outlineTree(f.doc.Outline)
	first := f.Next()
	for i, m := range tree {
		d := m.dict(first)
		if i == len(f.doc.Outline) {
			d.Set("Type", "/Outlines")
		} else {
			b := f.doc.Outline[i]
			d.Set("Title", object.TextString(b.Title))
			d.Set("Parent", (first + object.Ref(m.parent)).String())
			d.Set("Dest", f.destination(b.Page, b.Y))
		}
		f.Add(object.Object{Dict: d})
	}
	return first + object.Ref(len(f.doc.Outline))
}

// dict returns the links of e to its neighbours, where first is the object of
// the first entry.
func (e entry) dict(first object.Ref) object.Dict {
	d := object.Dict{}
	for _, link := range []struct {
		key string
		to  int
	}{{"Prev", e.prev}, {"Next", e.next}, {"First", e.first}, {"Last", e.last}} {
		if link.to >= 0 {
			d.Set(link.key, (first + object.Ref(link.to)).String())
		}
	}
	if e.below > 0 {
		d.Set("Count", strconv.Itoa(e.below))
	}
	return d
}
