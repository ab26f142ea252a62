// Package sourceline lays a line of a file out in the cells of a terminal and cuts from it
// the part around a fault, so that a caret below it stands under the right character,
// however wide the characters are and however long the line. It knows no file and writes
// nothing.
//
// To read it: Ruler.Lay (characters become cells), then Line.Excerpt (the part that is
// shown).
package sourceline

import (
	"strings"

	"github.com/mattn/go-runewidth"

	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer/safetext"
)

// tabStop is the distance in cells to which tabs are expanded.
const tabStop = 4

// ellipsis marks the side on which a long line was cut.
const ellipsis = "…"

// Ruler measures text in terminal cells.
type Ruler struct{ cond runewidth.Condition }

// NewRuler returns a ruler that gives ambiguous characters (Unicode, UAX #11,
// class A: ①※…) the given number of cells: 1, or 2 for anything else. It looks at no
// locale.
func NewRuler(ambiguous int) Ruler {
	return Ruler{runewidth.Condition{EastAsianWidth: ambiguous != 1, StrictEmojiNeutral: true}}
}

// width returns the cells of s, the sum over its code points. Grapheme
// clusters would be wrong here: ﾊﾞ is one cluster, and two cells on a terminal.
func (r Ruler) width(s string) int {
	n := 0
	for _, c := range s {
		n += r.cond.RuneWidth(c)
	}
	return n
}

// Line is a source line laid out in cells.
type Line struct {
	row
	ellipsis int // its cells
}

// row is one glyph a code point, and a last empty one that stands for the end of the
// line.
type row []glyph

// glyph is the printed form of one code point and the cell where it starts.
type glyph struct {
	text string
	cell int
}

// Lay lays out a source line, given without its line break.
func (r Ruler) Lay(line string) Line {
	out := make(row, 0, len(line)+1)
	cell := 0
	for line != "" {
		text, size := safetext.Visible(line)
		if line[0] == '\t' {
			text = strings.Repeat(" ", tabStop-cell%tabStop)
		}
		out = append(out, glyph{text, cell})
		cell += r.width(text)
		line = line[size:]
	}
	return Line{append(out, glyph{"", cell}), r.width(ellipsis)}
}

// Excerpt is the part of a line that is printed, with the place of its caret.
type Excerpt struct {
	Text   string
	Indent int // cells before the caret
	Length int // cells to underline, the caret included
}

// Excerpt cuts the line to room cells around the characters from pos to end, either of
// which may lie past the end of the line. Without an end on the same line it is about
// one character.
func (g Line) Excerpt(pos, end diag.Pos, room int) Excerpt {
	from, to := g.span(pos, end)
	first, last := 0, g.end()
	if max(g.row[last].cell, g.row[from].cell+1) > room {
		first, last = g.window(from, room-2*g.ellipsis)
	}
	e := Excerpt{Indent: g.cells(first, from), Length: max(1, g.cells(from, max(from, min(to, last))))}
	var b strings.Builder
	if first > 0 {
		b.WriteString(ellipsis)
		e.Indent += g.ellipsis
	}
	for _, c := range g.row[first:last] {
		b.WriteString(c.text)
	}
	if last < g.end() {
		b.WriteString(ellipsis)
	}
	e.Text = b.String()
	return e
}

// end is the index of the glyph that stands for the end of the line.
func (g row) end() int { return len(g) - 1 }

// cells returns the width of the glyphs from i up to but not including j.
func (g row) cells(i, j int) int { return g[j].cell - g[i].cell }

// span returns the glyphs from pos, or the line's end if that comes first, up
// to end. Without an end on the same line it is one glyph.
func (g row) span(pos, end diag.Pos) (from, to int) {
	from = min(max(pos.Col-1, 0), g.end())
	to = from + 1
	if end.Line == pos.Line && end.Col > pos.Col {
		to = end.Col - 1
	}
	return from, to
}

// window chooses the glyphs around the one at from that fit in room cells: a
// third of the room before it, the rest after it, and more before it when the
// line ends early.
func (g row) window(from, room int) (first, last int) {
	first, last = from, from
	for first > 0 && g.cells(first-1, from) <= room/3 {
		first--
	}
	for last < g.end() && g.cells(first, last+1) <= room {
		last++
	}
	for first > 0 && max(g.cells(first-1, last), g.cells(first-1, from)+1) <= room {
		first--
	}
	// A combining mark must not be parted from the letter before it.
	for first < from && g.cells(first, first+1) == 0 {
		first++
	}
	return first, last
}
