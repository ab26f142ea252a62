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

// readsAs makes the tree what it should be now and compares it with that of the text
// after. When they are the same, it notes where the texts of the tasks stand.
func (d *draft) readsAs(after *yamlfile.Node) bool {
	for _, change := range d.changes {
		change()
	}
	if !same(d.root, after) {
		return false
	}
	d.note(d.root, after)
	return true
}

// same reports whether two trees hold the same keys and texts in the same order.
func same(a, b *yamlfile.Node) bool {
	return a.Kind == b.Kind && a.Text.Value == b.Text.Value && slices.Equal(a.Again, b.Again) && a.Nameless == b.Nameless &&
		slices.EqualFunc(a.Pairs, b.Pairs, func(p, q yamlfile.Pair) bool { return p.Key.Value == q.Key.Value && same(p.Value, q.Value) }) &&
		slices.EqualFunc(a.Items, b.Items, same)
}

// note notes where in the text after, whose tree is b, the texts of the tasks stand.
func (d *draft) note(a, b *yamlfile.Node) {
	if t := d.now[a]; t != nil {
		t.Now = b.Pos
	}
	for i, p := range a.Pairs {
		d.note(p.Value, b.Pairs[i].Value)
	}
	for i, item := range a.Items {
		d.note(item, b.Items[i])
	}
}
