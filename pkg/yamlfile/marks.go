package yamlfile

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
	"sorachi/pkg/yamlfile/broken"
)

// scalarText pairs the value of a scalar with the places of its characters.
// The library gives only the start, so the source line is read again by style.
func (f *file) scalarText(y *yaml.Node) Text {
	var marks []textfile.Mark
	switch {
	case y.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		marks = f.blockMarks(y)
	case y.Style&yaml.DoubleQuotedStyle != 0:
		marks = f.quotedMarks(y, '"')
	case y.Style&yaml.SingleQuotedStyle != 0:
		marks = f.quotedMarks(y, '\'')
	default:
		marks = f.lineMarks(y, y.Line, f.From(y.Line, y.Column), y.Column)
	}
	return textfile.Placed(y.Value, f.Pos(y.Line, y.Column), marks)
}

// lineMarks finds the value's pieces line by line: folding keeps the text of
// each line and only changes what stands between them. rest is the first
// line's text from the scalar's start, at column col.
func (f *file) lineMarks(y *yaml.Node, line int, rest string, col int) []textfile.Mark {
	var marks []textfile.Mark
	at := 0
	for at < len(y.Value) && line <= len(f.Lines) {
		trimmed := strings.TrimLeft(rest, " \t")
		col += len(rest) - len(trimmed)
		at = skipFold(y.Value, at)
		n := commonPrefix(y.Value[at:], trimmed)
		if n > 0 {
			marks = append(marks, textfile.Mark{Offset: at, Pos: f.Pos(line, col)})
		}
		at += n
		if n == 0 && trimmed != "" {
			break
		}
		line++
		rest, col = f.Line(line), 1
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
func (f *file) blockMarks(y *yaml.Node) []textfile.Mark {
	first := y.Line + 1
	if y.Style&yaml.FoldedStyle != 0 {
		return f.lineMarks(y, first, f.Line(first), 1)
	}
	var marks []textfile.Mark
	at := 0
	for line := range strings.Lines(y.Value) {
		typed := f.Line(first + len(marks))
		before := strings.TrimSuffix(typed, strings.TrimSuffix(line, "\n"))
		marks = append(marks, textfile.Mark{Offset: at, Pos: f.Pos(first+len(marks), utf8.RuneCountInString(before)+1)})
		at += len(line)
	}
	return marks
}

// quotedMarks maps a quoted scalar: an escape is several characters typed for
// one meant, so a mark follows each.
func (f *file) quotedMarks(y *yaml.Node, quote byte) []textfile.Mark {
	line, col := y.Line, y.Column+1
	rest := f.From(line, col)
	if !strings.Contains(rest, `\`) && !strings.Contains(rest, `''`) {
		return f.lineMarks(y, line, rest, col)
	}
	marks := []textfile.Mark{{Offset: 0, Pos: f.Pos(line, col)}}
	for at := 0; at < len(y.Value) && rest != ""; {
		_, size := utf8.DecodeRuneInString(y.Value[at:])
		typed := typedLen(rest, quote)
		at += size
		col += utf8.RuneCountInString(rest[:typed])
		rest = rest[typed:]
		if typed != size {
			marks = append(marks, textfile.Mark{Offset: at, Pos: f.Pos(line, col)})
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
	for i, at := range t.LineStarts() {
		if at < 2 || y.Value[at-1] != ' ' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(y.Value[:at-1])
		after, _ := utf8.DecodeRuneInString(y.Value[at:])
		if broken.WideDash.MatchString(y.Value[at:]) || after == '＃' {
			c.wideMarkAt(t, at)
			return true
		}
		if first := strings.TrimRight(y.Value[:at], " "); i == 0 && (first == "｜" || first == "＞") {
			c.wideMarkAt(t, 0)
			return true
		}
		if strings.HasPrefix(y.Value[at:], "- ") {
			c.found.Add(broken.YAMLSyntax.New(t.At(0), diag.Pos{}, "「- 」で始まる行の前に、「- 」のない行があります", "並びの1つであれば、この行も「- 」で始めてください"))
			return true
		}
		if textfile.JoinsBare(before, after) {
			d := foldedLines.New(t.At(at), diag.Pos{}, "複数行にわたる文の行の間に、空白が入ってしまいます",
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
	c.found.Add(broken.FullWidthMark.New(t.At(at), t.At(at+size), fmt.Sprintf("「%s」が全角の「%c」になっています", strings.TrimSpace(want), r),
		"半角の「"+want+"」に直してください"))
}

// unfold makes a | of the > that joins the lines of y with blanks. Text that
// was folded without one has no such single character.
func (f *file) unfold(y *yaml.Node) *diag.Fix {
	pos := f.Pos(y.Line, y.Column)
	if y.Style&yaml.FoldedStyle == 0 || !strings.HasPrefix(f.Typed(pos), ">") {
		return nil
	}
	return &diag.Fix{Message: "「>」を「|」に改めます", Edits: []diag.Edit{{Pos: pos, End: f.Pos(y.Line, y.Column+1), Text: "|"}}}
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
