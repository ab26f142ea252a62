package projectfile

import (
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

// draft is a file as it will be: the edits of its text, and beside them what they
// should make of its tree, so that the text after can be held against it. To plan a
// task is to add it to both.
type draft struct {
	root    *yamlfile.Node
	tokens  yamlfile.Tokens
	edits   []diag.Edit              // in the order in which those that insert at one place follow each other
	changes []func()                 // of the tree, which is needed as it is until all edits are known
	now     map[*yamlfile.Node]*task // whose text a node of the tree holds after them
}

// insert puts text at a place, behind what was put there before.
func (d *draft) insert(at diag.Pos, text string) {
	d.edits = append(d.edits, diag.Edit{Pos: at, End: at, Text: text})
}

// become makes a node of the tree the text of a task.
func (d *draft) become(v *yamlfile.Node, t *task) {
	d.now[v] = t
	d.changes = append(d.changes, func() { v.Kind, v.Text = yamlfile.Scalar, yamlfile.NewText(t.Text, v.Pos) })
}

// joined returns the edits with those that insert at one place made into one.
func (d *draft) joined() []diag.Edit {
	slices.SortStableFunc(d.edits, func(a, b diag.Edit) int { return a.Pos.Compare(b.Pos) })
	var out []diag.Edit
	for _, e := range d.edits {
		if n := len(out) - 1; n >= 0 && e.Pos == e.End && out[n].Pos == e.Pos && out[n].End == e.Pos {
			out[n].Text += e.Text
			continue
		}
		out = append(out, e)
	}
	return out
}

// readsAs makes the tree what it should be now and compares it with that of the
// text after.
func (d *draft) readsAs(after *yamlfile.Node) bool {
	for _, change := range d.changes {
		change()
	}
	return d.same(d.root, after)
}

// same reports whether two trees hold the same keys and texts in the same order.
// It notes where the texts of the tasks stand in the second.
func (d *draft) same(a, b *yamlfile.Node) bool {
	if a.Kind != b.Kind || a.Text.Value != b.Text.Value || len(a.Pairs) != len(b.Pairs) || len(a.Items) != len(b.Items) || !slices.Equal(a.Again, b.Again) || a.Nameless != b.Nameless {
		return false
	}
	if t := d.now[a]; t != nil {
		t.Now = b.Pos
	}
	for i, p := range a.Pairs {
		if p.Key.Value != b.Pairs[i].Key.Value || !d.same(p.Value, b.Pairs[i].Value) {
			return false
		}
	}
	for i, item := range a.Items {
		if !d.same(item, b.Items[i]) {
			return false
		}
	}
	return true
}
