package xlsxreader

import (
	"iter"
	"slices"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxreader/attached"
)

// Bounds of a workbook, beside the rows and columns that a sheet can have.
const (
	maxSheets = 1000
	maxCells  = 6_000_000
)

// Sheet is a worksheet as it was read.
type Sheet struct {
	Name   string
	Hidden bool  // also when only a macro can show it
	Rows   []Row // those with contents, from the top

	Merges   []ooxml.Area
	Objects  []attached.Object // pictures, charts and the like over the cells
	Comments int               // cells with a comment (メモ, コメント)
}

// Row is a row of a sheet.
type Row struct {
	Number int    // from 1
	Cells  []Cell // those with contents, from the left
}

// Cells walks over all cells with contents, row by row.
func (s *Sheet) Cells() iter.Seq[Cell] {
	return func(yield func(Cell) bool) {
		for _, r := range s.Rows {
			for _, c := range r.Cells {
				if !yield(c) {
					return
				}
			}
		}
	}
}

// At returns the cell at a column and a row, both from 1. One without contents
// has the kind Empty.
func (s *Sheet) At(col, row int) Cell {
	if i, ok := slices.BinarySearchFunc(s.Rows, row, func(r Row, n int) int { return r.Number - n }); ok {
		cells := s.Rows[i].Cells
		if j, ok := slices.BinarySearchFunc(cells, col, func(c Cell, n int) int { return c.Col - n }); ok {
			return cells[j]
		}
	}
	return Cell{Col: col, Row: row}
}

// Used returns the smallest area that holds all contents, and false for a sheet
// without any. Cells that only have a look do not count.
func (s *Sheet) Used() (ooxml.Area, bool) {
	var a ooxml.Area
	for _, r := range s.Rows {
		if len(r.Cells) == 0 {
			continue
		}
		left, right := r.Cells[0].Col, r.Cells[len(r.Cells)-1].Col
		if a.Row == 0 {
			a = ooxml.Area{Col: left, Row: r.Number, ToCol: right, ToRow: r.Number}
		}
		a.Col, a.ToCol, a.ToRow = min(a.Col, left), max(a.ToCol, right), r.Number
	}
	return a, a.Row > 0
}
