// Package decode reads the maps of a file, key by key: it gives the values that
// pkg/plan/load asks for by name, each once, and finds what the table of pkg/plan/keys does
// not know, what is missing, empty or of another form. It knows no key and no plan;
// how the file is read is for pkg/yamlfile, what one text says for pkg/value.
//
// To read it: Reader.Object and Object.Get in this file (all else hangs on
// Object), then the forms of values, from the simple to the large: text.go, words.go
// (identifiers, numbers, choices, true and false), values.go (years and values, by
// pkg/value) and lists.go (lists, and maps by year). unknown.go names the keys that were meant,
// swallowed.go those that ended up in a text; lost.go tells what could not be read;
// hints.go says how to write what is not there, rules.go documents the findings.
package decode

import (
	"fmt"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/keys"
	"sorachi/pkg/yamlfile"
	"sorachi/pkg/yamlfile/broken"
)

// Reader collects the findings of reading one file.
type Reader struct {
	Found diag.List
}

// Add keeps a finding with its path in the data.
func (r *Reader) Add(d diag.Diagnostic, path string) {
	d.Path = path
	r.Found.Add(d)
}

// AddAll keeps what was found in one text.
func (r *Reader) AddAll(found diag.List, path string) {
	for _, d := range found {
		r.Add(d, path)
	}
}

// Object is a map of the file, read by the keys of its section.
type Object struct {
	Reader  *Reader
	Section *keys.Section
	Node    *yamlfile.Node

	path  string
	meant []string // keys that misspelt or swallowed ones stand for
}

// Object starts reading n. A node that is no map is a finding and reads as an
// empty one; its missing keys are then not reported on top.
func (r *Reader) Object(n *yamlfile.Node, sec *keys.Section, path string) Object {
	o := Object{Reader: r, Section: sec, Node: n, path: path}
	if n.Kind != yamlfile.Map {
		o.Node = &yamlfile.Node{Kind: yamlfile.Map, Pos: n.Pos}
		if n.Kind != yamlfile.Refused {
			o.noKeys(n)
		}
		return o
	}
	o.meant = append(o.unknownKeys(), keysInTexts(n)...)
	if !holdsRefusedValue(n) && n.Nameless == 0 {
		o.missingKeys(o.meant)
	}
	return o
}

// At returns the path of a key below o.
func (o Object) At(key string) string {
	if o.path == "" {
		return key
	}
	return o.path + "." + key
}

// Get returns the value of a key of the section, nil when nothing is written.
// An empty value is a finding, and so is an empty list that should be filled.
// Asking for a key that the table lacks is a mistake of the caller's and shows as a
// finding in every test.
func (o Object) Get(name string) *yamlfile.Node {
	k := o.Section.Key(name)
	n := o.Node.Get(name)
	if k == nil {
		o.Reader.Add(unknownKey.New(o.Node.Pos, diag.Pos{}, "項目の表に「"+name+"」がありません", ""), o.path)
		return nil
	}
	if n == nil || n.Kind == yamlfile.Refused {
		return nil
	}
	noEntry := k.Filled && n.Kind == yamlfile.Seq && len(n.Items) == 0
	if n.Kind != yamlfile.Null && !blank(n) && !noEntry {
		return n
	}
	hint := "値を書くか、この行を削除してください"
	if k.Required {
		hint = howToFill(*k)
	}
	d := EmptyValue.New(n.Pos, diag.Pos{}, fmt.Sprintf("「%s」（%s）に値がありません", name, k.Title), hint)
	if !k.Required {
		d.Severity = diag.Warning
	}
	o.Reader.Add(d, o.At(name))
	return nil
}

// holdsRefusedValue reports whether a value of n was refused: it may hold the lines
// of a key that was lost, which are then not missing.
func holdsRefusedValue(n *yamlfile.Node) bool {
	return slices.ContainsFunc(n.Pairs, func(p yamlfile.Pair) bool { return p.Value.Kind == yamlfile.Refused })
}

// noKeys reports a text or list where keys should stand.
func (o Object) noKeys(n *yamlfile.Node) {
	found := n.Kind.Japanese() + "が書かれています"
	if n.Kind == yamlfile.Null {
		found = "何も書かれていません"
	}
	o.Reader.Misshapen(n, fmt.Sprintf("%sには「項目名: 値」の行が必要ですが、%s", o.Section.Name, found), howToBegin(o.Section), o.path)
}

// Misshapen reports a value of another form than its key takes, or the
// full-width mark that made it one.
func (r *Reader) Misshapen(n *yamlfile.Node, msg, hint, path string) {
	typed := n.Text
	if n.Kind == yamlfile.Map && len(n.Pairs) > 0 {
		typed = n.Pairs[0].Key
	}
	if d, ok := broken.SlipIn(typed); ok {
		r.Add(d, path)
		return
	}
	r.Add(wrongType.New(n.Pos, n.Text.End(), msg, hint), path)
}
