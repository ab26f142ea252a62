package textfile

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"unicode/utf8"

	"sorachi/pkg/diag"
)

// The reasons for which Splice refuses.
var (
	errNoPlace = errors.New("an edit lies outside the text")
	errOverlap = errors.New("two edits overlap")
)

// Spliced is a text after edits, with the way from places in the text before.
type Spliced struct {
	Text []byte

	file                      string
	before                    []byte
	startsBefore, startsAfter []int // of the lines
	cuts                      []cut
}

// cut is an edit in bytes: the text from from to to was replaced with n bytes
// that hold so many line ends.
type cut struct{ from, to, n, lines int }

// Splice makes the edits in data, the text of one file, and leaves every other
// byte as it was: byte order mark, line ends, comments. Places are those that
// findings carry. It is an error when one lies outside the text or two overlap: edits may
// touch, but not share a character or insert at one place.
func Splice(data []byte, edits []diag.Edit) (Spliced, error) {
	s := Spliced{before: data, startsBefore: lineStarts(data)}
	edits = slices.Clone(edits)
	slices.SortStableFunc(edits, func(a, b diag.Edit) int { return cmp.Or(a.Pos.Compare(b.Pos), a.End.Compare(b.End)) })
	at := 0
	for i, e := range edits {
		from, ok := offset(data, s.startsBefore, e.Pos)
		to, okEnd := offset(data, s.startsBefore, e.End)
		switch {
		case !ok || !okEnd || to < from:
			return Spliced{}, errNoPlace
		case i > 0 && (from < at || from == s.cuts[i-1].from):
			return Spliced{}, errOverlap
		}
		s.file = e.Pos.File
		s.Text = append(append(s.Text, data[at:from]...), e.Text...)
		s.cuts = append(s.cuts, cut{from, to, len(e.Text), lineCount(e.Text) - lineCount(string(data[from:to]))})
		at = to
	}
	s.Text = append(s.Text, data[at:]...)
	s.startsAfter = lineStarts(s.Text)
	return s, nil
}

// lineCount counts the line ends of text.
func lineCount(text string) int { return len(LineEnds(text)) - 1 }

// Line returns the line on which line n of the text before stands now.
func (s Spliced) Line(n int) int {
	if n < 1 || n > len(s.startsBefore) {
		return n
	}
	moved := n
	for _, c := range s.cuts {
		if c.to <= s.startsBefore[n-1] {
			moved += c.lines
		}
	}
	return moved
}

// Lines returns the lines that hold an edit, as they are numbered now.
func (s Spliced) Lines() []int {
	var out []int
	shift := 0
	for _, c := range s.cuts {
		first, last := lineAt(s.startsAfter, c.from+shift), lineAt(s.startsAfter, c.from+shift+c.n)
		for n := first; n <= last; n++ {
			out = append(out, n)
		}
		shift += c.n - (c.to - c.from)
	}
	return slices.Compact(out)
}

// Moved returns where the character at p of the text before stands now: at one
// place, or somewhere in what an edit put there.
func (s Spliced) Moved(p diag.Pos) (first, last diag.Pos) {
	at, ok := offset(s.before, s.startsBefore, p)
	if !ok {
		return p, p
	}
	shift := 0
	for _, c := range s.cuts {
		if c.from <= at && (at < c.to || at == c.from) {
			return s.place(c.from + shift), s.place(c.from + shift + c.n)
		}
		if c.to <= at {
			shift += c.n - (c.to - c.from)
		}
	}
	return s.place(at + shift), s.place(at + shift)
}

// place names the byte at an offset of the text after.
func (s Spliced) place(at int) diag.Pos {
	line := lineAt(s.startsAfter, at)
	return diag.Pos{File: s.file, Line: line, Col: utf8.RuneCount(s.Text[s.startsAfter[line-1]:at]) + 1}
}

// lineAt returns the 1-based line that holds the byte at an offset.
func lineAt(starts []int, at int) int {
	i, exact := slices.BinarySearch(starts, at)
	if exact {
		return i + 1
	}
	return max(i, 1)
}

// lineStarts returns the offset of each line's first character, which on the
// first line stands behind a byte order mark.
func lineStarts(data []byte) []int {
	text := bytes.TrimPrefix(data, []byte("\ufeff"))
	mark := len(data) - len(text)
	starts := []int{mark}
	ends := LineEnds(string(text))
	for _, end := range ends[:len(ends)-1] {
		starts = append(starts, mark+end)
	}
	return starts
}

// offset returns the byte at which place p begins, false where neither a
// character stands nor a line ends.
func offset(data []byte, starts []int, p diag.Pos) (int, bool) {
	if p.Line < 1 || p.Line > len(starts) || p.Col < 1 {
		return 0, false
	}
	at := starts[p.Line-1]
	for range p.Col - 1 {
		if at == len(data) || data[at] == '\n' || data[at] == '\r' {
			return 0, false
		}
		_, size := utf8.DecodeRune(data[at:])
		at += size
	}
	return at, true
}
