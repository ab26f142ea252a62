package tables

import (
	"maps"
	"slices"
	"strings"

	"sorachi/pkg/excel/xlsxreader"
)

// bands cuts a sheet at its blank rows.
func bands(s *xlsxreader.Sheet) [][]Line {
	var out [][]Line
	last := -1
	for _, r := range s.Rows {
		cells := r.Cells
		if slices.ContainsFunc(cells, isBlank) {
			cells = slices.DeleteFunc(slices.Clone(cells), isBlank)
		}
		if len(cells) == 0 {
			continue
		}
		if r.Number != last+1 || out == nil {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], Line{r.Number, cells})
		last = r.Number
	}
	return out
}

// isBlank reports whether nothing can be seen in a cell.
func isBlank(c xlsxreader.Cell) bool {
	return c.Formula == "" && (c.Kind == xlsxreader.Empty || c.Kind == xlsxreader.Text && strings.TrimSpace(c.Raw) == "")
}

// block is a part of a band between blank columns.
type block struct {
	from, to int
	lines    []Line // with cells of these columns only
}

// blocks cuts a band at its blank columns.
func blocks(band []Line) []block {
	used := map[int]bool{}
	for _, l := range band {
		for _, c := range l.Cells {
			used[c.Col] = true
		}
	}
	var out []block
	for _, col := range slices.Sorted(maps.Keys(used)) {
		if n := len(out); n > 0 && out[n-1].to == col-1 {
			out[n-1].to = col
		} else {
			out = append(out, block{from: col, to: col})
		}
	}
	if len(out) == 1 {
		out[0].lines = band
		return out
	}
	for i := range out {
		for _, l := range band {
			if cells := within(l.Cells, out[i].from, out[i].to); len(cells) > 0 {
				out[i].lines = append(out[i].lines, Line{l.Row, cells})
			}
		}
	}
	return out
}

func within(cells []xlsxreader.Cell, from, to int) []xlsxreader.Cell {
	i, _ := slices.BinarySearchFunc(cells, from, func(c xlsxreader.Cell, n int) int { return c.Col - n })
	j, _ := slices.BinarySearchFunc(cells, to+1, func(c xlsxreader.Cell, n int) int { return c.Col - n })
	return cells[i:j]
}

// corner is the upper left cell of a block, by what stands first in its first line.
func (b block) corner() Place { return Place{b.from, b.lines[0].Row, b.lines[0].Cells[0].Raw} }

// gap is the cell of the blank column that parts a block from what stands left of it.
func (b block) gap() Place { return Place{b.from - 1, b.lines[0].Row, ""} }

// wide counts the lines that fill more than one column.
func (b block) wide() int {
	n := 0
	for _, l := range b.lines {
		if len(l.Cells) > 1 {
			n++
		}
	}
	return n
}

// trim takes captions off a block, titles above it and notes below it, and narrows it to
// the columns of what is left.
func (s *Sheet) trim(b *block) {
	cut := func(l Line) { s.Captions = append(s.Captions, l.Cells...) }
	for len(b.lines) > 0 && b.to > b.from && s.isCaption(b, b.lines[0]) {
		cut(b.lines[0])
		b.lines = b.lines[1:]
	}
	for len(b.lines) > 2 && b.to > b.from+1 && s.isNote(b.lines[len(b.lines)-1]) {
		cut(b.lines[len(b.lines)-1])
		b.lines = b.lines[:len(b.lines)-1]
	}
	if len(b.lines) > 0 && b.wide() > 0 {
		b.from, b.to = b.lines[0].Cells[0].Col, b.lines[0].Cells[0].Col
		for _, l := range b.lines {
			b.from, b.to = min(b.from, l.Cells[0].Col), max(b.to, l.Cells[len(l.Cells)-1].Col)
		}
	}
}

// isCaption reports whether a line above a table is a title of it: a cell alone, few
// cells for the width of the block, or a title with a unit or a date beside it. The head
// of a group of columns stands alone, too, but is merged over some of them.
func (s *Sheet) isCaption(b *block, l Line) bool {
	c := l.Cells[0]
	if len(l.Cells) == 1 {
		width := 1
		for _, m := range s.Merges {
			if m.Contains(c.Col, c.Row) {
				width = m.ToCol - m.Col + 1
			}
		}
		return width == 1 || c.Col == b.from || 2*width > b.to-b.from+1
	}
	if width := b.to - b.from + 1; 3*len(l.Cells) <= width {
		return !slices.ContainsFunc(l.Cells, s.spans)
	}
	second := s.Text(l.Cells[1].Raw)
	return len(l.Cells) == 2 && b.to-b.from > 1 && l.Cells[1].Kind == xlsxreader.Text && (strings.Contains(second.Folded, "単位") || second.Time)
}

// isNote reports whether a line of one or two cells below a table is a note to it.
func (s *Sheet) isNote(l Line) bool {
	if len(l.Cells) > 2 || l.Cells[0].Kind != xlsxreader.Text {
		return false
	}
	text := s.Text(l.Cells[0].Raw).Folded
	for _, mark := range []string{"注", "(注", "※", "*", "資料", "出典", "備考", "(備考", "(資料", "(出典", "-:", "・", "1)", "1."} {
		if strings.HasPrefix(text, mark) {
			return true
		}
	}
	return len(l.Cells) == 1 && len([]rune(text)) > 20
}
