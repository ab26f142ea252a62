package yamlfile

import (
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile/ignore"
)

// Kind is what a node holds.
type Kind int

// The kinds. A Null is a key with nothing behind it; a Refused value is one that
// already has its finding, so that readers pass over it.
const (
	Null Kind = iota
	Scalar
	Map
	Seq
	Refused
)

// Japanese returns the word for messages.
func (k Kind) Japanese() string {
	return [...]string{"空の値", "文字", "項目の組", "「- 」の並び", "使えない値"}[k]
}

// Node is a value of the document.
type Node struct {
	Kind  Kind
	Pos   diag.Pos
	Text  Text    // of a Scalar
	Bare  bool    // a Scalar has no quotes, and none of | and >, to tell that it is a text
	Pairs []Pair  // of a Map, in written order, each key once
	Items []*Node // of a Seq

	// Again and Nameless are what of a Map has a finding instead of a pair: the keys
	// that came again, and how many pairs there may be whose keys cannot be told.
	Again    []string
	Nameless int

	Ignores []ignore.Comment // the comments of the file that silence findings; on the root alone
}

// Pair is a key of a map with its value.
type Pair struct {
	Key      Text
	Value    *Node
	Reindent *diag.Fix // repairs the indentation of a key that begins with blanks of another kind (broken.IsOddBlank); usually nil
}

// Get returns the value of a key, nil when the map has none.
func (n *Node) Get(key string) *Node {
	for _, p := range n.Pairs {
		if p.Key.Value == key {
			return p.Value
		}
	}
	return nil
}

// nullWords are what YAML takes for no value, unless they stand in quotes (YAML 1.2.2,
// 10.2.1.1).
var nullWords = []string{"~", "null", "Null", "NULL"}

// IsNull reports whether n is a word that YAML takes for no value.
func (n *Node) IsNull() bool {
	return n.Kind == Scalar && n.Bare && slices.Contains(nullWords, n.Text.Value)
}

// LeftOut returns how many pairs of a map have a finding instead.
func (n *Node) LeftOut() int { return len(n.Again) + n.Nameless }

// HoldsRefused reports whether n or anything below it was refused or left out.
func (n *Node) HoldsRefused() bool {
	if n.Kind == Refused || n.LeftOut() > 0 {
		return true
	}
	for _, p := range n.Pairs {
		if p.Value.HoldsRefused() {
			return true
		}
	}
	return slices.ContainsFunc(n.Items, (*Node).HoldsRefused)
}

// lacksBelow notes that a line behind n may belong to any map at its end, from
// which an indentation with odd blanks (broken.IsOddBlank) has taken it.
func (n *Node) lacksBelow() {
	switch n.Kind {
	case Map:
		n.Nameless++
		if last := len(n.Pairs) - 1; last >= 0 {
			n.Pairs[last].Value.lacksBelow()
		}
	case Seq:
		if last := len(n.Items) - 1; last >= 0 {
			n.Items[last].lacksBelow()
		}
	}
}

// refuseEmpty marks an empty value whose key comes again, so that the two
// findings do not tell of one slip.
func (n *Node) refuseEmpty(key string) {
	if v := n.Get(key); v.Kind == Null {
		v.Kind = Refused
	}
}

// refuseLast takes back the value of the last pair of a map, since the next key is the
// rest of it. It is false when that pair has none.
func (n *Node) refuseLast() bool {
	n.Nameless++
	if last := len(n.Pairs) - 1; last >= 0 {
		v := n.Pairs[last].Value
		n.Pairs[last].Value = &Node{Kind: Refused, Pos: v.Pos}
		return v.Kind != Null
	}
	return true
}
