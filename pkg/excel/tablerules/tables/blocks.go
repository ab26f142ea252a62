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

// trim takes captions off a block: lines of one cell above it and below it,
// and a unit or date that stands beside a title.
func (v *Sheet) trim(b *block) {
	cut := func(l Line) { v.Captions = append(v.Captions, l.Cells...) }
	for len(b.lines) > 0 && b.to > b.from && v.isCaption(b, b.lines[0]) {
		cut(b.lines[0])
		b.lines = b.lines[1:]
	}
	for len(b.lines) > 2 && b.to > b.from+1 && v.isNote(b.lines[len(b.lines)-1]) {
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

// isCaption reports whether a line above a table is a title of it, perhaps with a
// date or a number of the paper beside. The head of a group of columns stands
// alone, too, but is merged over some of them.
func (v *Sheet) isCaption(b *block, l Line) bool {
	c := l.Cells[0]
	if len(l.Cells) == 1 {
		width := 1
		for _, m := range v.Merges {
			if m.Contains(c.Col, c.Row) {
				width = m.ToCol - m.Col + 1
			}
		}
		return width == 1 || c.Col == b.from || 2*width > b.to-b.from+1
	}
	if width := b.to - b.from + 1; 3*len(l.Cells) <= width {
		return !slices.ContainsFunc(l.Cells, v.spans)
	}
	second := v.Text(l.Cells[1].Raw)
	return len(l.Cells) == 2 && b.to-b.from > 1 && l.Cells[1].Kind == xlsxreader.Text && (strings.Contains(second.Folded, "単位") || second.time)
}

// isNote reports whether a line below a table is a note to it.
func (v *Sheet) isNote(l Line) bool {
	if len(l.Cells) > 2 || l.Cells[0].Kind != xlsxreader.Text {
		return false
	}
	text := v.Text(l.Cells[0].Raw).Folded
	for _, mark := range []string{"注", "(注", "※", "*", "資料", "出典", "備考", "(備考", "(資料", "(出典", "-:", "・", "1)", "1.", "・"} {
		if strings.HasPrefix(text, mark) {
			return true
		}
	}
	return len(l.Cells) == 1 && len([]rune(text)) > 20
}
