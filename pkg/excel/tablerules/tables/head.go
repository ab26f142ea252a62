package tables

import (
	"slices"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/tablerules/texts"
	"sorachi/pkg/excel/xlsxreader"
)

// newTable makes a table of a block. A head that comes again inside of it parts
// it, too.
func (s *Sheet) newTable(b block) *Table {
	n := max(1, s.headLines(b))
	t := &Table{From: b.from, To: b.to, Head: b.lines[:n]}
	rest := b.lines[n:]
	for i := 0; i < len(rest); i++ {
		if len(rest[i].Cells) > 1 && sameHead(t.Head, rest[i:]) {
			s.Splits.Heads = append(s.Splits.Heads, Place{rest[i].Cells[0].Col, rest[i].Row, rest[i].Cells[0].Raw})
			i += n - 1
			continue
		}
		t.Body = append(t.Body, rest[i])
	}
	return t
}

// maxHead is how many lines a head has at most.
const maxHead = 5

// headLines counts the lines of a block's head, 0 if it begins with data or has one
// line. A head has no figures. It goes on below its first line only while columns are still
// without a name of their own, or two have the same.
func (s *Sheet) headLines(b block) int {
	named := map[int]bool{}
	for n, l := range b.lines {
		if n == maxHead || n == len(b.lines)-1 || s.isData(l) {
			return n
		}
		for _, c := range l.Cells {
			if !s.spans(c) {
				named[c.Col] = true
			}
		}
		if len(named) == b.to-b.from+1 && distinct(b.lines[:n+1]) {
			return n + 1
		}
		if n == 0 && !s.hasFigures(b.lines[1:]) {
			return 1
		}
	}
	return 0
}

// distinct reports whether no two columns have the same names in all lines.
func distinct(head []Line) bool {
	names := map[int]string{}
	for _, l := range head {
		for _, c := range l.Cells {
			names[c.Col] += c.Raw + "\n"
		}
	}
	seen := map[string]bool{}
	for _, name := range names {
		seen[name] = true
	}
	return len(seen) == len(names)
}

// spans reports whether a cell of a head is merged over several columns.
func (s *Sheet) spans(c xlsxreader.Cell) bool {
	return slices.ContainsFunc(s.Merges, func(m ooxml.Area) bool {
		return m.Contains(c.Col, c.Row) && m.ToCol > m.Col
	})
}

// isData reports whether a line holds figures. Years are names as well.
func (s *Sheet) isData(l Line) bool {
	return slices.ContainsFunc(l.Cells, func(c xlsxreader.Cell) bool {
		switch c.Kind {
		case xlsxreader.Number:
			return !texts.IsWesternYear(c.Raw)
		case xlsxreader.Text:
			t := s.Text(c.Raw)
			return t.Figure && !t.Time || t.Several && t.Digits
		}
		return c.Kind != xlsxreader.Empty
	})
}

func (s *Sheet) hasFigures(lines []Line) bool {
	return slices.ContainsFunc(lines, s.isData)
}
