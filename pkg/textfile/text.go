package textfile

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"sorachi/pkg/diag"
)

// Text is a value as its typist meant it, with the way back to where each of its
// characters was typed.
type Text struct {
	Value  string
	pieces []Piece // in order, the first at 0
}

// Piece is a part of a Text that was typed without a break: the bytes of Value from
// Offset on stand in the file from Pos on, one code point a column, up to the next
// piece.
type Piece struct {
	Offset int
	Pos    diag.Pos
}

// maxPiece is about how many bytes a piece has at most, so that a place in a very
// long line is found without counting from its start.
const maxPiece = 512

// NewText returns a Text typed on one line from pos on.
func NewText(value string, pos diag.Pos) Text {
	return Text{Value: value, pieces: cutLong(value, []Piece{{0, pos}})}
}

// Placed returns a Text that starts at pos and was typed in pieces.
func Placed(value string, pos diag.Pos, pieces []Piece) Text {
	if len(pieces) == 0 || pieces[0].Offset != 0 {
		pieces = append([]Piece{{0, pos}}, pieces...)
	}
	return Text{Value: value, pieces: cutLong(value, pieces)}
}

// cutLong cuts the pieces of value that are longer than maxPiece.
func cutLong(value string, pieces []Piece) []Piece {
	if len(value) <= maxPiece {
		return pieces
	}
	var out []Piece
	for i, p := range pieces {
		end := len(value)
		if i+1 < len(pieces) {
			end = pieces[i+1].Offset
		}
		out = append(out, p)
		for end-p.Offset > maxPiece {
			next := p.Offset + maxPiece
			for next < end && !utf8.RuneStart(value[next]) {
				next++
			}
			p.Pos.Col += utf8.RuneCountInString(value[p.Offset:next])
			p.Offset = next
			out = append(out, p)
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
	var p Piece
	if n := t.piecesBefore(offset + 1); n > 0 {
		p = t.pieces[n-1]
	}
	offset = min(offset, len(t.Value))
	if p.Offset <= offset {
		p.Pos.Col += utf8.RuneCountInString(t.Value[p.Offset:offset])
	}
	return p.Pos
}

// piecesBefore returns how many pieces begin before offset.
func (t Text) piecesBefore(offset int) int {
	n, _ := slices.BinarySearchFunc(t.pieces, offset, func(p Piece, offset int) int { return cmp.Compare(p.Offset, offset) })
	return n
}

// Sub returns the part of t from byte offset from to byte offset to, with its
// own places.
func (t Text) Sub(from, to int) Text {
	out := Text{Value: t.Value[from:to], pieces: []Piece{{0, t.At(from)}}}
	first := t.piecesBefore(from + 1)
	for _, p := range t.pieces[first:max(first, t.piecesBefore(to))] {
		out.pieces = append(out.pieces, Piece{p.Offset - from, p.Pos})
	}
	return out
}

// LineStarts returns the offsets in Value at which another line of the file
// begins.
func (t Text) LineStarts() []int {
	var out []int
	for i := 1; i < len(t.pieces); i++ {
		if t.pieces[i].Pos.Line != t.pieces[i-1].Pos.Line {
			out = append(out, t.pieces[i].Offset)
		}
	}
	return out
}

// Builder puts a text together from parts that keep their places.
type Builder struct{ Text Text }

// Add adds t.Value[from:to] as it is.
func (b *Builder) Add(t Text, from, to int) {
	base := len(b.Text.Value)
	for _, p := range t.Sub(from, to).pieces {
		b.Text.pieces = append(b.Text.pieces, Piece{base + p.Offset, p.Pos})
	}
	b.Text.Value += t.Value[from:to]
}
