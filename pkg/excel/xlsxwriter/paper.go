package xlsxwriter

import (
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/ooxml"
)

// a4 is the paper size's number in SpreadsheetML.
const a4 = 9

// marginLimit is the most that a header or footer may hold, in UTF-16 units.
const marginLimit = 255

// Paper is how a sheet lies on paper.
type Paper struct {
	Head, HeadTo     int    // the rows that every page repeats; 0 is none, a HeadTo of 0 the row Head alone
	LastCol, LastRow int    // of the cells to print, from A1
	Title            string // at the left of the footer
	Number           string // of the document (資料２): at the right of the footer and above
	OnePage          bool   // it is made small enough for one page
	Throughout       bool   // the number stands above the first page too, which else shows it in a cell
}

// Paper sets the sheet up for A4 landscape: as wide as the page, as many pages
// as it takes, each with its number.
func (b *Book) Paper(p Paper) {
	size, landscape, wide, tall := a4, "landscape", 1, 0 // as many pages as it takes
	if p.OnePage {
		tall = 1
	}
	b.do(b.file.SetPageLayout(b.at.name, &excelize.PageLayoutOptions{
		Size: &size, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &tall,
	}))
	fit := true
	b.do(b.file.SetSheetProps(b.at.name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	side, edge, band := 0.4, 0.6, 0.3 // inches
	b.do(b.file.SetPageMargins(b.at.name, &excelize.PageLayoutMarginsOptions{
		Left: &side, Right: &side, Top: &edge, Bottom: &edge, Header: &band, Footer: &band, Horizontally: &fit,
	}))
	b.do(b.file.SetHeaderFooter(b.at.name, margins(p)))
	if p.Head > 0 {
		b.builtIn("_xlnm.Print_Titles", fmt.Sprintf("%s!$%d:$%d", ooxml.Quoted(b.at.name), p.Head, max(p.Head, p.HeadTo)))
	}
	b.builtIn("_xlnm.Print_Area", ooxml.Area{Col: 1, Row: 1, ToCol: p.LastCol, ToRow: p.LastRow}.In(b.at.name))
}

// Name gives an area of the sheet a name, by which formulas of all sheets find
// it.
func (b *Book) Name(name string, a ooxml.Area) {
	b.do(b.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: a.In(b.at.name)}))
}

// builtIn gives cells of the sheet a name that programs know.
func (b *Book) builtIn(name, cells string) {
	b.do(b.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: cells, Scope: b.at.name}))
}

// margins puts the page's number and the document's into the footer, and the
// document's number over the pages. A title too long for a footer is left out,
// since it stands in the sheet.
func margins(p Paper) *excelize.HeaderFooterOptions {
	const page = "&C" + marginFace + "&P / &N"
	right := "&R" + marginFace + inMargin(p.Number)
	foot := "&L" + marginFace + inMargin(p.Title) + page + right
	if len(utf16.Encode([]rune(foot))) > marginLimit {
		foot = page
	}
	head := right
	if len(utf16.Encode([]rune(head))) > marginLimit {
		head = ""
	}
	if p.Throughout {
		return &excelize.HeaderFooterOptions{OddFooter: foot, OddHeader: head}
	}
	return &excelize.HeaderFooterOptions{
		DifferentFirst: true, FirstFooter: foot, OddFooter: foot, OddHeader: head,
	}
}

// marginFace sets the face of a part of a header or footer. A size would run
// into a text that starts with a digit.
const marginFace = `&"` + TextFace + `,Regular"`

// inMargin escapes the sign that starts a code.
func inMargin(s string) string { return strings.ReplaceAll(s, "&", "&&") }

// Freeze keeps the rows and columns before a cell in sight. The cursor is there.
func (b *Book) Freeze(col, row int) { b.FreezeWithCursor(col, row, col, row) }

// FreezeWithCursor is Freeze with the cursor at another cell that moves, where the
// sheet is to be filled in first.
func (b *Book) FreezeWithCursor(col, row, atCol, atRow int) {
	pane := "bottomRight"
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
