// Package ooxml is the notation of Excel workbooks (Office Open XML, ECMA-376) as far as
// those that write them (pkg/excel/xlsxwriter) and those that read them
// (pkg/excel/xlsxreader) share it: names of cells and areas, texts as they stand in XML and in formulas, digits
// and the formats that show them, and how much a sheet and a cell hold. It opens no
// file, and knows neither looks nor values.
//
// To read it: this file, cells and areas; text.go, how a text is written in XML
// and read back; number.go, digits as a cell keeps and shows them.
package ooxml

import (
	"strconv"
	"strings"
)

// How much a sheet holds.
const (
	MaxRows = 1 << 20
	MaxCols = 1 << 14
)

// Area is a block of cells: its first and last column and row, from 1.
type Area struct{ Col, Row, ToCol, ToRow int }

// String names the area as formulas of its sheet do: A1:C5, and A1 alone where
// it is one cell.
func (a Area) String() string {
	if a.Col == a.ToCol && a.Row == a.ToRow {
		return Cell(a.Col, a.Row)
	}
	return Cell(a.Col, a.Row) + ":" + Cell(a.ToCol, a.ToRow)
}

// Absolute names the area so that it stays where it is when the formula is
// copied: $A$1:$C$5.
func (a Area) Absolute() string {
	return absolute(a.Col, a.Row) + ":" + absolute(a.ToCol, a.ToRow)
}

func absolute(col, row int) string { return "$" + Column(col) + "$" + strconv.Itoa(row) }

// In names the area from any sheet: '表'!$A$1:$C$5.
func (a Area) In(sheet string) string { return Quoted(sheet) + "!" + a.Absolute() }

// Quoted is the name of a sheet as formulas quote it: '表'.
func Quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// Contains reports whether a cell lies in the area.
func (a Area) Contains(col, row int) bool {
	return a.Col <= col && col <= a.ToCol && a.Row <= row && row <= a.ToRow
}

// Cells counts the cells of the area.
func (a Area) Cells() int { return (a.ToCol - a.Col + 1) * (a.ToRow - a.Row + 1) }

// Cell names the cell of a column and a row, both from 1: B3. Outside of a
// sheet there are no names: it is empty.
func Cell(col, row int) string {
	if !onSheet(col, row) {
		return ""
	}
	return Column(col) + strconv.Itoa(row)
}

func onSheet(col, row int) bool { return col >= 1 && col <= MaxCols && row >= 1 && row <= MaxRows }

// Column names a column, counted from 1: 28 is AB. There is no name for 0.
func Column(col int) string {
	var name string
	for ; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	return name
}

// ParseCell reads the name of a cell, with or without $.
func ParseCell(name string) (col, row int, ok bool) {
	name = strings.ToUpper(strings.ReplaceAll(name, "$", ""))
	i := 0
	for ; i < len(name) && i < 4 && name[i] >= 'A' && name[i] <= 'Z'; i++ {
		col = col*26 + int(name[i]-'A') + 1
	}
	n, err := strconv.ParseUint(name[i:], 10, 31)
	row = int(n)
	return col, row, err == nil && onSheet(col, row)
}

// ParseArea reads an area, such as A1:C3, or a single cell. Its corners may stand
// in any order.
func ParseArea(name string) (Area, bool) {
	from, to, ok := strings.Cut(name, ":")
	if !ok {
		to = from
	}
	col, row, ok1 := ParseCell(from)
	toCol, toRow, ok2 := ParseCell(to)
	return Area{min(col, toCol), min(row, toRow), max(col, toCol), max(row, toRow)}, ok1 && ok2
}
