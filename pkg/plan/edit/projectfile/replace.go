package projectfile

import (
	"strings"

	"sorachi/pkg/plan/edit/yamldraft"
	"sorachi/pkg/yamlfile"
)

// replace plans a task whose key is written: the pair p of the map n.
func replace(d *yamldraft.Draft, n *yamlfile.Node, p yamlfile.Pair, t *task) {
	v := p.Value
	t.Before, t.at = v.Text.Joined().Value, v.Pos
	switch {
	case v.Kind == yamlfile.Null:
		fill(d, n, p, t)
		return
	case v.Kind != yamlfile.Scalar:
		refuseAll([]*task{t}, v.Pos, "今の値が、1つの文字として読めません")
		return
	case t.Before == t.Text:
		d.Keep(v, &t.Now)
		return
	}
	token, ok := d.Tokens.Value(v)
	if !ok {
		t.refuse(v.Pos, unfit(d, v), "エディターで書き換えてください")
		return
	}
	if text, ok := t.written(token.Style, d.Tokens.InBrackets(n)); ok {
		d.Replace(v, token, text)
	}
}

// unfit says why a text that is there cannot be replaced.
func unfit(d *yamldraft.Draft, v *yamlfile.Node) string {
	switch rest := d.Tokens.Typed(v.Pos); {
	case strings.HasPrefix(rest, "|"), strings.HasPrefix(rest, ">"):
		return "今の文が、「|」で始まる複数の行に書かれています"
	case v.Text.End().Line > v.Pos.Line:
		return "今の値が、複数の行に書かれています"
	}
	return "今の値の中か後に、読み飛ばされる文字があります"
}

// fill plans a task whose key is written without a value.
func fill(d *yamldraft.Draft, n *yamlfile.Node, p yamlfile.Pair, t *task) {
	t.at = p.Key.Pos()
	if text, ok := t.written(yamlfile.Plain, d.Tokens.InBrackets(n)); ok && !d.Fill(p, text) {
		noRoomBehind(p, []*task{t})
	}
}
