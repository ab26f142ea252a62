package yamlfile

import (
	"fmt"
	"slices"
	"strings"

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
	return misread.Scalar{Text: c.file.scalarText(y), Pos: c.file.Pos(y.Line, y.Column), Mark: markOf(y), Comment: y.LineComment}
}

// node converts y and all below it; what is refused becomes a finding.
func (c *converter) node(y *yaml.Node, depth int) *Node {
	pos := c.file.Pos(y.Line, y.Column)
	if depth > maxDepth {
		c.found.Add(tooDeep.New(pos, diag.Pos{}, fmt.Sprintf("入れ子が深すぎます。上限は%d段です", maxDepth), "かっこの数を確かめてください"))
		return &Node{Kind: Refused, Pos: pos}
	}
	if c.refused(y, pos) {
		return &Node{Kind: Refused, Pos: pos}
	}
	switch y.Kind {
	case yaml.MappingNode:
		return c.mapping(y, pos, depth)
	case yaml.SequenceNode:
		return c.sequence(y, pos, depth)
	}
	return c.scalar(y, pos)
}

// sequence converts a list. One with an entry that is the rest of a figure is refused.
func (c *converter) sequence(y *yaml.Node, pos diag.Pos, depth int) *Node {
	cut := false
	for _, item := range y.Content {
		cut = c.misread.CutFigure(c.file.Pos(item.Line, item.Column)) || cut
	}
	if cut {
		return &Node{Kind: Refused, Pos: pos}
	}
	n := &Node{Kind: Seq, Pos: pos}
	for _, item := range y.Content {
		n.Items = append(n.Items, c.node(item, depth+1))
	}
	return n
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

// mapping converts a map, each key once. What has no pair then is counted in Nameless and
// Again.
func (c *converter) mapping(y *yaml.Node, pos diag.Pos, depth int) *Node {
	n := &Node{Kind: Map, Pos: pos}
	if c.misread.GluedKeys(c.bareNames(y)) {
		return &Node{Kind: Refused, Pos: pos}
	}
	first := map[string]Text{}
	var twice repeats
	for pair := range slices.Chunk(y.Content, 2) {
		k, v := pair[0], pair[1]
		if c.misread.CutFigure(c.file.Pos(k.Line, k.Column)) {
			if !n.refuseLast() {
				return &Node{Kind: Refused, Pos: pos} // {7,250千人} was meant as one figure
			}
			continue
		}
		key, ok := c.key(k)
		was, again := first[key.Value]
		switch {
		case !ok:
			n.Nameless++
		case again:
			twice.add(was, key)
			n.refuseEmpty(key.Value)
			n.Again = append(n.Again, key.Value)
		default:
			first[key.Value] = key
			c.addPair(n, Pair{Key: key, Value: c.node(v, depth+1)}, k.Line)
		}
	}
	c.found = append(c.found, twice.found(c.behindDash(pos), depth)...)
	return n
}

// addPair adds a pair whose key stands on a line of the file. A key that begins with
// blanks which YAML takes for text has a fix for the indentation of that line.
func (c *converter) addPair(n *Node, pair Pair, line int) {
	if strings.IndexFunc(pair.Key.Value, broken.IsOddBlank) == 0 {
		pair.Reindent = broken.Reindent(c.file.File, library, line)
		n.lacksBelow()
	}
	n.Pairs = append(n.Pairs, pair)
}

// bareNames returns the plain keys of a map between brackets that have no value.
func (c *converter) bareNames(y *yaml.Node) []Text {
	if y.Style&yaml.FlowStyle == 0 {
		return nil
	}
	var out []Text
	for pair := range slices.Chunk(y.Content, 2) {
		k, v := pair[0], pair[1]
		if k.Kind == yaml.ScalarNode && k.Style == 0 && v.Kind == yaml.ScalarNode && v.Value == "" {
			out = append(out, c.file.scalarText(k))
		}
	}
	return out
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
// between them are a text; the words null and ~ are texts too, which
// pkg/plan/decode judges where they are bare.
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
