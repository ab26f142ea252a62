package sheet

import (
	"fmt"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// The faces are named, not embedded: a PC without them shows its own Gothic.
// Figures take the face whose digits are all half an em wide, so that they
// line up.
const (
	textFace   = "BIZ UDPGothic"
	figureFace = "BIZ UDGothic"
)

// look is everything about a cell but its contents. Equal looks share one
// style, since asking excelize for a style is the slow part of a cell.
type look struct {
	face         string
	size         float64 // points
	bold         bool
	ink, fill    string // RRGGBB; an empty fill is none
	edge         bool   // thin border all round
	across, down string // alignment
	indent       int    // from the side that across names, in characters
	wrap, shrink bool
	format       string // number format; empty is General
}

// book writes cells into the current sheet and keeps the first error, after
// which it does nothing.
type book struct {
	file   *excelize.File
	sheet  string
	styles map[look]int
	err    error
}

func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

// cell names the cell of a column and a row, both from 1.
func cell(col, row int) string {
	name, _ := excelize.CoordinatesToCellName(col, row) // fails only outside the sheet, which the caller's own call reports
	return name
}

// text writes s as a string, also when it looks like a formula. excelize would
// cut what is too long for a cell, so that is an error.
func (b *book) text(col, row int, l look, s string) {
	if n := len(utf16.Encode([]rune(s))); n > excelize.TotalCellChars {
		b.do(fmt.Errorf("%s: %d characters are too many for a cell", cell(col, row), n))
		return
	}
	b.dress(col, row, l)
	if s != "" {
		b.do(b.file.SetCellStr(b.sheet, cell(col, row), s))
	}
}

// number writes the digits of a number as they are.
func (b *book) number(col, row int, l look, digits string) {
	b.dress(col, row, l)
	b.do(b.file.SetCellDefault(b.sheet, cell(col, row), digits))
}

// formula writes a formula with the digits of its result. An empty result is
// noRate, which pack puts in: excelize keeps no text beside a formula.
func (b *book) formula(col, row int, l look, formula, result string) {
	b.dress(col, row, l)
	if result != "" {
		b.number(col, row, l, result)
	}
	b.do(b.file.SetCellFormula(b.sheet, cell(col, row), formula))
}

// merge joins cells into one, which shows what stands in the first.
func (b *book) merge(col, row, toCol, toRow int) {
	if col != toCol || row != toRow {
		b.do(b.file.MergeCell(b.sheet, cell(col, row), cell(toCol, toRow)))
	}
}

func (b *book) width(col int, chars float64) {
	name, err := excelize.ColumnNumberToName(col)
	b.do(err)
	b.do(b.file.SetColWidth(b.sheet, name, name, chars))
}

// height is capped at what a row can have; the rest of its text is then there
// but out of sight.
func (b *book) height(row int, points float64) {
	b.do(b.file.SetRowHeight(b.sheet, row, min(points, excelize.MaxRowHeight)))
}

func (b *book) dress(col, row int, l look) {
	b.dressAll(col, row, col, row, l)
}

// dressAll gives a whole range a look; merged cells need it for their borders.
func (b *book) dressAll(col, row, toCol, toRow int, l look) {
	id, ok := b.styles[l]
	if !ok {
		var err error
		id, err = b.file.NewStyle(l.style())
		b.do(err)
		b.styles[l] = id
	}
	b.do(b.file.SetCellStyle(b.sheet, cell(col, row), cell(toCol, toRow), id))
}

func (l look) style() *excelize.Style {
	s := &excelize.Style{
		Font:      &excelize.Font{Family: l.face, Size: l.size, Bold: l.bold, Color: l.ink},
		Alignment: &excelize.Alignment{Horizontal: l.across, Vertical: l.down, Indent: l.indent, WrapText: l.wrap, ShrinkToFit: l.shrink},
	}
	if l.fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.fill}}
	}
	if l.edge {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Color: rule, Style: 1})
		}
	}
	if l.format != "" {
		s.CustomNumFmt = &l.format
	}
	return s
}
