package answer

import (
	"cmp"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer/entrycells"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/wareki"
)

// grid is a sheet of answers: which of its columns and rows hold what, wherever
// they were moved to.
type grid struct {
	*xlsxreader.Sheet
	file       string
	year       wareki.Year
	cols       map[form.Key][]int // by key, from the left: a copied column has that of its original
	headerRow  int                // row of the headers; the KPIs stand below it
	headerYear wareki.Year        // whose values the headers ask for; 0 when they do not say so
}

// findGrid finds the key row of a sheet, or else its headers. It is nil for a
// sheet of something else.
func findGrid(file string, s *xlsxreader.Sheet) *grid {
	g := &grid{Sheet: s, file: file, cols: map[form.Key][]int{}}
	keyRow := g.find(func(text string) bool { return strings.HasPrefix(text, form.KeyMark) })
	for _, c := range g.cellsIn(keyRow) {
		key := form.Key(strings.TrimPrefix(entrycells.Text(c), form.KeyMark))
		if _, _, ok := form.ColumnOf(key); ok && len(g.cols[key]) < maxCopies {
			g.cols[key] = append(g.cols[key], c.Col)
		}
	}
	g.headerRow = g.find(isIDHeader)
	if g.headerRow <= keyRow {
		g.headerRow = keyRow
	}
	g.byHeader()
	if len(g.cols[form.ColID]) == 0 || g.headerRow == 0 || keyRow == 0 && len(g.cols[form.ColValue]) == 0 {
		return nil // without the key row, a list of KPIs has their ids as well
	}
	return g
}

// maxCopies is how many copies of a column are looked at; those beyond are columns
// that were added.
const maxCopies = 4

// find returns the first row with a cell that passes, 0 when there is none.
func (g *grid) find(pass func(string) bool) int {
	for c := range g.Cells() {
		if c.Kind == xlsxreader.Text && pass(entrycells.Text(c)) {
			return c.Row
		}
	}
	return 0
}

// cellsIn returns the cells of a row.
func (g *grid) cellsIn(row int) []xlsxreader.Cell {
	i, ok := slices.BinarySearchFunc(g.Rows, row, func(r xlsxreader.Row, n int) int { return cmp.Compare(r.Number, n) })
	if !ok {
		return nil
	}
	return g.Rows[i].Cells
}

// byHeader finds the columns without a key by what stands over them.
func (g *grid) byHeader() {
	for _, c := range g.cellsIn(g.headerRow) {
		key, year, ok := form.KeyOf(c.Raw)
		if !ok {
			continue
		}
		if key == form.ColValue {
			g.headerYear = year
		}
		if _, known := g.keyOf(c.Col); !known && len(g.cols[key]) == 0 {
			g.cols[key] = []int{c.Col}
		}
	}
}

// isIDHeader reports whether text stands over the column of ids. It is asked of
// every cell, so that a text of another length is not looked at.
func isIDHeader(text string) bool {
	c, _, _ := form.ColumnOf(form.ColID)
	return len(text) < 4*len(c.Header) && typedtext.Squeeze(text) == typedtext.Squeeze(c.Header)
}

// keyOf returns the key of a column.
func (g *grid) keyOf(col int) (form.Key, bool) {
	for key, cols := range g.cols {
		if slices.Contains(cols, col) {
			return key, true
		}
	}
	return "", false
}

// below returns the rows below the headers that hold anything. Headers that were
// copied with their rows are none.
func (g *grid) below() []int {
	var out []int
	for _, r := range g.Rows {
		if r.Number > g.headerRow && len(r.Cells) > 0 && !isTitle(g.id(r.Number)) {
			out = append(out, r.Number)
		}
	}
	return out
}

// isTitle reports whether what stands in the column of ids heads a table.
func isTitle(id string) bool {
	return strings.HasPrefix(id, form.KeyMark) || isIDHeader(id)
}

// id returns the id of the KPI of a row, empty when there is none.
func (g *grid) id(row int) string {
	for _, col := range g.cols[form.ColID] {
		if id := entrycells.Text(g.At(col, row)); id != "" {
			return id
		}
	}
	return ""
}

// pos is the place of a cell.
func (g *grid) pos(col, row int) diag.Pos {
	return diag.Pos{File: g.file, Sheet: g.Name, Line: row, Col: col}
}
