// Package xlsxwriter writes Excel workbooks: cells and their looks, paper, charts, rules
// for what may be typed. It knows no plan, reads no workbook, and is the only importer of
// excelize outside tests. pkg/excel/xlsxreader reads them; pkg/excel/ooxml is the notation
// of both.
//
// The same calls give the same bytes, and every formula stands beside its result,
// so that programs that do not calculate show what those that do show.
//
// To read it, first cells: this file and cells.go, what a book is made of; blocks.go,
// many rows at once; look.go, how a cell looks, and highlight.go, how it looks as long as
// a formula is true; measure.go, how wide and high texts are. Then a sheet as a whole:
// screen.go, what is seen of it; paper.go, what is printed; validate.go and protect.go,
// what may be typed; chart.go, what is drawn. Last pack.go, how the file comes about, with
// mend.go, what excelize writes otherwise than it should. The XML of cells is the work of
// package sheetxml, that of charts of package drawing; excelize writes everything else.
package xlsxwriter

import (
	"fmt"
	"time"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxwriter/drawing"
	"sorachi/pkg/excel/xlsxwriter/sheetxml"
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
// first error of all calls; Bytes returns it. Columns and rows count from 1.
type Book struct {
	file     *excelize.File
	sheets   []*sheet
	at       *sheet       // the current one
	styles   map[Look]int // the numbers of looks, and of those laid over others
	overlays map[Look]int
	texts    sheetxml.Strings // of all sheets
	err      error
}

// sheet is a sheet as it is written. excelize knows all of it but its cells and charts.
type sheet struct {
	name string
	*sheetxml.Sheet
	charts []drawing.Chart
}

// New returns a workbook without sheets.
func New(p Properties) *Book {
	b := &Book{file: excelize.NewFile(), styles: map[Look]int{{}: 0}, overlays: map[Look]int{}}
	b.do(b.file.SetDefaultFont(FigureFace))
	date := p.Date.UTC().Format(time.RFC3339)
	b.do(b.file.SetDocProps(&excelize.DocProperties{
		Title: p.Title, Subject: p.Subject, Identifier: p.ID, Language: "ja-JP",
		Creator: p.Creator, LastModifiedBy: p.Creator, Created: date, Modified: date,
	}))
	b.do(b.file.SetAppProps(&excelize.AppProperties{Application: ooxml.Application, Company: p.Company}))
	b.do(b.file.SetCellStr("Sheet1", "A1", "")) // makes the file have a part of shared strings, which pack writes
	return b
}

func (b *Book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

// Sheet adds a sheet after those there are; what follows is written into it.
func (b *Book) Sheet(name string) {
	b.at = &sheet{name: name, Sheet: sheetxml.New()}
	b.sheets = append(b.sheets, b.at)
	if len(b.sheets) == 1 {
		b.do(b.file.SetSheetName("Sheet1", name))
		return
	}
	_, err := b.file.NewSheet(name)
	b.do(err)
}

// style returns the number of a look.
func (b *Book) style(l Look) int {
	id, ok := b.styles[l]
	if !ok {
		var err error
		id, err = b.file.NewStyle(l.style())
		b.do(err)
		b.styles[l] = id
	}
	return id
}

// Name gives an area of the sheet a name, by which formulas of all
// sheets find it.
func (b *Book) Name(name string, a ooxml.Area) {
	b.do(b.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: a.In(b.at.name)}))
}

// Bytes returns the file, or the first error of all calls before. The book is
// used up.
func (b *Book) Bytes() ([]byte, error) {
	defer b.file.Close()
	for _, s := range b.sheets {
		b.do(b.file.SetSheetDimension(s.name, ooxml.Cell(1, 1)+":"+ooxml.Cell(s.Used().ToCol, s.Used().ToRow)))
	}
	if b.err != nil {
		return nil, fmt.Errorf("workbook: %w", b.err)
	}
	data, err := b.pack()
	if err != nil {
		return nil, fmt.Errorf("workbook: %w", err)
	}
	return data, nil
}
