package tables

import (
	"slices"

	"sorachi/pkg/excel/xlsxreader"
)

// addBand adds the tables of a band, or more lines to the table before it.
func (s *Sheet) addBand(band []Line) {
	var beside *Table // the table of this band that stands furthest left
	parts := blocks(band)
	for i := range parts {
		b := &parts[i]
		s.trim(b)
		switch {
		case len(b.lines) == 0: // all of it was captions
		case b.to == b.from || b.wide() == 0 || beside != nil && b.wide() < 2:
			s.addNarrow(*b, beside)
		case beside == nil:
			beside = s.addBlock(*b)
		default:
			s.addBeside(*b, beside)
		}
	}
}

// addNarrow adds a block of one column, of rows of one cell or, beside a table, with one
// row of more cells: captions, or columns that a blank one parts from a table. Those are
// only noted, as a split: they are no part of the table.
func (s *Sheet) addNarrow(b block, t *Table) {
	if t != nil {
		if n := len(t.Head) + len(t.Body); 2*len(b.lines) >= n && n > 1 && b.lines[0].Row <= t.last() && b.from > t.To {
			s.Splits.Columns = append(s.Splits.Columns, b.gap())
			return
		}
	}
	s.addCaptions(b)
}

// addCaptions adds all cells of a block as captions.
func (s *Sheet) addCaptions(b block) {
	for _, l := range b.lines {
		s.Captions = append(s.Captions, l.Cells...)
	}
}

// addBlock adds a block that stands below what came before: a new table, or
// more of the last one. It returns that table, nil for captions.
func (s *Sheet) addBlock(b block) *Table {
	if len(s.Tables) == 0 {
		if b.wide() < 2 {
			s.addCaptions(b)
			return nil
		}
		return s.addTable(b)
	}
	t := s.Tables[len(s.Tables)-1]
	head := s.headLines(b)
	switch {
	case sameHead(t.Head, b.lines):
		s.Splits.Heads = append(s.Splits.Heads, b.corner())
		t.extend(b, b.lines[len(t.Head):])
	case head > 0 && b.wide() > 1 && s.hasFigures(b.lines[head:]):
		s.Splits.Others = append(s.Splits.Others, b.corner())
		return s.addTable(b)
	case b.from > t.To || b.to < t.From:
		s.addCaptions(b)
		return nil
	default:
		s.Splits.Rows = append(s.Splits.Rows, Place{b.from, b.lines[0].Row - 1, ""})
		t.extend(b, b.lines)
	}
	return t
}

// addTable adds a table of its own.
func (s *Sheet) addTable(b block) *Table {
	t := s.newTable(b)
	s.Tables = append(s.Tables, t)
	return t
}

// extend adds lines of a block to the body.
func (t *Table) extend(b block, lines []Line) {
	t.From, t.To = min(t.From, b.from), max(t.To, b.to)
	t.Body = append(t.Body, lines...)
}

// addBeside adds a block to the right of a table as a table of its own. With other rows,
// or a head that repeats names, it is noted as a second table, else as the rest of the
// same one behind a blank column.
func (s *Sheet) addBeside(b block, t *Table) {
	sameRows := b.lines[0].Row == t.Head[0].Row && b.lines[len(b.lines)-1].Row == t.last()
	if !sameRows || repeats(t, b) {
		s.Splits.Others = append(s.Splits.Others, b.corner())
	} else {
		s.Splits.Columns = append(s.Splits.Columns, b.gap())
	}
	s.addTable(b)
}

// repeats reports whether the head of a block has names of the table beside it.
func repeats(t *Table, b block) bool {
	for _, c := range b.lines[0].Cells {
		if slices.ContainsFunc(t.Head[0].Cells, func(h xlsxreader.Cell) bool { return h.Raw == c.Raw }) {
			return true
		}
	}
	return false
}

// sameHead reports whether lines begin with a head.
func sameHead(head, lines []Line) bool {
	if len(lines) <= len(head) {
		return false
	}
	for i, h := range head {
		if !slices.EqualFunc(h.Cells, lines[i].Cells, func(a, b xlsxreader.Cell) bool { return a.Col == b.Col && a.Raw == b.Raw }) {
			return false
		}
	}
	return true
}
