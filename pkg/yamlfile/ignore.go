package yamlfile

import (
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
)

// This file reads the comments that silence findings:
//
//	R6: 53.0％  # sorachi:ignore below-baseline 分析で触れている
//	# sorachi:ignore unit-drift,mixed-digits 公表資料のとおり
//	- id: visitors
//
// Behind a value such a comment is about that line, and behind a | about the
// lines of its text as well, which can hold none. On a line of its own it is
// about the key or the item below, with all that belongs to it.

// Ignore is a comment that silences findings, or is probably meant to.
type Ignore struct {
	Pos, End diag.Pos // the comment, from its # on
	Codes    []Text   // what it silences
	Reason   string
	From, To int  // the lines on which it silences; none below a comment at the end of a file
	Slip     bool // it is spelt wrongly and silences nothing
}

// Covers reports whether pos is on the lines on which g silences.
func (g Ignore) Covers(pos diag.Pos) bool {
	return pos.File == g.Pos.File && g.From <= pos.Line && pos.Line <= g.To
}

// Mended returns the comment as it should be spelt.
func (g Ignore) Mended() string {
	codes := "コード"
	for i, c := range g.Codes {
		if i == 0 {
			codes = c.Value
		} else {
			codes += "," + c.Value
		}
	}
	reason := g.Reason
	if reason == "" {
		reason = "理由"
	}
	return "# sorachi:ignore " + codes + " " + reason
}

var (
	// ignoreMark begins a comment that silences.
	ignoreMark = regexp.MustCompile(`^#[ \t]*sorachi:ignore(?:[ \t]|$)`)
	// nearlyMark is what such a mark is easily mistyped as, widths and case
	// folded.
	nearlyMark = regexp.MustCompile(`^#\s*sorachi\s*[:;.,_-]?\s*(?:ign[a-z]*|ing?o[a-z]*|igo[a-z]*|ig[a-z]?n?ore|disable|skip|nolint)(?:[\s:]|$)`)
	// ignoreCode is a code; another one stands behind a comma alone.
	ignoreCode = regexp.MustCompile(`^[!-+\--~]+`)
	codeComma  = regexp.MustCompile(`^[ \t]*[,、，][ \t]*`)
)

// ignores returns the comments of the document y that silence, in written order.
func (f *file) ignores(y *yaml.Node) []Ignore {
	var out []Ignore
	var texts []span
	var all []entry
	for i, line := range f.Lines {
		if !strings.ContainsAny(line, "#＃") || !strings.Contains(foldWidth(line), "sorachi") {
			continue
		}
		if texts == nil {
			texts, all = f.texts(y, []span{}), entries(y, len(f.Lines), nil)
		}
		if g, ok := f.ignoreOn(i+1, texts); ok {
			out = append(out, f.about(g, all, texts))
		}
	}
	return out
}

// ignoreOn reads the comment on line n.
func (f *file) ignoreOn(n int, texts []span) (Ignore, bool) {
	line := f.Line(n)
	for at, r := range line {
		if r != '#' && r != '＃' || !f.startsComment(n, at, texts) {
			continue
		}
		comment := line[at:]
		slip := !ignoreMark.MatchString(comment)
		if slip && !nearlyMark.MatchString(foldWidth(comment)) {
			if r == '#' {
				return Ignore{}, false
			}
			continue // a text goes on
		}
		col := utf8.RuneCountInString(line[:at]) + 1
		g := Ignore{Pos: f.Pos(n, col), End: f.Pos(n, col+utf8.RuneCountInString(strings.TrimRightFunc(comment, unicode.IsSpace))), Slip: slip}
		words := ignoreWords(comment)
		g.codes(NewText(comment[words:], f.Pos(n, col+utf8.RuneCountInString(comment[:words]))))
		return g, true
	}
	return Ignore{}, false
}

// ignoreWords returns where the codes of a comment begin, behind its mark.
func ignoreWords(comment string) int {
	if m := ignoreMark.FindString(comment); m != "" {
		return len(m)
	}
	m := nearlyMark.FindString(foldWidth(comment))
	at := 0
	for range utf8.RuneCountInString(m) { // folding keeps the number of characters
		_, size := utf8.DecodeRuneInString(comment[at:])
		at += size
	}
	return at
}

