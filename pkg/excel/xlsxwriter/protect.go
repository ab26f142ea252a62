package xlsxwriter

import (
	"github.com/xuri/excelize/v2"
)

// Protect lets only unlocked cells of the sheet be changed, and the sizes of rows
// and columns. There is no password: it keeps from slips, not from people, and
// whoever has a reason can lift it.
func (b *Book) Protect() {
	b.do(b.file.ProtectSheet(b.at.name, &excelize.SheetProtectionOptions{
		SelectLockedCells: true, SelectUnlockedCells: true, FormatColumns: true, FormatRows: true,
	}))
}
