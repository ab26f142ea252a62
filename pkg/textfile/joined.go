package textfile

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Joined returns prose as one text: a line end between Japanese characters
// joins with nothing, another one with a blank, and a blank line stays as the
// line end between two paragraphs.
func (t Text) Joined() Text {
	var b Builder
	blank := false
	for at := 0; at < len(t.Value); {
		end := len(t.Value)
		if i := strings.IndexByte(t.Value[at:], '\n'); i >= 0 {
			end = at + i
		}
		addLine(&b, t, at, end, blank)
		blank = strings.TrimSpace(t.Value[at:end]) == ""
		at = end + 1
	}
	return b.Text
}

// addLine adds t.Value[from:to] to b without the blanks around it; newParagraph says
// that a blank line stands before it.
func addLine(b *Builder, t Text, from, to int, newParagraph bool) {
	s := t.Value[from:to]
	from += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	s = strings.TrimSpace(s)
	if s == "" {
		return
	}
	if b.Text.Value != "" {
		before, _ := utf8.DecodeLastRuneInString(b.Text.Value)
		after, _ := utf8.DecodeRuneInString(s)
		switch {
		case newParagraph:
			b.Text.Value += "\n"
		case !JoinsBare(before, after):
			b.Text.Value += " "
		}
	}
	b.Add(t, from, from+len(s))
}

// JoinsBare reports whether no blank belongs between two characters: at least
// one of them is Japanese or a full-width form.
func JoinsBare(a, b rune) bool { return wide(a) || wide(b) }

// wide reports whether r is Japanese or a full-width form.
func wide(r rune) bool {
	return r >= 0x2E80 || (r >= 0x2000 && r <= 0x27FF && !unicode.IsSpace(r))
}
