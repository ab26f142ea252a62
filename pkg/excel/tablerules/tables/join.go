package tables

import (
	"slices"

	"sorachi/pkg/excel/xlsxreader"
)

// addBand adds the tables of a band, or more lines to the table before it.
func (v *Sheet) addBand(band []Line) {
	var beside *Table // the table of this band that stands furthest left
	parts := blocks(band)
	for i := range parts {
		b := &parts[i]
		v.trim(b)
		switch {
		case len(b.lines) == 0: // all of it was captions
		case b.to == b.from || b.wide() == 0 || beside != nil && b.wide() < 2:
			v.addNarrow(*b, beside)
		case beside == nil:
			beside = v.addBlock(*b)
		default:
			v.addBeside(*b, beside)
		}
	}
}

// addNarrow adds a block of one column: a caption, or a column that a blank one
// parts from a table.
func (v *Sheet) addNarrow(b block, t *Table) {
	if t != nil {
		if n := len(t.Head) + len(t.Body); 2*len(b.lines) >= n && n > 1 && b.lines[0].Row <= t.last() && b.from > t.To {
			v.Splits.Columns = append(v.Splits.Columns, Place{b.from - 1, b.lines[0].Row, ""})
			return
		}
	}
	for _, l := range b.lines {
		v.Captions = append(v.Captions, l.Cells...)
	}
}

// addBlock adds a block that stands below what came before: a new table, or
// more of the last one. It returns that table, nil for captions.
func (v *Sheet) addBlock(b block) *Table {
	if len(v.Tables) == 0 {
		if b.wide() < 2 {
			v.Captions = append(v.Captions, flat(b.lines)...)
			return nil
		}
		return v.addTable(b)
	}
	t := v.Tables[len(v.Tables)-1]
	head := v.headLines(b)
	switch {
	case sameHead(t.Head, b.lines):
		v.Splits.Heads = append(v.Splits.Heads, Place{b.from, b.lines[0].Row, b.lines[0].Cells[0].Raw})
		t.extend(b, b.lines[len(t.Head):])
	case head > 0 && b.wide() > 1 && v.hasFigures(b.lines[head:]):
		v.Splits.Others = append(v.Splits.Others, Place{b.from, b.lines[0].Row, b.lines[0].Cells[0].Raw})
		return v.addTable(b)
	case b.from > t.To || b.to < t.From:
		v.Captions = append(v.Captions, flat(b.lines)...)
		return nil
	default:
		v.Splits.Rows = append(v.Splits.Rows, Place{b.from, b.lines[0].Row - 1, ""})
		t.extend(b, b.lines)
	}
	return t
}

func (v *Sheet) addTable(b block) *Table {
	t := v.newTable(b)
	v.Tables = append(v.Tables, t)
	return t
}

func flat(lines []Line) []xlsxreader.Cell {
	var out []xlsxreader.Cell
	for _, l := range lines {
		out = append(out, l.Cells...)
	}
	return out
}

func (t *Table) extend(b block, lines []Line) {
	t.From, t.To = min(t.From, b.from), max(t.To, b.to)
	t.Body = append(t.Body, lines...)
}

// addBeside adds a block to the right of a table: another table if it has a
// head that says so, else the rest of the same one behind a blank column.
func (v *Sheet) addBeside(b block, t *Table) {
	sameRows := b.lines[0].Row == t.Head[0].Row && b.lines[len(b.lines)-1].Row == t.last()
	if !sameRows || repeats(t, b) {
		v.Splits.Others = append(v.Splits.Others, Place{b.from, b.lines[0].Row, b.lines[0].Cells[0].Raw})
	} else {
		v.Splits.Columns = append(v.Splits.Columns, Place{b.from - 1, b.lines[0].Row, ""})
	}
	v.addTable(b)
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
