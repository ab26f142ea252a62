// Package table sets tables of Japanese text as blocks of pkg/typeset: cells that span,
// heads that are repeated, rows that pages do not part, figures under one another.
// Widths shares the room out to columns. It knows no plan and no theme.
//
// Lengths are points. Nothing here fails: a row that no page holds is set all the same
// and reported as Overflow.
//
// To read it: this file, then grid.go (cells at their places, their text set) with
// decimals.go (decimal points in one line), chunk.go (the rows of one page), draw.go
// (what stands in the cells, and its tags) and gridlines.go (grounds and lines).
package table

import (
	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// VAlign is how a cell's content stands in its height.
type VAlign int

// The vertical alignments.
const (
	Top VAlign = iota
	Middle
)

// Cell is one cell of a table.
type Cell struct {
	Spans            []typeset.Span
	Align            typeset.Align
	VAlign           VAlign
	Indent           float64     // points before the lines that follow the first of an entry
	ColSpan, RowSpan int         // 0 is 1
	Fill             *page.Color // over that of the row
	// Decimal sets the figure that the first line holds under the figures of the
	// same unit in its column, decimal points in one line. Where units differ the
	// points mean different things, and each unit stands by itself.
	Decimal bool
	// Draw makes a drawing for the room inside the padding, such as a bar; it
	// is set over the Spans. It does not make the row higher: Row.MinHeight does.
	Draw func(w, h float64) typeset.Block
	// Tag is given to what stands in the cell, with the place in the table
	// filled in. A Role of Artifact is TH in the head and TD in the body.
	Tag page.Tag
}

// Row is one row of a table.
type Row struct {
	Cells     []Cell
	MinHeight float64
	Fill      *page.Color
}

// tolerance is how many points a table may be too high without being so.
const tolerance = 0.002

// Table is a table ready to be laid out. Lines stand between rows; they take
// no room.
type Table struct {
	ID         int // page.Tag.Table
	Widths     []float64
	Head, Body []Row
	PadX, PadY float64    // inside each cell
	Rule       page.Color // between body rows and columns
	HeadRule   page.Color // around the head and at the bottom
	RuleWidth  float64    // between body rows; 0 is none
	OuterWidth float64    // at top, bottom and under the head; 0 is none
	ColumnRule float64    // width of the lines between columns; 0 is none
	Leading    float64    // over that of the styles; 0 is theirs
	// Spare is room in points that Layout shares out evenly among the body rows,
	// above and below what stands in them, so that a table can fill its page. A
	// Draw keeps its height. Pages, which looks for few pages, leaves it out.
	Spare float64
}

// Layout sets the whole table as one block.
func (t Table) Layout() typeset.Block {
	g := newGrid(t)
	if t.Spare > 0 && g.body() > 0 {
		g.spare = t.Spare / float64(g.body())
	}
	return g.block(0, g.body())
}

// Pages sets the table as blocks of at most first points, for what is left of
// a page, and rest points, for the pages after it. Head rows are repeated. A
// page ends between body rows; rows that a cell spans stay together where a
// page can hold them, else the spanning cell is repeated.
// Every block has a body row at least: one that is too high is set all the same
// with Overflow true.
func (t Table) Pages(first, rest float64) []typeset.Block {
	g := newGrid(t)
	var out []typeset.Block
	limit := first
	for from := 0; from < g.body() || len(out) == 0; limit = rest {
		to := g.cut(from, limit)
		b := g.block(from, to)
		b.Overflow = b.Overflow || b.H > limit+tolerance
		out = append(out, b)
		from = max(to, from+1)
	}
	return out
}

// ColumnWish says how wide a column would be, in points.
type ColumnWish struct {
	Min, Ideal float64
	Weight     float64 // share of what is left over
}

// Widths shares total out to columns: their ideal widths, and what is left by
// weight (by ideal width when no column has a weight). Too little room is taken
// from what columns have above their Min, and from all alike below that.
func Widths(total float64, wishes []ColumnWish) []float64 {
	var least, ideal, weights float64
	for _, w := range wishes {
		least += w.Min
		ideal += max(w.Min, w.Ideal)
		weights += w.Weight
	}
	out := make([]float64, len(wishes))
	for i, w := range wishes {
		want := max(w.Min, w.Ideal)
		switch {
		case total <= least:
			out[i] = share(total, w.Min, least, len(wishes))
		case total <= ideal:
			out[i] = w.Min + share(total-least, want-w.Min, ideal-least, len(wishes))
		case weights > 0:
			out[i] = want + share(total-ideal, w.Weight, weights, len(wishes))
		default:
			out[i] = want + share(total-ideal, want, ideal, len(wishes))
		}
	}
	return out
}

// share is part of whole of total; without a whole, the same for each of n.
func share(total, part, whole float64, n int) float64 {
	if whole <= 0 {
		return total / float64(n)
	}
	return total * part / whole
}
