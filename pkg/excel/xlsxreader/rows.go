package xlsxreader

import (
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxreader/attached"
	"sorachi/pkg/excel/xlsxreader/parts"
)

// readSheet reads the part of a sheet and what belongs to it.
func (b *bookReader) readSheet(p pending) error {
	if p.part == "" {
		return nil
	}
	s, err := b.Scan(p.part)
	if err != nil {
		return err
	}
	rows := rowReader{bookReader: b, sheet: p.Sheet, shared: map[int]string{}}
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
	over, err := attached.Read(b.Archive, p.part)
	if err != nil {
		return err
	}
	p.Sheet.Objects, p.Sheet.Comments = over.Objects, over.Comments
	return nil
}

// rowReader puts the rows of a sheet together. Files may leave the numbers of
// rows and cells out, and a broken one may have them in any order.
type rowReader struct {
	*bookReader
	sheet      *Sheet
	shared     map[int]string // formulas that several cells share
	row, col   int            // read last
	width      int            // cells of the row before, likely those of the next
	disordered bool
}

// element reads what a sheet is made of, from a tag that has just begun.
func (r *rowReader) element(s *parts.Scanner) error {
	switch s.Name {
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
	}
	return nil
}

// beginRow begins the row that a tag tells of, by default the next.
func (r *rowReader) beginRow(s *parts.Scanner) error {
	n := r.row + 1
	if s.Get("r") != "" {
		n = s.Number("r")
	}
	if n < 1 {
		return damaged(r.sheet.Name + "!" + s.Get("r"))
	}
	if n > ooxml.MaxRows || !r.take() {
		return ErrTooLarge
	}
	if last := len(r.sheet.Rows) - 1; last >= 0 {
		r.width = len(r.sheet.Rows[last].Cells)
	}
	r.disordered = r.disordered || n <= r.row
	r.row, r.col = n, 0
	r.sheet.Rows = append(r.sheet.Rows, Row{Number: n})
	return nil
}

// finish drops rows without anything and puts the rest in order. Of two rows or
// cells at one place the first stays, as in Excel's repair.
func (r *rowReader) finish() {
	sh := r.sheet
	sh.Rows = slices.DeleteFunc(sh.Rows, func(w Row) bool { return len(w.Cells) == 0 })
	if !r.disordered {
		return
	}
	slices.SortStableFunc(sh.Rows, func(a, b Row) int { return a.Number - b.Number })
	var joined []Row
	for _, w := range sh.Rows {
		if last := len(joined) - 1; last >= 0 && joined[last].Number == w.Number {
			joined[last].Cells = append(joined[last].Cells, w.Cells...)
		} else {
			joined = append(joined, w)
		}
	}
	for i := range joined {
		cells := joined[i].Cells
		slices.SortStableFunc(cells, func(a, b Cell) int { return a.Col - b.Col })
		joined[i].Cells = slices.CompactFunc(cells, func(a, b Cell) bool { return a.Col == b.Col })
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
	c := Cell{Col: col, Row: row, format: r.formatOf(s)}
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
		last.Cells = make([]Cell, 0, r.width)
	}
	last.Cells = append(last.Cells, c)
	return nil
}

func (r *rowReader) formatOf(s *parts.Scanner) *cellFormat {
	if i := s.Number("s"); i < len(r.formats) {
		return r.formats[i]
	}
	return r.formats[0]
}

// fill reads the value and the formula of a cell.
func (r *rowReader) fill(c *Cell, s *parts.Scanner) {
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
func (r *rowReader) value(c *Cell, kind, v string) {
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

// index reads the number of a shared text, from 0.
func index(v string) (int, bool) {
	n, err := strconv.ParseUint(strings.TrimSpace(v), 10, 31)
	return int(n), err == nil
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
