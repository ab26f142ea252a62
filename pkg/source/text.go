package source

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
	marks []mark
}

// mark says that the bytes of Value from offset on were typed at pos, one code
// point a column, up to the next mark. Marks are in order, the first at 0.
type mark struct {
	offset int
	pos    diag.Pos
}

// markEvery is about how many bytes at most lie between two marks, so that a
// place in a very long line is found without counting from its start.
const markEvery = 512

// NewText returns a Text typed on one line from pos on.
func NewText(value string, pos diag.Pos) Text {
	return Text{Value: value, marks: closeMarks(value, []mark{{0, pos}})}
}

// closeMarks adds marks where those of value are far apart.
func closeMarks(value string, marks []mark) []mark {
	if len(value) <= markEvery {
		return marks
	}
	var out []mark
	for i, m := range marks {
		end := len(value)
		if i+1 < len(marks) {
			end = marks[i+1].offset
		}
		out = append(out, m)
		for end-m.offset > markEvery {
			next := m.offset + markEvery
			for next < end && !utf8.RuneStart(value[next]) {
				next++
			}
			m.pos.Col += utf8.RuneCountInString(value[m.offset:next])
			m.offset = next
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
	var m mark
	if n := t.marksTo(offset + 1); n > 0 {
		m = t.marks[n-1]
	}
	offset = min(offset, len(t.Value))
	if m.offset <= offset {
		m.pos.Col += utf8.RuneCountInString(t.Value[m.offset:offset])
	}
	return m.pos
}

// marksTo returns how many marks stand before offset.
func (t Text) marksTo(offset int) int {
	n, _ := slices.BinarySearchFunc(t.marks, offset, func(m mark, offset int) int { return cmp.Compare(m.offset, offset) })
	return n
}

// Sub returns the part of t from byte offset from to byte offset to, with its
// own places.
func (t Text) Sub(from, to int) Text {
	out := Text{Value: t.Value[from:to], marks: []mark{{0, t.At(from)}}}
	first := t.marksTo(from + 1)
	for _, m := range t.marks[first:max(first, t.marksTo(to))] {
		out.marks = append(out.marks, mark{m.offset - from, m.pos})
	}
	return out
}
