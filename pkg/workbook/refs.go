package workbook

import (
	"strconv"
	"strings"
)

// Area is a block of cells: its first and last column and row, from 1.
type Area struct{ Col, Row, ToCol, ToRow int }

// String names the area as formulas of its sheet do: A1:C5, and A1 alone where
// it is one cell.
func (a Area) String() string {
	if a.Col == a.ToCol && a.Row == a.ToRow {
		return cellName(a.Col, a.Row)
	}
	return cellName(a.Col, a.Row) + ":" + cellName(a.ToCol, a.ToRow)
}

// Contains reports whether a cell lies in the area.
func (a Area) Contains(col, row int) bool {
	return a.Col <= col && col <= a.ToCol && a.Row <= row && row <= a.ToRow
}

// cellName names the cell of a column and a row, both from 1: B3. Outside of a
// sheet there are no names: it is empty.
func cellName(col, row int) string {
	if col < 1 || col > maxCols || row < 1 || row > maxRows {
		return ""
	}
	return colName(col) + strconv.Itoa(row)
}

// colName names a column, counted from 1: 28 is AB.
func colName(col int) string {
	var name string
	for ; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name
}

// parseRef reads the name of a cell, with or without $.
func parseRef(ref string) (col, row int, ok bool) {
	ref = strings.ToUpper(strings.ReplaceAll(ref, "$", ""))
	i := 0
	for ; i < len(ref) && i < 4 && ref[i] >= 'A' && ref[i] <= 'Z'; i++ {
		col = col*26 + int(ref[i]-'A') + 1
	}
	n, err := strconv.ParseUint(ref[i:], 10, 31)
	row = int(n)
	return col, row, err == nil && col >= 1 && col <= maxCols && row >= 1 && row <= maxRows
}

// parseArea reads an area, such as A1:C3, or a single cell.
func parseArea(ref string) (Area, bool) {
	from, to, ok := strings.Cut(ref, ":")
	if !ok {
		to = from
	}
	col, row, ok1 := parseRef(from)
	toCol, toRow, ok2 := parseRef(to)
	return Area{min(col, toCol), min(row, toRow), max(col, toCol), max(row, toRow)}, ok1 && ok2
}
