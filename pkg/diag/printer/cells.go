package printer

import (
	"strings"

	"github.com/mattn/go-runewidth"

	"sorachi/pkg/diag"
)

// tabStop is the distance in cells to which tabs are expanded.
const tabStop = 4

// ellipsis marks the side on which a long line was cut.
const ellipsis = "…"

// ruler measures text in terminal cells.
type ruler struct{ cond runewidth.Condition }

// newRuler returns a ruler that gives ambiguous characters (Unicode, UAX #11,
// class A: ①※…) the given number of cells, 1 or 2. It looks at no locale.
func newRuler(ambiguous int) ruler {
	return ruler{runewidth.Condition{EastAsianWidth: ambiguous != 1, StrictEmojiNeutral: true}}
}

// width returns the cells of s, the sum over its code points. Grapheme
// clusters would be wrong here: ﾊﾞ is one cluster, and two cells on a terminal.
func (r ruler) width(s string) int {
	n := 0
	for _, c := range s {
		n += r.cond.RuneWidth(c)
	}
	return n
}

// row is a source line laid out in cells: one glyph a code point, and a last
// empty one that stands for the end of the line.
type row []glyph

// glyph is the printed form of one code point and the cell where it starts.
type glyph struct {
	text string
	cell int
}

// lay lays out a source line.
func (r ruler) lay(line string) row {
	out := make(row, 0, len(line)+1)
	cell := 0
	for line != "" {
		text, size := visible(line)
		if line[0] == '\t' {
			text = strings.Repeat(" ", tabStop-cell%tabStop)
		}
		out = append(out, glyph{text, cell})
		cell += r.width(text)
		line = line[size:]
	}
	return append(out, glyph{"", cell})
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

// excerpt is the part of a row that is printed, with the place of its caret.
type excerpt struct {
	text   string
	indent int // cells before the caret
	length int // cells to underline, the caret included
}

// excerpt cuts g to room cells around the glyphs from up to to, which may lie
// past the end.
func (r ruler) excerpt(g row, from, to, room int) excerpt {
	first, last := 0, g.end()
	if max(g[last].cell, g[from].cell+1) > room {
		first, last = g.window(from, room-2*r.width(ellipsis))
	}
	e := excerpt{indent: g.cells(first, from), length: max(1, g.cells(from, max(from, min(to, last))))}
	var b strings.Builder
	if first > 0 {
		b.WriteString(ellipsis)
		e.indent += r.width(ellipsis)
	}
	for _, c := range g[first:last] {
		b.WriteString(c.text)
	}
	if last < g.end() {
		b.WriteString(ellipsis)
	}
	e.text = b.String()
	return e
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
