// Package tables finds the tables on a sheet: where their heads and bodies are, and what
// their columns hold. Sheets are made by people, with titles, notes and blank rows around
// their tables; what is no part of a table is a caption. What a text is by itself,
// pkg/excel/tablerules/texts says; which of all this is a fault, pkg/excel/tablerules.
//
// To read it: this file, what is found; blocks.go, how a sheet is cut, join.go, how
// the pieces become tables, head.go, where a head ends; column.go, what a column
// holds.
package tables

import (
	"slices"

	"sorachi/pkg/excel/tablerules/texts"
	"sorachi/pkg/excel/xlsxreader"
)

// Sheet is a sheet with what was found on it.
type Sheet struct {
	*xlsxreader.Sheet
	Tables   []*Table
	Captions []xlsxreader.Cell // titles, units and notes outside of the tables
	Splits   Splits
	known    map[string]texts.Text // see Text
}

// Table is one table of a sheet: the rows of its head (項目名) and those of its
// body, within a range of columns.
type Table struct {
	From, To int // columns
	Head     []Line
	Body     []Line
	Columns  []Column
}

// Line is a row of a table: its cells with contents, from the left.
type Line struct {
	Row   int
	Cells []xlsxreader.Cell
}

// Splits are the places where a table is parted.
type Splits struct {
	Rows, Columns []Place // blank ones inside a table
	Heads         []Place // heads that come again
	Others        []Place // second tables
}

// Place is a cell by its column and row, and what stands in it.
type Place struct {
	Col, Row int
	Raw      string
}

// Find finds the tables of a sheet.
//
// A sheet is cut at blank rows into bands, and a band at blank columns into blocks. The
// first block with two columns, and two rows that fill more than one of them, is a
// table. A later block is another if it has a head of its own over figures; with the
// same head, or none, it goes on with the table before, and wholly beside the columns of
// that it is captions. A block to the right in the same band may be a table, too
// (join.go). All else is captions.
func Find(sheet *xlsxreader.Sheet) *Sheet {
	s := &Sheet{Sheet: sheet, known: map[string]texts.Text{}}
	for _, band := range bands(sheet) {
		s.addBand(band)
	}
	for _, t := range s.Tables {
		s.readColumns(t)
	}
	return s
}

// Text says what a text is. Every different one is read once; columns repeat theirs.
func (s *Sheet) Text(of string) texts.Text {
	t, ok := s.known[of]
	if !ok {
		t = texts.Of(of)
		s.known[of] = t
	}
	return t
}

// Of returns the column of a cell, nil for one beside the table.
func (t *Table) Of(c xlsxreader.Cell) *Column {
	if c.Col < t.From || c.Col > t.To {
		return nil
	}
	return &t.Columns[c.Col-t.From]
}

// last is the row in which a table ends.
func (t *Table) last() int {
	if len(t.Body) > 0 {
		return t.Body[len(t.Body)-1].Row
	}
	return t.Head[len(t.Head)-1].Row
}

// At returns the cell of a line in a column.
func (l Line) At(col int) (xlsxreader.Cell, bool) {
	i, ok := slices.BinarySearchFunc(l.Cells, col, func(c xlsxreader.Cell, n int) int { return c.Col - n })
	if !ok {
		return xlsxreader.Cell{}, false
	}
	return l.Cells[i], true
}
