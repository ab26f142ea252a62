// Package xlsx writes Excel workbooks: cells and their looks, paper, names. It
// knows no plan, and it is the only importer of excelize.
//
// The same calls give the same bytes, and every formula stands beside its
// result, so that programs that do not calculate show what those that do show.
package xlsx

import (
	"fmt"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// Properties are what a file says of itself.
type Properties struct {
	Title, Subject string
	ID             string
	Creator        string    // who answers for the contents, and last changed them
	Company        string    // the same to programs that ask for a company
	Date           time.Time // when it was made and changed: of the data, since the clock is no part of the input
}

// Book is a workbook as it is written, one sheet after the other. It keeps the
// first error of all calls, after which they do nothing; Bytes returns it.
// Columns and rows count from 1.
type Book struct {
	file    *excelize.File
	sheet   string
	sheets  []string
	styles  map[Look]int
	results map[string]map[string]Result // of formulas that come to a text, by sheet and cell
	err     error
}

// New returns a workbook without sheets.
func New(p Properties) *Book {
	b := &Book{file: excelize.NewFile(), styles: map[Look]int{}, results: map[string]map[string]Result{}}
	b.do(b.file.SetDefaultFont(FigureFace))
	date := p.Date.UTC().Format(time.RFC3339)
	b.do(b.file.SetDocProps(&excelize.DocProperties{
		Title: p.Title, Subject: p.Subject, Identifier: p.ID, Language: "ja-JP",
		Creator: p.Creator, LastModifiedBy: p.Creator, Created: date, Modified: date,
	}))
	b.do(b.file.SetAppProps(&excelize.AppProperties{Application: "sorachi", Company: p.Company}))
	return b
}

func (b *Book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

// Sheet adds a sheet after those there are; what follows is written into it.
func (b *Book) Sheet(name string) {
	b.sheet = name
	b.sheets = append(b.sheets, name)
	if len(b.sheets) == 1 {
		b.do(b.file.SetSheetName("Sheet1", name))
		return
	}
	_, err := b.file.NewSheet(name)
	b.do(err)
}

// Text writes s as a string, also when it looks like a formula. excelize would
// cut what is too long for a cell, so that is an error.
func (b *Book) Text(col, row int, l Look, s string) {
	if n := len(utf16.Encode([]rune(s))); n > excelize.TotalCellChars {
		b.do(fmt.Errorf("%s: %d characters are too many for a cell", Cell(col, row), n))
		return
	}
	b.Dress(col, row, l)
	if s != "" {
		b.do(b.file.SetCellStr(b.sheet, Cell(col, row), s))
	}
}

// Number writes the digits of a number as they are. A spreadsheet keeps 15 of
// them.
func (b *Book) Number(col, row int, l Look, digits string) {
	b.Dress(col, row, l)
	b.do(b.file.SetCellDefault(b.sheet, Cell(col, row), digits))
}

// Result is what a formula comes to. The zero Result is the empty text.
type Result struct {
	text   string
	number bool
}

// NumberResult is a number, given by its digits: -3.2.
func NumberResult(digits string) Result { return Result{digits, true} }

// TextResult is a text.
func TextResult(s string) Result { return Result{s, false} }

// Formula writes a formula, without =, and its result.
func (b *Book) Formula(col, row int, l Look, formula string, r Result) {
	b.Dress(col, row, l)
	if r.number {
		b.Number(col, row, l, r.text)
	} else {
		if b.results[b.sheet] == nil {
			b.results[b.sheet] = map[string]Result{}
		}
		b.results[b.sheet][Cell(col, row)] = r
	}
	b.do(b.file.SetCellFormula(b.sheet, Cell(col, row), formula))
}

// Merge joins cells into one, which shows what stands in the first. Its border
// needs DressAll. One cell alone stays as it is.
func (b *Book) Merge(col, row, toCol, toRow int) {
	if col != toCol || row != toRow {
		b.do(b.file.MergeCell(b.sheet, Cell(col, row), Cell(toCol, toRow)))
	}
}

// Width sets the width of a column, in characters (see CharsFor).
func (b *Book) Width(col int, chars float64) {
	name, err := excelize.ColumnNumberToName(col)
	b.do(err)
	b.do(b.file.SetColWidth(b.sheet, name, name, chars))
}

// Height sets the height of a row, in points. It is capped at what a row can
// have; the rest of its text is then there but out of sight.
func (b *Book) Height(row int, points float64) {
	b.do(b.file.SetRowHeight(b.sheet, row, min(points, excelize.MaxRowHeight)))
}

// Dress gives a cell a look and leaves its contents.
func (b *Book) Dress(col, row int, l Look) {
	b.DressAll(col, row, col, row, l)
}

// DressAll gives a whole range a look; merged cells need it for their borders.
func (b *Book) DressAll(col, row, toCol, toRow int, l Look) {
	id, ok := b.styles[l]
	if !ok {
		var err error
		id, err = b.file.NewStyle(l.style())
		b.do(err)
		b.styles[l] = id
	}
	b.do(b.file.SetCellStyle(b.sheet, Cell(col, row), Cell(toCol, toRow), id))
}

// Bytes returns the file, or the first error of all calls before. The book is
// used up.
func (b *Book) Bytes() ([]byte, error) {
	defer b.file.Close()
	if b.err != nil {
		return nil, fmt.Errorf("workbook: %w", b.err)
	}
	return b.pack()
}
