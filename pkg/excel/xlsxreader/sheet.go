package xlsxreader

import (
	"iter"
	"slices"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxreader/parts"
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
	Rows   []Row // those with contents or hidden, from the top

	Merges             []ooxml.Area
	Objects            []Object
	Tables             []Table
	Comments           int  // cells with a comment (メモ, コメント)
	ConditionalFormats int  // rules of conditional formatting (条件付き書式)
	Protected          bool // シートの保護

	hiddenCols []span
}

// Row is a row of a sheet. It has no cells when it only stands there to be
// hidden.
type Row struct {
	Number int // from 1
	Hidden bool
	Cells  []Entry // those with contents, from the left
}

// span is a run of columns.
type span struct{ from, to int }

// Cells walks over all cells with contents, row by row.
func (s *Sheet) Cells() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
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
func (s *Sheet) At(col, row int) Entry {
	if i, ok := slices.BinarySearchFunc(s.Rows, row, func(r Row, n int) int { return r.Number - n }); ok {
		cells := s.Rows[i].Cells
		if j, ok := slices.BinarySearchFunc(cells, col, func(c Entry, n int) int { return c.Col - n }); ok {
			return cells[j]
		}
	}
	return Entry{Col: col, Row: row}
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

// ColHidden reports whether a column, from 1, is hidden.
func (s *Sheet) ColHidden(col int) bool {
	return slices.ContainsFunc(s.hiddenCols, func(h span) bool { return h.from <= col && col <= h.to })
}

// RowHidden reports whether a row, from 1, is hidden.
func (s *Sheet) RowHidden(row int) bool {
	i, ok := slices.BinarySearchFunc(s.Rows, row, func(r Row, n int) int { return r.Number - n })
	return ok && s.Rows[i].Hidden
}

// readSheet reads the part of a sheet and what belongs to it.
func (b *reading) readSheet(p pending) error {
	if p.part == "" {
		return nil
	}
	s, err := b.Scan(p.part)
	if err != nil {
		return err
	}
	rows := rowReader{reading: b, sheet: p.Sheet, shared: map[int]string{}}
	for s.Next() != parts.None {
		if s.Kind == parts.Begin {
			if err := rows.element(s); err != nil {
				return err
			}
		}
	}
	if s.Bad {
		return damaged(p.part)
	}
	rows.finish()
	return b.readAttached(p)
}

// rowReader puts the rows of a sheet together. Files may leave the numbers of
// rows and cells out, and a broken one may have them in any order.
type rowReader struct {
	*reading
	sheet      *Sheet
	shared     map[int]string // formulas that several cells share
	row, col   int            // read last
	width      int            // cells of the row before, likely those of the next
	disordered bool
}

// element reads what a sheet is made of, from a tag that has just begun.
func (r *rowReader) element(s *parts.Scanner) error {
	switch s.Name {
	case "col":
		if s.Is("hidden") && len(r.sheet.hiddenCols) < ooxml.MaxCols {
			r.sheet.hiddenCols = append(r.sheet.hiddenCols, span{s.Number("min"), s.Number("max")})
		}
	case "row":
		return r.beginRow(s)
	case "c":
		return r.readCell(s)
	case "mergeCell":
		if !r.take() {
			return ErrTooLarge
		}
		if a, ok := ooxml.ParseArea(s.Get("ref")); ok {
			r.sheet.Merges = append(r.sheet.Merges, a)
		}
	case "cfRule":
		r.sheet.ConditionalFormats++
	case "sheetProtection":
		r.sheet.Protected = s.Is("sheet")
	}
	return nil
}

func (r *rowReader) beginRow(s *parts.Scanner) error {
	n := r.row + 1
	if s.Get("r") != "" {
		n = s.Number("r")
	}
	if n < 1 || n > ooxml.MaxRows || !r.take() {
		return ErrTooLarge
	}
	if last := len(r.sheet.Rows) - 1; last >= 0 {
		r.width = len(r.sheet.Rows[last].Cells)
	}
	r.disordered = r.disordered || n <= r.row
	r.row, r.col = n, 0
	r.sheet.Rows = append(r.sheet.Rows, Row{Number: n, Hidden: s.Is("hidden")})
	return nil
}

// finish drops rows without anything and puts the rest in order. Of two rows or
// cells at one place the first stays, as in Excel's repair.
func (r *rowReader) finish() {
	sh := r.sheet
	sh.Rows = slices.DeleteFunc(sh.Rows, func(w Row) bool { return len(w.Cells) == 0 && !w.Hidden })
	if !r.disordered {
		return
	}
	slices.SortStableFunc(sh.Rows, func(a, b Row) int { return a.Number - b.Number })
	var joined []Row
	for _, w := range sh.Rows {
		if last := len(joined) - 1; last >= 0 && joined[last].Number == w.Number {
			joined[last].Cells = append(joined[last].Cells, w.Cells...)
			joined[last].Hidden = joined[last].Hidden || w.Hidden
		} else {
			joined = append(joined, w)
		}
	}
	for i := range joined {
		cells := joined[i].Cells
		slices.SortStableFunc(cells, func(a, b Entry) int { return a.Col - b.Col })
		joined[i].Cells = slices.CompactFunc(cells, func(a, b Entry) bool { return a.Col == b.Col })
	}
	sh.Rows = joined
}

// readCell reads the element of a cell. Cells that only have a look are left
// out.
func (r *rowReader) readCell(s *parts.Scanner) error {
	col, row := r.col+1, max(r.row, 1)
	if ref := s.Get("r"); ref != "" {
		var ok bool
		if col, row, ok = ooxml.ParseCell(ref); !ok || row != max(r.row, 1) {
			return damaged(r.sheet.Name + "!" + ref)
		}
	}
	if col > ooxml.MaxCols {
		return ErrTooLarge
	}
	r.disordered = r.disordered || col <= r.col
	r.col = col
	c := Entry{Col: col, Row: row, format: r.formatOf(s)}
	r.fill(&c, s)
	if c.Kind == Empty && c.Formula == "" {
		return nil
	}
	if !r.take() {
		return ErrTooLarge
	}
	if len(r.sheet.Rows) == 0 { // a cell outside of any row
		r.sheet.Rows = append(r.sheet.Rows, Row{Number: row})
	}
	last := &r.sheet.Rows[len(r.sheet.Rows)-1]
	if last.Cells == nil {
		last.Cells = make([]Entry, 0, r.width)
	}
	last.Cells = append(last.Cells, c)
	return nil
}

func (r *rowReader) formatOf(s *parts.Scanner) *numFormat {
	if i := s.Number("s"); i < len(r.formats) {
		return r.formats[i]
	}
	return r.formats[0]
}

// fill reads the value and the formula of a cell.
func (r *rowReader) fill(c *Entry, s *parts.Scanner) {
	kind := s.Get("t")
	for depth := len(s.Path); len(s.Path) >= depth; {
		switch s.Next() {
		case parts.None:
			return
		case parts.Begin:
			switch s.Name {
			case "v":
				r.value(c, kind, s.Content())
			case "is":
				c.Kind, c.Raw = Text, richText(s)
			case "f":
				c.Formula = r.formula(s)
			default:
				s.Skip()
			}
		}
	}
}

// value gives a cell the value that its file stores in the notation of a kind
// (ECMA-376 Part 1, 18.18.11 ST_CellType).
func (r *rowReader) value(c *Entry, kind, v string) {
	switch kind {
	case "s":
		c.Kind = Text
		if i, ok := index(v); ok && i < len(r.texts) {
			c.Raw = r.texts[i]
		}
	case "str":
		c.Kind, c.Raw = Text, ooxml.Unescaped(v)
	case "b":
		c.Kind, c.Raw = Bool, "FALSE"
		if v == "1" || v == "true" {
			c.Raw = "TRUE"
		}
	case "e":
		c.Kind, c.Raw = Error, v
	case "d":
		c.Kind, c.Raw = Text, v
	default:
		c.setNumber(v)
	}
}

// formula reads the formula that has just begun. Cells that share one carry it
// only once.
func (r *rowReader) formula(s *parts.Scanner) string {
	shared, si := s.Get("t") == "shared", s.Number("si")
	text := s.Content()
	if shared && text == "" {
		return r.shared[si]
	}
	if shared {
		r.shared[si] = text
	}
	return text
}
