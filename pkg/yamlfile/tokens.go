package yamlfile

import (
	"strings"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// This file finds where keys and values were typed, from the first character to
// the last, for who changes them.

// Tokens is the text of a file, whose keys and values can be found as they were
// typed.
type Tokens struct {
	file *file
	ends []string // the characters that end each line; "" at the end of the file
}

// NewTokens cuts the text of a file into lines.
func NewTokens(data []byte) Tokens {
	t := Tokens{file: &file{textfile.New("", data)}}
	at := 0
	for i, end := range textfile.LineEnds(t.file.Text) {
		t.ends = append(t.ends, t.file.Text[at+len(t.file.Lines[i]):end])
		at = end
	}
	return t
}

// Line returns a 1-based line without its line end, empty outside the file.
func (t Tokens) Line(n int) string { return t.file.Line(n) }

// Typed returns what stands from p to the end of its line.
func (t Tokens) Typed(p diag.Pos) string { return t.file.Typed(p) }

// LineCount returns how many lines the file has.
func (t Tokens) LineCount() int { return len(t.file.Lines) }

// Newline returns the characters that end a line about line n: those of this one, or of
// the one before it where the file ends without any.
func (t Tokens) Newline(n int) string {
	for ; n > 0; n-- {
		if n <= len(t.ends) && t.ends[n-1] != "" {
			return t.ends[n-1]
		}
	}
	return "\n"
}

// Token is a key or value as it was typed on one line, quotes included.
type Token struct {
	Style    Style
	Pos, End diag.Pos // End is exclusive
}

// Value finds the value n in the file that it was read from. It is false for what
// is no text on one line, and for one that was not read as it was typed.
func (t Tokens) Value(n *Node) (Token, bool) {
	if n.Kind != Scalar {
		return Token{}, false
	}
	token, ok := t.token(n.Text.Value, n.Pos)
	return token, ok && valueEnds(t.file.Typed(token.End))
}

// Key finds the key of a pair in the file that it was read from.
func (t Tokens) Key(p Pair) (Token, bool) {
	pos := p.Key.Pos()
	before := pos
	before.Col--
	if typed := t.file.Typed(before); pos.Col > 1 && (strings.HasPrefix(typed, `"`) || strings.HasPrefix(typed, `'`)) {
		pos = before
	}
	return t.token(p.Key.Value, pos)
}

// token reads the text value, typed from pos on.
func (t Tokens) token(value string, pos diag.Pos) (Token, bool) {
	typed := t.file.Typed(pos)
	token, n := Token{Pos: pos}, len(value)
	switch {
	case strings.HasPrefix(typed, `"`):
		token.Style, n = DoubleQuoted, quotedLen(typed)
	case strings.HasPrefix(typed, "'"):
		token.Style, n = SingleQuoted, quotedLen(typed)
	case !strings.HasPrefix(typed, value):
		return Token{}, false
	}
	token.End = pos
	token.End.Col += utf8.RuneCountInString(typed[:max(n, 0)])
	return token, n > 0
}

// quotedLen returns how many bytes the quoted text takes with which typed begins,
// -1 when it goes on in the next line.
func quotedLen(typed string) int {
	quote := typed[0]
	for at := 1; at < len(typed); {
		n := typedLen(typed[at:], quote)
		if typed[at] == quote && n == 1 {
			return at + 1
		}
		at += n
	}
	return -1
}

// valueEnds reports whether a value ends where rest follows it on its line.
func valueEnds(rest string) bool {
	trimmed := strings.TrimLeft(rest, " \t")
	return trimmed == "" || trimmed != rest && trimmed[0] == '#' || strings.ContainsRune(",}]", rune(trimmed[0]))
}

// InBrackets reports whether the map or list n is written in { } or [ ].
func (t Tokens) InBrackets(n *Node) bool {
	typed := t.file.Typed(n.Pos)
	return (n.Kind == Map || n.Kind == Seq) && typed != "" && strings.ContainsRune("{[", rune(typed[0]))
}
