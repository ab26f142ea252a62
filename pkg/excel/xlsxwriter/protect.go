package xlsxwriter

import "github.com/xuri/excelize/v2"

// Protect lets only unlocked cells of the sheet be changed, and the sizes of rows
// and columns. There is no password: it keeps from slips, not from people, and
// whoever has a reason can lift it.
func (b *Book) Protect() {
	b.do(b.file.ProtectSheet(b.at.name, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true,
	}))
}

// HideColumn puts a column out of sight.
func (b *Book) HideColumn(col int) {
	name, err := excelize.ColumnNumberToName(col)
	b.do(err)
	b.do(b.file.SetColVisible(b.at.name, name, false))
}

// HideRow puts a row out of sight.
func (b *Book) HideRow(row int) { b.row(row).hidden = true }

// HideSheet puts the sheet out of sight, and out of the list of hidden sheets that
// Excel offers to show. It cannot be the first.
func (b *Book) HideSheet() { b.do(b.file.SetSheetVisible(b.at.name, false, true)) }
