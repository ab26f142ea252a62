package yamlfile

import (
	"fmt"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile/broken"
	"sorachi/pkg/yamlfile/misread"
)

// converter walks the library's tree and keeps what is wrong with it.
type converter struct {
	file    *file
	found   diag.List
	misread misread.Finder // adds to found
}

// scalarOf shows a scalar of the library to pkg/yamlfile/misread.
func (c *converter) scalarOf(y *yaml.Node) misread.Scalar {
	return misread.Scalar{Text: c.file.scalarText(y), Pos: c.file.Pos(y.Line, y.Column), Mark: markOf(y), Remark: y.LineComment}
}

// node converts y and all below it; what is refused becomes a finding.
func (c *converter) node(y *yaml.Node, depth int) *Node {
	pos := c.file.Pos(y.Line, y.Column)
	if depth > MaxDepth {
		c.found.Add(tooDeep.New(pos, diag.Pos{}, fmt.Sprintf("入れ子が深すぎます。上限は%d段です", MaxDepth), "かっこの数を確かめてください"))
		return &Node{Kind: Refused, Pos: pos}
	}
	if c.refused(y, pos) {
		return &Node{Kind: Refused, Pos: pos}
	}
	switch y.Kind {
	case yaml.MappingNode:
		return c.mapping(y, pos, depth)
	case yaml.SequenceNode:
		if c.cutFigures(y.Content) {
			return &Node{Kind: Refused, Pos: pos}
		}
		n := &Node{Kind: Seq, Pos: pos}
		for _, item := range y.Content {
			n.Items = append(n.Items, c.node(item, depth+1))
		}
		return n
	}
	return c.scalar(y, pos)
}

// cutFigures reports whether any of the entries of a list is the rest of a figure.
func (c *converter) cutFigures(items []*yaml.Node) bool {
	cut := false
	for _, y := range items {
		cut = c.misread.CutFigure(c.file.Pos(y.Line, y.Column)) || cut
	}
	return cut
}

// refused reports anchors, aliases and tags: a hand editor gains nothing by
// them, and an alias can blow a small file up to any size.
func (c *converter) refused(y *yaml.Node, pos diag.Pos) bool {
	what := ""
	switch {
	case y.Kind == yaml.AliasNode:
		what = "参照（*" + y.Value + "）"
	case y.Anchor != "":
		what = "アンカー（&" + y.Anchor + "）"
	case y.Style&yaml.TaggedStyle != 0:
		what = "タグ（" + y.Tag + "）"
	default:
		return false
	}
	c.found.Add(broken.AnchorOrTag.New(pos, diag.Pos{}, what+"は使えません",
		"文字として書きたいときは、値の全体を「\"」で囲んでください"))
	return true
}

// merges reports a merge key. What it would take over is then not judged.
func (c *converter) merges(k *yaml.Node) bool {
	if k.Tag != "!!merge" {
		return false
	}
	c.found.Add(broken.MergeKey(c.file.scalarText(k)))
	return true
}

// mapping converts a map, each key once.
func (c *converter) mapping(y *yaml.Node, pos diag.Pos, depth int) *Node {
	n := &Node{Kind: Map, Pos: pos}
	if c.misread.GluedKeys(c.bareNames(y)) {
		return &Node{Kind: Refused, Pos: pos}
	}
	first := map[string]Text{}
	var twice repeats
	for i := 0; i+1 < len(y.Content); i += 2 {
		k := y.Content[i]
		if c.misread.CutFigure(c.file.Pos(k.Line, k.Column)) {
			if last := len(n.Pairs) - 1; last >= 0 && n.Pairs[last].Value.Kind == Null {
				return &Node{Kind: Refused, Pos: pos} // {7,250千人} was meant as one figure
			}
			n.Pairs = refuseLast(n.Pairs)
			n.Nameless++
			continue
		}
		key, ok := c.key(k)
		was, dup := first[key.Value]
		switch {
		case !ok:
			n.Nameless++
		case dup:
			twice.add(was, key)
			n.refuseEmpty(key.Value)
			n.Again = append(n.Again, key.Value)
		default:
			first[key.Value] = key
			c.addPair(n, key, k.Line, c.node(y.Content[i+1], depth+1))
		}
	}
	c.found = append(c.found, twice.found(c.behindDash(pos), depth)...)
	return n
}

// addPair adds a pair whose key stands on a line of the file.
func (c *converter) addPair(n *Node, key Text, line int, value *Node) {
	pair := Pair{Key: key, Value: value}
	if broken.IsOddBlank(firstRune(key.Value)) {
		pair.Reindent = broken.Reindent(c.file.File, library, line)
		n.lacksBelow()
	}
	n.Pairs = append(n.Pairs, pair)
}

// bareNames returns the plain keys of a map between brackets that have no value.
func (c *converter) bareNames(y *yaml.Node) []Text {
	var out []Text
	for i := 0; i+1 < len(y.Content) && y.Style&yaml.FlowStyle != 0; i += 2 {
		k, v := y.Content[i], y.Content[i+1]
		if k.Kind == yaml.ScalarNode && k.Style == 0 && v.Kind == yaml.ScalarNode && v.Value == "" {
			out = append(out, c.file.scalarText(k))
		}
	}
	return out
}

// refuseLast takes back the last value, which is only the front of what was meant.
func refuseLast(pairs []Pair) []Pair {
	if n := len(pairs); n > 0 {
		pairs[n-1].Value = &Node{Kind: Refused, Pos: pairs[n-1].Value.Pos}
	}
	return pairs
}

// key reads the name of a key; false is for what cannot be one.
func (c *converter) key(k *yaml.Node) (Text, bool) {
	pos := c.file.Pos(k.Line, k.Column)
	switch {
	case c.refused(k, pos), c.merges(k):
		return Text{}, false
	case k.Kind != yaml.ScalarNode:
		c.found.Add(complexKey.New(pos, diag.Pos{}, "項目名は1つの文字列で書いてください",
			"「{」や「[」で始まる文字は「\"」で囲んでください"))
		return Text{}, false
	}
	return c.misread.Key(c.scalarOf(k))
}

// scalar keeps the text as typed. A bare nothing is Null; two quotes with nothing
// between them are a text; the words null and ~ are texts too, which the reader
// judges where they are bare.
func (c *converter) scalar(y *yaml.Node, pos diag.Pos) *Node {
	if y.Value == "" && y.Style == 0 {
		if c.misread.HashFirst(pos) {
			return &Node{Kind: Refused, Pos: pos}
		}
		return &Node{Kind: Null, Pos: pos}
	}
	t, ok := c.misread.Value(c.scalarOf(y))
	if !ok {
		return &Node{Kind: Refused, Pos: pos}
	}
	return &Node{Kind: Scalar, Pos: pos, Text: t, Bare: y.Style == 0}
}
