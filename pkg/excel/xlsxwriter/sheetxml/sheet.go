// Package sheetxml holds the cells of one sheet and writes them as the XML of its rows
// (ECMA-376 Part 1, 18.3.1.73 and below). It knows cells by the numbers of their styles,
// and neither the rest of the sheet nor the workbook, which are for pkg/excel/xlsxwriter:
// excelize keeps no text as the result of a formula, and holds every cell of a sheet in
// memory.
//
// To read it: this file, what a sheet holds; blocks.go, many rows at once; rows.go, the
// XML of the rows, and strings.go, the texts that cells of all sheets share.
package sheetxml

import (
	"sorachi/pkg/excel/ooxml"
)

// Sheet is the cells of a sheet. Columns and rows count from 1.
type Sheet struct {
	rows   map[int]*Row
	blocks []Block
	used   ooxml.Area
}

// New returns a sheet without cells.
func New() *Sheet {
	return &Sheet{rows: map[int]*Row{}, used: ooxml.Area{Col: 1, Row: 1, ToCol: 1, ToRow: 1}}
}

// Row is a row that has a height of its own or cells written one by one.
type Row struct {
	Points float64 // its height; 0 is the usual one
	Hidden bool
	cells  map[int]*Cell
}

// Cell is what one cell holds.
type Cell struct {
	Style   int // the number of its look; 0 is that of an untouched cell
	Formula string
	Value   Value // what the formula comes to, where there is one
}

// Value is what stands in a cell.
type Value struct {
	Kind Kind
	Text string // digits or text
}

// Kind is what a value is, and so how it is stored.
type Kind byte

// The kinds of values.
const (
	Blank  Kind = iota
	Number      // its digits are
	Shared      // a text, among the texts that all sheets share
	Result      // the text that a formula comes to
)

// Used is the area from A1 to the last cell in use.
func (s *Sheet) Used() ooxml.Area { return s.used }

// Row returns a row, new if need be.
func (s *Sheet) Row(n int) *Row {
	r := s.rows[n]
	if r == nil {
		r = &Row{cells: map[int]*Cell{}}
		s.rows[n] = r
	}
	return r
}

// Cell returns a cell, new if need be.
func (s *Sheet) Cell(col, row int) *Cell {
	s.use(col, row)
	r := s.Row(row)
	c := r.cells[col]
	if c == nil {
		c = &Cell{}
		r.cells[col] = c
	}
	return c
}

func (s *Sheet) use(col, row int) {
	s.used.ToCol, s.used.ToRow = max(s.used.ToCol, col), max(s.used.ToRow, row)
}

// At returns what stands in a cell that was written by itself, and a blank for
// any other.
func (s *Sheet) At(col, row int) Value {
	if r := s.rows[row]; r != nil && r.cells[col] != nil {
		return r.cells[col].Value
	}
	return Value{}
}
