package source

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
)

// scalarText pairs the value of a scalar with the places of its characters.
// The library gives only the start, so the source line is read again by style.
func (f *file) scalarText(y *yaml.Node) Text {
	t := Text{Value: y.Value}
	switch {
	case y.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		t.marks = f.blockMarks(y)
	case y.Style&yaml.DoubleQuotedStyle != 0:
		t.marks = f.quotedMarks(y, '"')
	case y.Style&yaml.SingleQuotedStyle != 0:
		t.marks = f.quotedMarks(y, '\'')
	default:
		t.marks = f.lineMarks(y, y.Line, f.from(y.Line, y.Column), y.Column)
	}
	if len(t.marks) == 0 || t.marks[0].offset != 0 {
		t.marks = append([]mark{{0, f.pos(y.Line, y.Column)}}, t.marks...)
	}
	t.marks = closeMarks(t.Value, t.marks)
	return t
}

// runesFrom returns s without its first n characters.
func runesFrom(s string, n int) string {
	for ; n > 0 && s != ""; n-- {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	return s
}

// lineMarks finds the value's pieces line by line: folding keeps the text of
// each line and only changes what stands between them. rest is the first
// line's text from the scalar's start, at column col.
func (f *file) lineMarks(y *yaml.Node, line int, rest string, col int) []mark {
	var marks []mark
	at := 0
	for at < len(y.Value) && line <= len(f.lines) {
		trimmed := strings.TrimLeft(rest, " \t")
		col += len(rest) - len(trimmed)
		at = skipFold(y.Value, at)
		n := commonPrefix(y.Value[at:], trimmed)
		if n > 0 {
			marks = append(marks, mark{at, f.pos(line, col)})
		}
		at += n
		if n == 0 && trimmed != "" {
			break
		}
		line++
		rest, col = f.line(line), 1
	}
	return marks
}

// skipFold passes the blank or line ends that folding put between two lines.
func skipFold(value string, at int) int {
	for at < len(value) && (value[at] == ' ' || value[at] == '\n') {
		at++
	}
	return at
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	return n
}

// blockMarks maps a | or > scalar. A line of a | stands at the end of its line
// in the file, behind whatever indentation was typed or named.
func (f *file) blockMarks(y *yaml.Node) []mark {
	first := y.Line + 1
	if y.Style&yaml.FoldedStyle != 0 {
		return f.lineMarks(y, first, f.line(first), 1)
	}
	var marks []mark
	at := 0
	for line := range strings.Lines(y.Value) {
		typed := f.line(first + len(marks))
		before := strings.TrimSuffix(typed, strings.TrimSuffix(line, "\n"))
		marks = append(marks, mark{at, f.pos(first+len(marks), utf8.RuneCountInString(before)+1)})
		at += len(line)
	}
	return marks
}

// quotedMarks maps a quoted scalar: an escape is several characters typed for
// one meant, so a mark follows each.
func (f *file) quotedMarks(y *yaml.Node, quote byte) []mark {
	line, col := y.Line, y.Column+1
	rest := f.from(line, col)
	if !strings.Contains(rest, `\`) && !strings.Contains(rest, `''`) {
		return f.lineMarks(y, line, rest, col)
	}
	marks := []mark{{0, f.pos(line, col)}}
	for at := 0; at < len(y.Value) && rest != ""; {
		_, size := utf8.DecodeRuneInString(y.Value[at:])
		typed := typedLen(rest, quote)
		at += size
		col += utf8.RuneCountInString(rest[:typed])
		rest = rest[typed:]
		if typed != size {
			marks = append(marks, mark{at, f.pos(line, col)})
		}
	}
	return marks
}

// typedLen returns how many bytes of rest were typed for one character
// (YAML 1.2 section 5.7).
func typedLen(rest string, quote byte) int {
	if quote == '\'' && strings.HasPrefix(rest, "''") {
		return 2
	}
	if quote != '"' || rest[0] != '\\' || len(rest) < 2 {
		_, size := utf8.DecodeRuneInString(rest)
		return size
	}
	switch rest[1] {
	case 'x':
		return min(4, len(rest))
	case 'u':
		return min(6, len(rest))
	case 'U':
		return min(10, len(rest))
	}
	return 2
}

// foldedLines reports Japanese text over several lines in a style that joins
// them with a blank: the blank would be printed.
func (c *converter) foldedLines(y *yaml.Node) bool {
	if y.Style&yaml.LiteralStyle != 0 {
		return false
	}
	t := c.file.scalarText(y)
	for i := 1; i < len(t.marks); i++ {
		m := t.marks[i]
		if m.pos.Line == t.marks[i-1].pos.Line || m.offset < 2 || y.Value[m.offset-1] != ' ' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(y.Value[:m.offset-1])
		after, _ := utf8.DecodeRuneInString(y.Value[m.offset:])
		if wideDashed.MatchString(y.Value[m.offset:]) || after == '＃' {
			c.wideMarkAt(t, m.offset)
			return true
		}
		if first := strings.TrimRight(y.Value[:m.offset], " "); i == 1 && (first == "｜" || first == "＞") {
			c.wideMarkAt(t, 0)
			return true
		}
		if strings.HasPrefix(y.Value[m.offset:], "- ") {
			c.found.Add(yamlSyntax.New(t.At(0), diag.Pos{}, "「- 」で始まる行の前に、「- 」のない行があります", "並びの1つであれば、この行も「- 」で始めてください"))
			return true
		}
		if joinsBare(before, after) {
			d := foldedLines.New(m.pos, diag.Pos{}, "複数行にわたる文の行の間に、空白が入ってしまいます",
				"項目名の後に「|」だけを書き、次の行から字下げして文を書いてください")
			d.Fix = c.file.unfold(y)
			c.found.Add(d)
			return true
		}
	}
	return false
}

// wideMarkAt reports the full-width mark at byte offset at of t, which made
// lines of a text of what follows.
func (c *converter) wideMarkAt(t Text, at int) {
	r, size := utf8.DecodeRuneInString(t.Value[at:])
	want := map[rune]string{'｜': "|", '＞': "|", '＃': "# "}[r]
	if want == "" {
		want = "- "
	}
	c.found.Add(fullWidthMark.New(t.At(at), t.At(at+size), fmt.Sprintf("「%s」が全角の「%c」になっています", strings.TrimSpace(want), r),
		"半角の「"+want+"」に直してください"))
}

// Joined returns prose as one text: a line end between Japanese characters
// joins with nothing, another one with a blank, and a blank line stays as the
// line end between two paragraphs.
func (t Text) Joined() Text {
	var b textBuilder
	blank := false
	for at := 0; at < len(t.Value); {
		end := len(t.Value)
		if i := strings.IndexByte(t.Value[at:], '\n'); i >= 0 {
			end = at + i
		}
		b.line(t, at, end, blank)
		blank = strings.TrimSpace(t.Value[at:end]) == ""
		at = end + 1
	}
	return b.text
}

// textBuilder puts a text together from parts that keep their places.
type textBuilder struct{ text Text }

// line adds t.Value[from:to] without the blanks around it; newParagraph says
// that a blank line stands before it.
func (b *textBuilder) line(t Text, from, to int, newParagraph bool) {
	s := t.Value[from:to]
	from += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
	s = strings.TrimSpace(s)
	if s == "" {
		return
	}
	if b.text.Value != "" {
		before, _ := utf8.DecodeLastRuneInString(b.text.Value)
		after, _ := utf8.DecodeRuneInString(s)
		switch {
		case newParagraph:
			b.text.Value += "\n"
		case !joinsBare(before, after):
			b.text.Value += " "
		}
	}
	b.piece(t, from, from+len(s))
}

// piece adds t.Value[from:to] as it is.
func (b *textBuilder) piece(t Text, from, to int) {
	base := len(b.text.Value)
	for _, m := range t.Sub(from, to).marks {
		b.text.marks = append(b.text.marks, mark{base + m.offset, m.pos})
	}
	b.text.Value += t.Value[from:to]
}

// joinsBare reports whether no blank belongs between two characters: at least
// one of them is Japanese or a full-width form.
func joinsBare(a, b rune) bool { return wide(a) || wide(b) }

func wide(r rune) bool {
	return r >= 0x2E80 || (r >= 0x2000 && r <= 0x27FF && !unicode.IsSpace(r))
}
