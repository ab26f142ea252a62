package projectfile

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

// replace plans a task whose key is written: the pair p of the map n.
func (d *draft) replace(n *yamlfile.Node, p yamlfile.Pair, t *task) {
	v := p.Value
	t.Before, t.at = v.Text.Joined().Value, v.Pos
	switch {
	case v.Kind == yamlfile.Null:
		d.fill(n, p, t)
		return
	case v.Kind != yamlfile.Scalar:
		refuseAll([]*task{t}, v.Pos, "今の値が、1つの文字として読めません")
		return
	case t.Before == t.Text:
		d.now[v] = t
		return
	}
	token, ok := d.tokens.Value(v)
	if !ok {
		t.refuse(v.Pos, d.unfit(v), "エディターで書き換えてください")
		return
	}
	if text, ok := t.write(token.Style, d.tokens.InBrackets(n)); ok {
		d.edits = append(d.edits, diag.Edit{Pos: token.Pos, End: token.End, Text: text})
		d.become(v, t)
	}
}

// unfit says why a text that is there cannot be replaced.
func (d *draft) unfit(v *yamlfile.Node) string {
	switch rest := d.tokens.Typed(v.Pos); {
	case strings.HasPrefix(rest, "|"), strings.HasPrefix(rest, ">"):
		return "今の文が、「|」で始まる複数の行に書かれています"
	case v.Text.End().Line > v.Pos.Line:
		return "今の値が、複数の行に書かれています"
	}
	return "今の値の中か後に、読み飛ばされる文字があります"
}

// fill plans a task whose key is written without a value.
func (d *draft) fill(n *yamlfile.Node, p yamlfile.Pair, t *task) {
	t.at = p.Key.Pos()
	if text, ok := t.write(yamlfile.Plain, d.tokens.InBrackets(n)); ok && d.behindColon(p, text, []*task{t}) {
		d.become(p.Value, t)
	}
}

// emptyValue matches what stands behind a key without a value: the colon, blanks,
// and what else is on the line.
var emptyValue = regexp.MustCompile(`^( *:)([ \t]*)(#.*|[,}].*)?$`)

// behindColon plans to put a text behind the colon of a pair without a value. It
// reports whether there is room, or refuses what was to be put there.
func (d *draft) behindColon(p yamlfile.Pair, text string, tasks []*task) bool {
	key, ok := d.tokens.Key(p)
	var m []string
	if ok {
		m = emptyValue.FindStringSubmatch(d.tokens.Typed(key.End))
	}
	if m == nil {
		for _, t := range tasks {
			t.refuse(p.Key.Pos(), "「"+p.Key.Value+"」の後に、値を書く場所が見つかりません", "エディターで書いてください")
		}
		return false
	}
	at := key.End
	at.Col += utf8.RuneCountInString(m[1])
	switch {
	case !strings.HasPrefix(m[2], " "):
		text = " " + text
	default:
		at.Col++
		if m[2] == " " && strings.HasPrefix(m[3], "#") {
			text += " "
		}
	}
	d.insert(at, text)
	return true
}