// codes reads the codes at the start of rest, and the reason behind them.
func (g *Ignore) codes(rest Text) {
	at := 0
	for {
		blanks := len(rest.Value[at:]) - len(strings.TrimLeft(rest.Value[at:], " \t\u3000"))
		m := ignoreCode.FindString(rest.Value[at+blanks:])
		if m == "" {
			break
		}
		at += blanks
		g.Codes = append(g.Codes, rest.Sub(at, at+len(m)))
		at += len(m)
		comma := codeComma.FindString(rest.Value[at:])
		if comma == "" || !ignoreCode.MatchString(rest.Value[at+len(comma):]) {
			break
		}
		at += len(comma)
	}
	g.Reason = strings.TrimFunc(rest.Value[at:], func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("、，,:：-－（）()", r) })
}

// startsComment reports whether a # at byte offset at of line n is a comment's:
// at the line's start or behind a blank, and in no quoted or | text.
func (f *file) startsComment(n, at int, texts []span) bool {
	before, _ := utf8.DecodeLastRuneInString(f.Line(n)[:at])
	if at > 0 && !unicode.IsSpace(before) {
		return false
	}
	col := utf8.RuneCountInString(f.Line(n)[:at]) + 1
	return !slices.ContainsFunc(texts, func(s span) bool { return s.holds(n, col) })
}

// span is a stretch of the file in which # starts no comment, both ends
// included.
type span struct {
	line, col     int
	toLine, toCol int
	block         bool // a | or > text; it begins below its line
}

func (s span) holds(line, col int) bool {
	if s.block {
		return s.line < line && line <= s.toLine
	}
	return (line > s.line || line == s.line && col >= s.col) && (line < s.toLine || line == s.toLine && col <= s.toCol)
}

// texts adds the quoted and the | texts of y to out.
func (f *file) texts(y *yaml.Node, out []span) []span {
	const quoted = yaml.DoubleQuotedStyle | yaml.SingleQuotedStyle
	block := y.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0
	if y.Kind == yaml.ScalarNode && (block || y.Style&quoted != 0) {
		end := f.scalarText(y).End()
		out = append(out, span{y.Line, y.Column, end.Line, end.Col, block})
	}
	for _, c := range y.Content {
		out = f.texts(c, out)
	}
	return out
}

// about says on which lines g silences; all are the entries of the document. No
// entry begins on a line of comments, so the first below is the one meant.
func (f *file) about(g Ignore, all []entry, texts []span) Ignore {
	n := g.Pos.Line
	if strings.TrimSpace(string([]rune(f.Line(n))[:g.Pos.Col-1])) != "" {
		g.From, g.To = n, n
		for _, s := range texts {
			if s.block && s.line == n {
				g.To = s.toLine
			}
		}
		return g
	}
	i := sort.Search(len(all), func(i int) bool { return all[i].from > n })
	if i < len(all) {
		g.From, g.To = all[i].from, all[i].to
	}
	return g
}

// entry is the lines of a key with its value or of an item.
type entry struct{ from, to int }

// entries adds the keys and items of y, each before those within it, to out. An
// entry ends where the next one starts; the last ends at line to.
func entries(y *yaml.Node, to int, out []entry) []entry {
	step := 1
	if y.Kind == yaml.MappingNode {
		step = 2
	}
	for i := 0; i+step-1 < len(y.Content); i += step {
		end := to
		if i+step < len(y.Content) {
			end = max(y.Content[i+step].Line-1, y.Content[i].Line)
		}
		out = append(out, entry{y.Content[i].Line, end})
		out = entries(y.Content[i+step-1], end, out)
	}
	return out
}

// foldWidth narrows full-width letters and drops case; the number of characters
// stays.
func foldWidth(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			r -= '！' - '!'
		case r == '\u3000':
			r = ' '
		case r < utf8.RuneSelf:
			return unicode.ToLower(r)
		}
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}, s)
}
