package sheet

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// a4 is the paper size's number in SpreadsheetML.
const a4 = 9

// marginLimit is the most that a header or footer may hold, in UTF-16 units.
const marginLimit = 255

// paper sets the current sheet up for A4 landscape: as wide as the page, as
// many pages as it takes, the row named head on each of them.
func (b *book) paper(head, lastCol, lastRow int, title, document string) {
	size, landscape, wide, tall := a4, "landscape", 1, 0
	b.do(b.file.SetPageLayout(b.sheet, &excelize.PageLayoutOptions{
		Size: &size, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall,
	}))
	fit := true
	b.do(b.file.SetSheetProps(b.sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
	side, edge, band := 0.4, 0.6, 0.3 // inches
	b.do(b.file.SetPageMargins(b.sheet, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &edge, Bottom: &edge, Header: &band, Footer: &band, Horizontally: &fit,
	}))
	b.do(b.file.SetHeaderFooter(b.sheet, margins(title, document)))
	b.do(b.file.SetSheetDimension(b.sheet, "A1:"+cell(lastCol, lastRow)))
	b.name("_xlnm.Print_Titles", fmt.Sprintf("$%d:$%d", head, head))
	b.name("_xlnm.Print_Area", fmt.Sprintf("$A$1:%s", absolute(lastCol, lastRow)))
}

// name defines one of the sheet's built-in names.
func (b *book) name(name, area string) {
	b.do(b.file.SetDefinedName(&excelize.DefinedName{
		Name: name, RefersTo: "'" + b.sheet + "'!" + area, Scope: b.sheet,
	}))
}

func absolute(col, row int) string {
	name, _ := excelize.CoordinatesToCellName(col, row, true)
	return name
}

// margins puts the page's number and the document's into the footer, and the
// document's number over every page but the first, which shows it in a cell. A
// title too long for a footer is left out, since it stands in the sheet.
func margins(title, document string) *excelize.HeaderFooterOptions {
	const page = "&C" + marginFace + "&P / &N"
	right := "&R" + marginFace + inMargin(document)
	foot := "&L" + marginFace + inMargin(title) + page + right
	if len(utf16.Encode([]rune(foot))) > marginLimit {
		foot = page
	}
	head := right
	if len(utf16.Encode([]rune(head))) > marginLimit {
		head = ""
	}
	return &excelize.HeaderFooterOptions{
		DifferentFirst: true, FirstFooter: foot, OddFooter: foot, OddHeader: head,
	}
}

// marginFace sets the face of a part of a header or footer. A size would run
// into a text that starts with a digit.
const marginFace = `&"` + textFace + `,Regular"`

// inMargin escapes the sign that starts a code.
func inMargin(s string) string { return strings.ReplaceAll(s, "&", "&&") }

// freeze keeps the rows and columns before a cell in sight.
func (b *book) freeze(col, row int) {
	pane := "bottomRight"
	if col == 1 {
		pane = "bottomLeft"
	}
	b.do(b.file.SetPanes(b.sheet, &excelize.Panes{
		Freeze: true, XSplit: col - 1, YSplit: row - 1, TopLeftCell: cell(col, row), ActivePane: pane,
		Selection: []excelize.Selection{{SQRef: cell(col, row), ActiveCell: cell(col, row), Pane: pane}},
	}))
}
