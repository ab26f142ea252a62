package xlsxwriter

import (
	"fmt"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxwriter/drawing"
)

// The cells are kept here and written by rows.go: excelize keeps no text and no
// truth value as the result of a formula, and holds every cell of a sheet in
// memory.

// sheet is a sheet as it is written.
type sheet struct {
	name   string
	rows   map[int]*row
	last   ooxml.Area // from A1 to the last cell in use
	bulks  []*bulk
	charts []drawing.Placed
}

type row struct {
	points float64 // height; 0 is the usual one
	hidden bool
	cells  map[int]*cell
}

// cell is what one cell holds.
type cell struct {
	style   int
	formula string
	value   Result
}

// kind tells how a value is stored.
type kind byte

const (
	asBlank kind = iota
	asNumber
	asShared // a text among the shared strings
	asText   // the text that a formula comes to
	asTruth
	asError
)

// Result is what a formula comes to. The zero Result is the empty text.
type Result struct {
	kind kind
	text string // digits, text or code
}

// NumberResult is a number, given by its digits: -3.2.
func NumberResult(digits string) Result { return Result{asNumber, digits} }

// TextResult is a text.
func TextResult(s string) Result { return Result{asText, s} }

// BoolResult is TRUE or FALSE.
func BoolResult(b bool) Result {
	if b {
		return Result{asTruth, "1"}
	}
	return Result{asTruth, "0"}
}

// ErrorResult is an error value by its code, such as #N/A, which charts leave
// out.
func ErrorResult(code string) Result { return Result{asError, code} }

// row returns a row of the current sheet, new if need be.
func (b *Book) row(n int) *row {
	r := b.at.rows[n]
	if r == nil {
		r = &row{cells: map[int]*cell{}}
		b.at.rows[n] = r
	}
	return r
}

// cell returns a cell of the current sheet; one outside of all sheets is an
// error.
func (b *Book) cell(col, n int) *cell {
	if col < 1 || n < 1 || col > ooxml.MaxCols || n > ooxml.MaxRows {
		b.do(fmt.Errorf("column %d, row %d: no such cell", col, n))
		return &cell{}
	}
	b.at.last.ToCol, b.at.last.ToRow = max(b.at.last.ToCol, col), max(b.at.last.ToRow, n)
	r := b.row(n)
	c := r.cells[col]
	if c == nil {
		c = &cell{}
		r.cells[col] = c
	}
	return c
}

// Text writes s as a string, also when it looks like a formula. One too long
// for a cell is an error.
func (b *Book) Text(col, row int, l Look, s string) {
	b.fits(col, row, s)
	c := b.cell(col, row)
	c.style, c.value = b.style(l), Result{}
	if s != "" {
		c.value = Result{asShared, s}
	}
}

// LongTextError is a text that is too long for a cell, as a sentence for the user.
type LongTextError struct {
	Sheet, Cell string
	Text        string
	Len         int // in UTF-16 units, as Excel counts
}

// Error names the text by its beginning.
func (e *LongTextError) Error() string {
	start := []rune(e.Text)
	return fmt.Sprintf("「%s…」は%d文字あり、Excelのセル（%s!%s）に入りません。%d文字までにしてください",
		string(start[:min(len(start), 20)]), e.Len, e.Sheet, e.Cell, excelize.TotalCellChars)
}

func (b *Book) fits(col, row int, s string) {
	if len(s) <= excelize.TotalCellChars {
		return
	}
	if n := len(utf16.Encode([]rune(s))); n > excelize.TotalCellChars {
		b.do(&LongTextError{b.at.name, ooxml.Cell(col, row), s, n})
	}
}

// Number writes the digits of a number as they are. A spreadsheet keeps 15 of
// them.
func (b *Book) Number(col, row int, l Look, digits string) {
	c := b.cell(col, row)
	c.style, c.value = b.style(l), Result{asNumber, digits}
}

// Formula writes a formula, without =, and what it comes to.
func (b *Book) Formula(col, row int, l Look, formula string, r Result) {
	if r.kind == asBlank {
		r.kind = asText
	}
	b.fits(col, row, r.text)
	c := b.cell(col, row)
	c.style, c.formula, c.value = b.style(l), formula, r
}

// Dress gives a cell a look and leaves its contents.
func (b *Book) Dress(col, row int, l Look) {
	b.cell(col, row).style = b.style(l)
}

// DressAll gives a whole range a look; merged cells need it for their borders.
func (b *Book) DressAll(col, row, toCol, toRow int, l Look) {
	id := b.style(l)
	for r := row; r <= toRow; r++ {
		for c := col; c <= toCol; c++ {
			b.cell(c, r).style = id
		}
	}
}

// Merge joins cells into one, which shows what stands in the first. Its border
// needs DressAll. One cell alone stays as it is.
func (b *Book) Merge(col, row, toCol, toRow int) {
	if col != toCol || row != toRow {
		b.do(b.file.MergeCell(b.at.name, ooxml.Cell(col, row), ooxml.Cell(toCol, toRow)))
	}
}

// Width sets the width of a column, in characters (see CharsFor).
func (b *Book) Width(col int, chars float64) {
	name, err := excelize.ColumnNumberToName(col)
	b.do(err)
	b.do(b.file.SetColWidth(b.at.name, name, name, chars))
}

// Height sets the height of a row, in points. It is capped at what a row can
// have; the rest of its text is then there but out of sight.
func (b *Book) Height(row int, points float64) {
	b.row(row).points = min(points, excelize.MaxRowHeight)
}
