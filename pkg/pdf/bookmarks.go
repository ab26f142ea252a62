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

// bookmarkTree turns levels into a tree: a bookmark belongs to the nearest one
// before it with a smaller level, so a skipped level loses nothing. The last
// entry is the root.
func bookmarkTree(list []page.Bookmark) []entry {
	root := len(list)
	tree := make([]entry, root+1)
	for i := range tree {
		tree[i] = entry{parent: root, prev: -1, next: -1, first: -1, last: -1}
	}
	var path []int // those that the next may belong to, outermost first
	for i, b := range list {
		for len(path) > 0 && list[path[len(path)-1]].Level >= b.Level {
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

// addBookmarks writes the bookmarks, all of them open, and returns their root, which PDF
// calls the outline (ISO 32000-1, 12.3.3), or 0 when there are none. The empty one that
// gopdf always writes is taken out.
func (f *finisher) addBookmarks() object.Ref {
	for i := range f.Objects {
		if f.Objects[i].Dict.Get("Type") == "/Outlines" {
			f.Objects[i] = object.Object{}
		}
	}
	if len(f.doc.Bookmarks) == 0 {
		return 0
	}
	tree := bookmarkTree(f.doc.Bookmarks)
	first := f.Next()
	for i, e := range tree {
		d := e.dict(first)
		if i == len(f.doc.Bookmarks) {
			d.Set("Type", "/Outlines")
		} else {
			b := f.doc.Bookmarks[i]
			d.Set("Title", object.TextString(b.Title))
			d.Set("Parent", (first + object.Ref(e.parent)).String())
			d.Set("Dest", f.destination(b.Page, b.Y))
		}
		f.Add(object.Object{Dict: d})
	}
	return first + object.Ref(len(f.doc.Bookmarks))
}

// dict returns what e says of its neighbours, where first is the object of the first
// entry.
func (e entry) dict(first object.Ref) object.Dict {
	d := object.Dict{}
	for _, n := range []struct {
		key string
		to  int
	}{{"Prev", e.prev}, {"Next", e.next}, {"First", e.first}, {"Last", e.last}} {
		if n.to >= 0 {
			d.Set(n.key, (first + object.Ref(n.to)).String())
		}
	}
	if e.below > 0 {
		d.Set("Count", strconv.Itoa(e.below))
	}
	return d
}
