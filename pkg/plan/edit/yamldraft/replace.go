package yamldraft

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/yamlfile"
)

// Text is a text to put in.
type Text struct {
	Typed string    // with the quotes that it needs
	Read  string    // what it is to be read as
	Now   *diag.Pos // is filled in by Finish: where it stands then
}

// Keep plans to leave the value v, and to fill in where it stands then.
func (d *Draft) Keep(v *yamlfile.Node, now *diag.Pos) { d.now[v] = now }

// Replace plans to put a text in the place of the value v, which was typed as token.
func (d *Draft) Replace(v *yamlfile.Node, token yamlfile.Token, t Text) {
	d.edits = append(d.edits, diag.Edit{Pos: token.Pos, End: token.End, Text: t.Typed})
	d.become(v, t)
}

// Fill plans to put a text behind the key of a pair without a value. It is false when
// there is no room.
func (d *Draft) Fill(p yamlfile.Pair, t Text) bool {
	if !d.behindColon(p, t.Typed) {
		return false
	}
	d.become(p.Value, t)
	return true
}

// become plans what a node will be: a text.
func (d *Draft) become(v *yamlfile.Node, t Text) {
	text := *v
	text.Kind, text.Text = yamlfile.Scalar, yamlfile.NewText(t.Read, v.Pos)
	d.later[v], d.now[v] = &text, t.Now
}

// emptyValue matches what stands behind a key without a value: the colon, blanks,
// and what else is on the line.
var emptyValue = regexp.MustCompile(`^( *:)([ \t]*)(#.*|[,}].*)?$`)

// behindColon puts what is typed behind the colon of a pair without a value. It is
// false when there is none, or something stands there that is not read.
func (d *Draft) behindColon(p yamlfile.Pair, typed string) bool {
	key, ok := d.Tokens.Key(p)
	if !ok {
		return false
	}
	m := emptyValue.FindStringSubmatch(d.Tokens.Typed(key.End))
	if m == nil {
		return false
	}
	at := key.End
	at.Col += utf8.RuneCountInString(m[1])
	switch {
	case !strings.HasPrefix(m[2], " "):
		typed = " " + typed
	default:
		at.Col++
		if m[2] == " " && strings.HasPrefix(m[3], "#") {
			typed += " "
		}
	}
	d.insert(at, typed)
	return true
}
