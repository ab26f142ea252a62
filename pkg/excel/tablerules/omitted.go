package tablerules

import (
	"slices"
	"strings"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/tablerules/tables"
	"sorachi/pkg/excel/xlsxreader"
)

// omitted is item 1-6: every column has a name, and every row all of its own.
func omitted(s *sheet) []Fault {
	var nameless, ditto, blank places
	for _, t := range s.Tables {
		s.findNameless(t, &nameless)
		for i := range t.Columns {
			s.findOmitted(t, &t.Columns[i], &blank)
		}
	}
	s.everyCell(func(_ *tables.Column, c xlsxreader.Cell) {
		if c.Kind == xlsxreader.Text && (c.Raw == "〃" || c.Raw == "″" || c.Raw == "同上" || c.Raw == "同左" || c.Raw == "々") {
			ditto.add(c.Col, c.Row, c.Raw)
		}
	})
	faults := nameless.fault("項目名のない列があります", "すべての列に項目名を書いてください")
	faults = append(faults, blank.fault("上と同じ項目名を省いた空のセルがあります", "省かずに、すべての行に書いてください")...)
	return append(faults, ditto.fault("「%s」で、上や隣と同じ項目名を省いています", "省かずに、すべての行に書いてください")...)
}

// findNameless finds the columns with data but without a name, and the names of
// groups of columns that stand above the first of them only.
func (s *sheet) findNameless(t *tables.Table, p *places) {
	for _, column := range t.Columns {
		if column.Head == "" {
			p.add(column.Col, t.Head[len(t.Head)-1].Row, "")
		}
	}
	if len(t.Head) < 2 {
		return
	}
	for col := t.From + 1; col <= t.To; col++ {
		_, named := t.Head[0].At(col)
		below, own := t.Head[1].At(col)
		if before, ok := t.Head[1].At(col - 1); !named && own && ok && !s.inMerge(col, t.Head[0].Row) && below.Raw != before.Raw {
			p.add(col, t.Head[0].Row, "")
		}
	}
}

// maxMergedRows is how many rows of merges, taken together, are kept at hand at most;
// the merges beyond are not seen.
const maxMergedRows = 4 << 20

// inMerge reports whether a cell is merged with others. Sheets may have tens of
// thousands of merges, so the rows that they touch are kept at hand.
func (s *sheet) inMerge(col, row int) bool {
	if s.mergedRows == nil {
		s.mergedRows = map[int][]ooxml.Area{}
		room := maxMergedRows
		for _, m := range s.Merges {
			if room -= m.ToRow - m.Row + 1; room < 0 {
				break // merges that overlap, as no program writes them
			}
			for r := m.Row; r <= m.ToRow; r++ {
				s.mergedRows[r] = append(s.mergedRows[r], m)
			}
		}
	}
	return slices.ContainsFunc(s.mergedRows[row], func(m ooxml.Area) bool { return m.Contains(col, row) })
}

// findOmitted finds names that stand only in the first row of those that share
// them. A column with gaps is such a one if it lies left of all figures, begins
// with a name, never has the same name twice in a row, and names fewer rows than a
// column between it and the figures, and no fewer than those to its left.
func (s *sheet) findOmitted(t *tables.Table, column *tables.Column, p *places) {
	if column.Content == tables.Measures || column.Filled == len(t.Body) || !leads(t, column) {
		return
	}
	last, gaps := "", places{}
	for i, l := range t.Body {
		c, ok := l.At(column.Col)
		switch {
		case ok && c.Raw == last, !ok && i == 0:
			return
		case ok:
			last = c.Raw
		case s.inMerge(column.Col, l.Row), isTotal(l):
		default:
			gaps.add(column.Col, l.Row, "")
		}
	}
	for _, a := range gaps.areas {
		for row := a.Row; row <= a.ToRow; row++ {
			p.add(column.Col, row, "")
		}
	}
}

// isTotal reports whether a row sums others up; it has no names of its own.
func isTotal(l tables.Line) bool {
	return slices.ContainsFunc(l.Cells, func(c xlsxreader.Cell) bool {
		return c.Kind == xlsxreader.Text && strings.HasSuffix(strings.Join(strings.Fields(c.Raw), ""), "計") || c.Raw == "平均"
	})
}

// leads reports whether a column stands left of the figures, with a fuller
// column between, and none to its left.
func leads(t *tables.Table, column *tables.Column) bool {
	fuller := false
	for _, other := range t.Columns {
		switch {
		case other.Content == tables.Measures:
			return other.Col > column.Col && fuller
		case other.Col < column.Col && other.Filled > column.Filled:
			return false
		}
		fuller = fuller || other.Col > column.Col && other.Filled > column.Filled
	}
	return fuller
}
