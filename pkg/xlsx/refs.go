package xlsx

import (
	"strconv"
	"strings"
)

// ColName names a column, counted from 1: 28 is AB.
func ColName(col int) string {
	var name string
	for ; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name
}

// ParseRef reads the name of a cell, with or without $.
func ParseRef(ref string) (col, row int, ok bool) {
	ref = strings.ToUpper(strings.ReplaceAll(ref, "$", ""))
	i := 0
	for ; i < len(ref) && i < 4 && ref[i] >= 'A' && ref[i] <= 'Z'; i++ {
		col = col*26 + int(ref[i]-'A') + 1
	}
	n, err := strconv.ParseUint(ref[i:], 10, 31)
	row = int(n)
	return col, row, err == nil && col >= 1 && col <= maxCols && row >= 1 && row <= maxRows
}

// ParseArea reads an area, such as A1:C3, or a single cell.
func ParseArea(ref string) (Area, bool) {
	from, to, ok := strings.Cut(ref, ":")
	if !ok {
		to = from
	}
	col, row, ok1 := ParseRef(from)
	toCol, toRow, ok2 := ParseRef(to)
	return Area{min(col, toCol), min(row, toRow), max(col, toCol), max(row, toRow)}, ok1 && ok2
}

// Contains reports whether a cell lies in the area.
func (a Area) Contains(col, row int) bool {
	return a.Col <= col && col <= a.ToCol && a.Row <= row && row <= a.ToRow
}
