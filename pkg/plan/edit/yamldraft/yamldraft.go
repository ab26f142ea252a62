// Package yamldraft puts texts and keys into the text of a YAML file and leaves every
// other byte of it alone. What is to be put in is collected on a Draft of the file; then
// all of it is made at once, read again, and held against what was planned.
//
// It knows how maps lie on lines and in { }, what stands behind a key, and which comments
// belong to which key. It knows no key by its name, no year and no KPI: where a key goes
// and how it is spelled is for pkg/plan/edit/projectfile. How a value ends and is quoted
// is for pkg/yamlfile; the bytes are changed by textfile.Splice.
//
// To read it: Draft, Open and Finish in this file; replace.go, a text in the place of
// another or of nothing; addition.go, new keys of a map, whose bytes are written by
// lines.go or, inside { }, by brackets.go.
//
// A pair is a key of a map with its value. What is typed stands in the file, what is read
// is what it says.
package yamldraft

import (
	"cmp"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
	"sorachi/pkg/yamlfile"
)

// Draft is a file with what is to be put into it. Beside each edit of its text stands
// what that makes of its tree.
type Draft struct {
	Root   *yamlfile.Node  // what the file says as it is; plans do not change it
	Tokens yamlfile.Tokens // where it says so
	Step   int             // columns by which new keys below a key are indented; 2 until it is set

	shown string
	text  []byte
	edits []diag.Edit                       // in the order in which those that insert at one place follow each other
	later map[*yamlfile.Node]*yamlfile.Node // what a node of Root will be, where it changes; what stands below it may have changes of its own
	now   map[*yamlfile.Node]*diag.Pos      // Text.Now of a node, of Root or new
}

// Open begins the draft of a file, which findings call shown. It is nil when nothing
// can be read.
func Open(shown string, text []byte) *Draft {
	root, _ := yamlfile.Parse(shown, text)
	if root == nil {
		return nil
	}
	return &Draft{
		Root: root, Tokens: yamlfile.NewTokens(text), Step: 2,
		shown: shown, text: text, later: map[*yamlfile.Node]*yamlfile.Node{}, now: map[*yamlfile.Node]*diag.Pos{},
	}
}

// Finish makes what was planned and fills in every Text.Now. It is false, with these as
// they were, when the text after would not read as planned.
func (d *Draft) Finish() (textfile.Spliced, bool) {
	spliced, err := textfile.Splice(d.text, d.joined())
	if err != nil {
		return textfile.Spliced{}, false
	}
	after, _ := yamlfile.Parse(d.shown, spliced.Text)
	if after == nil || !d.becomes(d.Root, after) {
		return textfile.Spliced{}, false
	}
	d.note(d.Root, after)
	return spliced, true
}

// insert puts text at a place, behind what was put there before.
func (d *Draft) insert(at diag.Pos, text string) {
	d.edits = append(d.edits, diag.Edit{Pos: at, End: at, Text: text})
}

// joined returns the edits with those that insert at one place made into one.
func (d *Draft) joined() []diag.Edit {
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

// planned returns what a node will be. What stands below it is as it was.
func (d *Draft) planned(n *yamlfile.Node) *yamlfile.Node { return cmp.Or(d.later[n], n) }

// becomes reports whether a node will hold the keys and texts that after holds, in
// the same order.
func (d *Draft) becomes(n, after *yamlfile.Node) bool {
	n = d.planned(n)
	return n.Kind == after.Kind && n.Text.Value == after.Text.Value && slices.Equal(n.Again, after.Again) && n.Nameless == after.Nameless &&
		slices.EqualFunc(n.Pairs, after.Pairs, func(p, q yamlfile.Pair) bool { return p.Key.Value == q.Key.Value && d.becomes(p.Value, q.Value) }) &&
		slices.EqualFunc(n.Items, after.Items, d.becomes)
}

// note fills in where the texts stand in after, which n becomes.
func (d *Draft) note(n, after *yamlfile.Node) {
	if now := d.now[n]; now != nil {
		*now = after.Pos
	}
	n = d.planned(n)
	for i, p := range n.Pairs {
		d.note(p.Value, after.Pairs[i].Value)
	}
	for i, item := range n.Items {
		d.note(item, after.Items[i])
	}
}
