package source

import (
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
// point a column, up to the next mark.
type mark struct {
	offset int
	pos    diag.Pos
}

// NewText returns a Text typed on one line from pos on.
func NewText(value string, pos diag.Pos) Text {
	return Text{Value: value, marks: []mark{{0, pos}}}
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
	for _, n := range t.marks {
		if n.offset > offset {
			break
		}
		m = n
	}
	offset = min(offset, len(t.Value))
	if m.offset <= offset {
		m.pos.Col += utf8.RuneCountInString(t.Value[m.offset:offset])
	}
	return m.pos
}

// Sub returns the part of t from byte offset from to byte offset to, with its
// own places.
func (t Text) Sub(from, to int) Text {
	out := Text{Value: t.Value[from:to], marks: []mark{{0, t.At(from)}}}
	for _, m := range t.marks {
		if m.offset > from && m.offset < to {
			out.marks = append(out.marks, mark{m.offset - from, m.pos})
		}
	}
	return out
}
