package broken

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/diag"
)

// This file repairs slips: Mend those of which the table says what may stand in
// their place, repair those that take more. A repair is offered only where nothing
// else can be meant.

// repair returns the fix of a slip of rule that points at a byte of line n, nil
// when it is not sure what was meant.
func (f *finder) repair(rule *diag.Rule, n, at int) *diag.Fix {
	switch rule {
	case tabIndent, wideIndent:
		return f.reindent(n)
	case needsQuotes:
		return f.quote(n, at)
	case YAMLSyntax:
		return f.insert(n, at)
	}
	return nil
}

// edit replaces the bytes from from to to of line n.
func (f *finder) edit(n, from, to int, text string) diag.Edit {
	line := f.Line(n)
	col := utf8.RuneCountInString(line[:from]) + 1
	return diag.Edit{Pos: f.Pos(n, col), End: f.Pos(n, col+utf8.RuneCountInString(line[from:to])), Text: text}
}

// Mend is the Fix that puts text from pos to end, without its last blank where
// the line ends there.
func Mend(pos, end diag.Pos, text string, lineEnd bool) *diag.Fix {
	text = strings.TrimPrefix(text, none)
	if lineEnd {
		text = strings.TrimRight(text, " ")
	}
	msg := "「" + text + "」に改めます"
	if text == "" {
		msg = "この空白を削除します"
	}
	return &diag.Fix{Message: msg, Edits: []diag.Edit{{Pos: pos, End: end, Text: text}}}
}

// insert puts the character that is missing behind a colon or a dash, or
// between two entries of a map in brackets. A dash before a digit may be a
// minus.
func (f *finder) insert(n, at int) *diag.Fix {
	line := f.Line(n)
	starts := func(re *regexp.Regexp) bool {
		m := re.FindStringSubmatchIndex(line)
		return m != nil && m[2] == at
	}
	behind := at + 1
	switch {
	case starts(noComma):
		return &diag.Fix{Message: "「,」を入れます", Edits: []diag.Edit{f.edit(n, at, at, ",")}}
	case starts(noGap), starts(wrongDash) && strings.IndexFunc(line[behind:], unicode.IsDigit) != 0:
		return &diag.Fix{Message: "半角の空白を入れます", Edits: []diag.Edit{f.edit(n, behind, behind, " ")}}
	}
	return nil
}

// keyLike is what may be a key before a colon: a line end may be missing there.
var keyLike = regexp.MustCompile(`^(?:[A-Za-z_][\w-]*|[RHrhＲ]?[0-9０-９]+(?:年度)?)$`)

// listed is what may have been meant as an entry of a list.
var listed = regexp.MustCompile(`^[-*]\s`)

// quote puts quotes around the whole value of line n. The fault is at a byte of
// it: at its start, or at a colon inside.
func (f *finder) quote(n, at int) *diag.Fix {
	line := f.Line(n)
	start := valueStart(line)
	text, ok := wholeText(line[start:])
	switch {
	case !ok || f.goesOn(n) || start == 0 || strings.ContainsAny(text[len(text)-1:], ",]}"):
		return nil
	case at > start && (!strings.HasPrefix(line[at:], ":") || keyLike.MatchString(line[start:at])):
		return nil
	case strings.ContainsAny(text[:1], `"'|>,]}`) || listed.MatchString(text):
		return nil
	}
	return &diag.Fix{Message: "値の全体を引用符で囲みます", Edits: f.quoted(n, start, start+len(text))}
}

// quoted are the edits that quote the bytes from from to to of line n.
func (f *finder) quoted(n, from, to int) []diag.Edit {
	text := f.Line(n)[from:to]
	if !strings.ContainsAny(text, `"\`) {
		return []diag.Edit{f.edit(n, from, from, `"`), f.edit(n, to, to, `"`)}
	}
	edits := []diag.Edit{f.edit(n, from, from, "'")}
	for i := range text {
		if text[i] == '\'' {
			edits = append(edits, f.edit(n, from+i, from+i+1, "''"))
		}
	}
	return append(edits, f.edit(n, to, to, "'"))
}

// wholeText returns a value without a comment behind it, false when there is
// none or a # may belong to it.
func wholeText(value string) (string, bool) {
	text, comment, has := strings.Cut(value, " #")
	if has && comment != "" && comment[0] != ' ' {
		return "", false
	}
	text = strings.TrimRightFunc(text, unicode.IsSpace)
	return text, text != ""
}

// goesOn reports whether the value of line n may go on in the next one, which
// is indented deeper than what the value belongs to.
func (f *finder) goesOn(n int) bool {
	line := f.Line(n)
	own := len(line) - len(strings.TrimLeft(line, " -"))
	if valueStart(line) == own { // an entry without a key
		own = strings.LastIndexByte(line[:own], '-')
	}
	for n++; n <= len(f.Lines); n++ {
		if next := f.Line(n); strings.TrimSpace(next) != "" {
			return indentOf(next) > own
		}
	}
	return false
}
