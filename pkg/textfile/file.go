package textfile

import (
	"strings"
	"unicode/utf8"

	"sorachi/pkg/diag"
)

// File is the text of a file cut into lines, for looking up what was typed.
type File struct {
	Name  string
	Text  string   // without a byte order mark
	Lines []string // without their line ends

	steps map[int][]int // of a long line: the byte of every stride-th character
}

// New cuts a text into lines, whatever it is; Open looks at it first.
func New(name string, data []byte) *File {
	text := strings.TrimPrefix(string(data), "\ufeff")
	return &File{Name: name, Text: text, Lines: splitLines(text)}
}

// splitLines cuts text at LF, CRLF and lone CR, the line ends that YAML knows.
func splitLines(text string) []string {
	var out []string
	start := 0
	for _, end := range LineEnds(text) {
		out = append(out, strings.TrimRight(text[start:end], "\r\n"))
		start = end
	}
	return out
}

// LineEnds returns the offset behind each line of text, its line end included.
// A text that ends in a line end has an empty last line.
func LineEnds(text string) []int {
	var out []int
	for at := 0; ; {
		i := strings.IndexAny(text[at:], "\r\n")
		if i < 0 {
			return append(out, len(text))
		}
		at += i + 1
		if text[at-1] == '\r' && strings.HasPrefix(text[at:], "\n") {
			at++
		}
		out = append(out, at)
	}
}

// Pos returns a place, clamped to the text: YAML puts an empty value just past
// the end.
func (f *File) Pos(line, col int) diag.Pos {
	line = min(max(line, 1), len(f.Lines))
	return diag.Pos{File: f.Name, Line: line, Col: max(col, 1)}
}

// Line returns the text of a 1-based line, empty outside the file.
func (f *File) Line(n int) string {
	if n < 1 || n > len(f.Lines) {
		return ""
	}
	return f.Lines[n-1]
}

// stride is how many characters are counted at most to find a column.
const stride = 512

// Typed returns what stands from p to the end of its line.
func (f *File) Typed(p diag.Pos) string {
	text := f.Line(p.Line)
	if len(text) <= stride || p.Col < 1 {
		return runesFrom(text, p.Col-1)
	}
	steps := f.stepsOf(p.Line)
	step := min((p.Col-1)/stride, len(steps)-1)
	return runesFrom(text[steps[step]:], p.Col-1-step*stride)
}

// stepsOf returns the byte of every stride-th character of a line, which is long. They
// are counted once.
func (f *File) stepsOf(line int) []int {
	steps := f.steps[line]
	if steps == nil {
		n := 0
		for i := range f.Line(line) {
			if n%stride == 0 {
				steps = append(steps, i)
			}
			n++
		}
		if f.steps == nil {
			f.steps = map[int][]int{}
		}
		f.steps[line] = steps
	}
	return steps
}

// runesFrom returns s without its first n characters.
func runesFrom(s string, n int) string {
	for ; n > 0 && s != ""; n-- {
		_, size := utf8.DecodeRuneInString(s)
		s = s[size:]
	}
	return s
}
