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

// headerFooterLimit is the most that a header or footer may hold, in UTF-16 units.
const headerFooterLimit = 255

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
	b.do(b.file.SetHeaderFooter(b.at.name, headerFooter(p)))
	if p.Head > 0 {
		b.builtIn("_xlnm.Print_Titles", fmt.Sprintf("%s!$%d:$%d", ooxml.Quoted(b.at.name), p.Head, max(p.Head, p.HeadTo)))
	}
	b.builtIn("_xlnm.Print_Area", ooxml.Area{Col: 1, Row: 1, ToCol: p.LastCol, ToRow: p.LastRow}.In(b.at.name))
}

// builtIn gives cells of the sheet a name that programs know.
func (b *Book) builtIn(name, cells string) {
	b.do(b.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: cells, Scope: b.at.name}))
}

// headerFooter puts the page's number and the document's into the footer, and the
// document's number over the pages. Where they are too long for a footer, the page's
// number alone stands there: the sheet shows the title, and the header the document's
// number.
func headerFooter(p Paper) *excelize.HeaderFooterOptions {
	const page = "&C" + headerFooterFace + "&P / &N"
	right := "&R" + headerFooterFace + inHeaderFooter(p.Number)
	foot := "&L" + headerFooterFace + inHeaderFooter(p.Title) + page + right
	if len(utf16.Encode([]rune(foot))) > headerFooterLimit {
		foot = page
	}
	head := right
	if len(utf16.Encode([]rune(head))) > headerFooterLimit {
		head = ""
	}
	if p.Throughout {
		return &excelize.HeaderFooterOptions{OddFooter: foot, OddHeader: head}
	}
	return &excelize.HeaderFooterOptions{
		DifferentFirst: true, FirstFooter: foot, OddFooter: foot, OddHeader: head,
	}
}

// headerFooterFace sets the face of a part of a header or footer. A size would run
// into a text that starts with a digit.
const headerFooterFace = `&"` + TextFace + `,Regular"`

// inHeaderFooter escapes the sign that starts a code.
func inHeaderFooter(s string) string { return strings.ReplaceAll(s, "&", "&&") }
