package yamlfile

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// Typed is the text of a file as it was typed, for placing edits in it.
type Typed struct {
	file *file
	ends []string // the line end of each line; "" at the end of the file
}

// NewTyped cuts the text of a file into lines.
func NewTyped(data []byte) Typed {
	t := Typed{file: &file{textfile.New("", data)}}
	at := 0
	for i, end := range textfile.LineEnds(t.file.Text) {
		t.ends = append(t.ends, t.file.Text[at+len(t.file.Lines[i]):end])
		at = end
	}
	return t
}

// Line returns a 1-based line without its line end, empty outside the file.
func (t Typed) Line(n int) string { return t.file.Line(n) }

// From returns what stands from p to the end of its line.
func (t Typed) From(p diag.Pos) string { return t.file.Typed(p) }

// Lines returns how many lines the file has.
func (t Typed) Lines() int { return len(t.file.Lines) }

// LineEnd returns how lines end about line n: as this one does, or the one before
// it where the file ends without a line end.
func (t Typed) LineEnd(n int) string {
	for ; n > 0; n-- {
		if n <= len(t.ends) && t.ends[n-1] != "" {
			return t.ends[n-1]
		}
	}
	return "\n"
}

// Style is how a text of one line is written.
type Style int

// The styles of one line. The others, | and >, go on over several.
const (
	Plain Style = iota
	SingleQuoted
	DoubleQuoted
)

// Token is a key or value as it was typed on one line, quotes included.
type Token struct {
	Style    Style
	Pos, End diag.Pos // End is exclusive
}

// Value finds the value n in the file that it was read from. It is false for what
// is no text on one line, and for one that was not read as it was typed.
func (t Typed) Value(n *Node) (Token, bool) {
	if n.Kind != Scalar {
		return Token{}, false
	}
	token, ok := t.token(n.Text.Value, n.Pos)
	return token, ok && valueEnds(t.file.Typed(token.End))
}

// Key finds the key of a pair in the file that it was read from.
func (t Typed) Key(p Pair) (Token, bool) {
	pos := p.Key.Pos()
	before := pos
	before.Col--
	if typed := t.file.Typed(before); pos.Col > 1 && (strings.HasPrefix(typed, `"`) || strings.HasPrefix(typed, `'`)) {
		pos = before
	}
	return t.token(p.Key.Value, pos)
}

// token reads the text value, typed from pos on.
func (t Typed) token(value string, pos diag.Pos) (Token, bool) {
	typed := t.file.Typed(pos)
	token := Token{Pos: pos}
	n := len(value)
	switch firstRune(typed) {
	case '"', '\'':
		token.Style = SingleQuoted
		if typed[0] == '"' {
			token.Style = DoubleQuoted
		}
		n = quotedLen(typed)
	default:
		if !strings.HasPrefix(typed, value) {
			return Token{}, false
		}
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
func (t Typed) InBrackets(n *Node) bool {
	typed := t.file.Typed(n.Pos)
	return (n.Kind == Map || n.Kind == Seq) && typed != "" && strings.ContainsRune("{[", rune(typed[0]))
}

// indicator matches a text that begins with a mark of YAML's own (YAML 1.2.2, 5.3),
// which some readers refuse without quotes where ours does not.
var indicator = regexp.MustCompile("^[?:,\\[\\]{}#&*!|>'\"%@`]|^-(?:[^0-9０-９A-Za-z]|$)")

// Write writes text as a value in the style; plain text goes into quotes where it
// must: "" or, when it holds marks that these escape, ”. What no quotes can hold
// so that it reads as it is has findings instead; their places are those in text.
func Write(text string, style Style, inBrackets bool) (string, diag.List) {
	styles := []Style{style}
	switch {
	case style == Plain && strings.ContainsAny(text, `"\`):
		styles = []Style{Plain, SingleQuoted}
	case style == Plain:
		styles = []Style{Plain, DoubleQuoted}
	}
	var found diag.List
	for _, s := range styles {
		if s == Plain && indicator.MatchString(text) {
			continue
		}
		var ok bool
		if ok, found = s.holds(text, inBrackets); ok {
			return s.write(text), nil
		}
	}
	return "", found
}

func (s Style) write(text string) string {
	switch s {
	case DoubleQuoted:
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(text) + `"`
	case SingleQuoted:
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return text
}

// holds reports whether text in the style reads as it is, with nothing to find in
// it, and leaves alone what stands behind it.
func (s Style) holds(text string, inBrackets bool) (bool, diag.List) {
	before, after := "k: ", " # c\nl: m\n"
	if inBrackets {
		before, after = "{k: ", ", l: m}\n"
	}
	root, found := Parse("", []byte(before+s.write(text)+after))
	if root == nil || len(found) > 0 || root.Kind != Map || len(root.Pairs) != 2 {
		for i := range found {
			found[i].Pos.Col -= len(before) + min(int(s), 1)
			found[i].End.Col -= len(before) + min(int(s), 1)
		}
		return false, found
	}
	k, l := root.Pairs[0], root.Pairs[1]
	return k.Key.Value == "k" && k.Value.Text.Value == text && k.Value.Kind == Scalar && l.Key.Value == "l" && l.Value.Text.Value == "m", nil
}
