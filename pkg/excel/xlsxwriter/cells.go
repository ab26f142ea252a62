package xlsxwriter

import (
	"fmt"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxwriter/sheetxml"
)

// cell returns a cell of the current sheet; one outside of all sheets is an
// error.
func (b *Book) cell(col, row int) *sheetxml.Cell {
	if col < 1 || row < 1 || col > ooxml.MaxCols || row > ooxml.MaxRows {
		b.do(fmt.Errorf("column %d, row %d: no such cell", col, row))
		return &sheetxml.Cell{}
	}
	return b.at.Cell(col, row)
}

// Text writes s as a string, also when it looks like a formula. One too long
// for a cell is an error.
func (b *Book) Text(col, row int, l Look, s string) {
	b.checkLength(col, row, s)
	c := b.cell(col, row)
	c.Style, c.Value = b.style(l), sheetxml.Value{}
	if s != "" {
		c.Value = sheetxml.Value{Kind: sheetxml.Shared, Text: s}
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

func (b *Book) checkLength(col, row int, s string) {
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
	c.Style, c.Value = b.style(l), sheetxml.Value{Kind: sheetxml.Number, Text: digits}
}

// Result is what a formula comes to. The zero Result is the empty text.
type Result struct {
	isNumber bool
	text     string
}

// NumberResult is a number, given by its digits: -3.2.
func NumberResult(digits string) Result { return Result{isNumber: true, text: digits} }

// TextResult is a text.
func TextResult(s string) Result { return Result{text: s} }

// Formula writes a formula, without =, and what it comes to.
func (b *Book) Formula(col, row int, l Look, formula string, r Result) {
	b.checkLength(col, row, r.text)
	c := b.cell(col, row)
	c.Style, c.Formula, c.Value = b.style(l), formula, sheetxml.Value{Kind: sheetxml.Result, Text: r.text}
	if r.isNumber {
		c.Value.Kind = sheetxml.Number
	}
}

// Dress gives a cell a look and leaves its contents.
func (b *Book) Dress(col, row int, l Look) {
	b.cell(col, row).Style = b.style(l)
}

// DressAll gives a whole range a look; merged cells need it for their borders.
func (b *Book) DressAll(col, row, toCol, toRow int, l Look) {
	id := b.style(l)
	for r := row; r <= toRow; r++ {
		for c := col; c <= toCol; c++ {
			b.cell(c, r).Style = id
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
	b.at.Row(row).Points = min(points, excelize.MaxRowHeight)
}
