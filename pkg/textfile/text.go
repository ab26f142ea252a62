package textfile

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"sorachi/pkg/diag"
)

// Text is a scalar as the officer meant it, with the way back to where each of
// its characters was typed.
type Text struct {
	Value string
	marks []Mark
}

// Mark says that the bytes of Value from offset on were typed at pos, one code
// point a column, up to the next mark. Marks are in order, the first at 0.
type Mark struct {
	Offset int
	Pos    diag.Pos
}

// markEvery is about how many bytes at most lie between two marks, so that a
// place in a very long line is found without counting from its start.
const markEvery = 512

// NewText returns a Text typed on one line from pos on.
func NewText(value string, pos diag.Pos) Text {
	return Text{Value: value, marks: closeMarks(value, []Mark{{0, pos}})}
}

// Placed returns a Text that starts at pos and whose characters were typed where
// marks say.
func Placed(value string, pos diag.Pos, marks []Mark) Text {
	if len(marks) == 0 || marks[0].Offset != 0 {
		marks = append([]Mark{{0, pos}}, marks...)
	}
	return Text{Value: value, marks: closeMarks(value, marks)}
}

// closeMarks adds marks where those of value are far apart.
func closeMarks(value string, marks []Mark) []Mark {
	if len(value) <= markEvery {
		return marks
	}
	var out []Mark
	for i, m := range marks {
		end := len(value)
		if i+1 < len(marks) {
			end = marks[i+1].Offset
		}
		out = append(out, m)
		for end-m.Offset > markEvery {
			next := m.Offset + markEvery
			for next < end && !utf8.RuneStart(value[next]) {
				next++
			}
			m.Pos.Col += utf8.RuneCountInString(value[m.Offset:next])
			m.Offset = next
			out = append(out, m)
		}
	}
	return out
}

// String returns the value.
func (t Text) String() string { return t.Value }

// IsZero reports whether nothing was written.
func (t Text) IsZero() bool { return t.Value == "" }

// Pos returns where the value starts.
func (t Text) Pos() diag.Pos { return t.At(0) }

// End returns the place just after the value's last character.
func (t Text) End() diag.Pos { return t.At(len(t.Value)) }

// At returns where the character at the byte offset of Value was typed.
func (t Text) At(offset int) diag.Pos {
	var m Mark
	if n := t.marksTo(offset + 1); n > 0 {
		m = t.marks[n-1]
	}
	offset = min(offset, len(t.Value))
	if m.Offset <= offset {
		m.Pos.Col += utf8.RuneCountInString(t.Value[m.Offset:offset])
	}
	return m.Pos
}

// marksTo returns how many marks stand before offset.
func (t Text) marksTo(offset int) int {
	n, _ := slices.BinarySearchFunc(t.marks, offset, func(m Mark, offset int) int { return cmp.Compare(m.Offset, offset) })
	return n
}

// Sub returns the part of t from byte offset from to byte offset to, with its
// own places.
func (t Text) Sub(from, to int) Text {
	out := Text{Value: t.Value[from:to], marks: []Mark{{0, t.At(from)}}}
	first := t.marksTo(from + 1)
	for _, m := range t.marks[first:max(first, t.marksTo(to))] {
		out.marks = append(out.marks, Mark{m.Offset - from, m.Pos})
	}
	return out
}

// LineStarts returns the offsets in Value at which another line of the file
// begins.
func (t Text) LineStarts() []int {
	var out []int
	for i := 1; i < len(t.marks); i++ {
		if t.marks[i].Pos.Line != t.marks[i-1].Pos.Line {
			out = append(out, t.marks[i].Offset)
		}
	}
	return out
}
