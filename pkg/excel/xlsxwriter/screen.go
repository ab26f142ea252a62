package xlsxwriter

import (
	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/ooxml"
)

// Freeze keeps the rows above a cell and the columns before it in sight. The cursor is
// there. The cell is not in the first row.
func (b *Book) Freeze(col, row int) { b.FreezeWithCursor(col, row, col, row) }

// FreezeWithCursor is Freeze with the cursor at another cell that moves, where the
// sheet is to be filled in first.
func (b *Book) FreezeWithCursor(col, row, atCol, atRow int) {
	pane := "bottomRight" // the one that moves
	if col == 1 {
		pane = "bottomLeft"
	}
	b.do(b.file.SetPanes(b.at.name, &excelize.Panes{
		Freeze: true, XSplit: col - 1, YSplit: row - 1, TopLeftCell: ooxml.Cell(col, row), ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: ooxml.Cell(atCol, atRow), ActiveCell: ooxml.Cell(atCol, atRow), Pane: pane}},
	}))
}

// Filter puts filter buttons into the first row of an area.
func (b *Book) Filter(a ooxml.Area) { b.do(b.file.AutoFilter(b.at.name, a.Absolute(), nil)) }

// NoGrid hides the lines between cells.
func (b *Book) NoGrid() {
	off := false
	b.do(b.file.SetSheetView(b.at.name, 0, &excelize.ViewOptions{ShowGridLines: &off}))
}

// HideColumn puts a column out of sight.
func (b *Book) HideColumn(col int) {
	name, err := excelize.ColumnNumberToName(col)
	b.do(err)
	b.do(b.file.SetColVisible(b.at.name, name, false))
}

// HideRow puts a row out of sight.
func (b *Book) HideRow(row int) { b.at.Row(row).Hidden = true }

// HideSheet puts the sheet out of sight, and out of the list of hidden sheets that
// Excel offers to show. It cannot be the first.
func (b *Book) HideSheet() { b.do(b.file.SetSheetVisible(b.at.name, false, true)) }
