package xlsx

import (
	"strings"

	"github.com/xuri/excelize/v2"
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

// In names the area from any sheet: '表'!$A$1:$C$5.
func (a Area) In(sheet string) string {
	return quotedSheet(sheet) + "!" + a.Absolute()
}

func quotedSheet(name string) string { return "'" + strings.ReplaceAll(name, "'", "''") + "'" }

// Cell names the cell of a column and a row, both from 1: B3. Outside of a
// sheet there are no names: it is empty.
func Cell(col, row int) string {
	name, _ := excelize.CoordinatesToCellName(col, row) // fails only outside the sheet, which the caller's own call reports
	return name
}

func absolute(col, row int) string {
	name, _ := excelize.CoordinatesToCellName(col, row, true)
	return name
}
