package sheet

import (
	"strings"

	"sorachi/pkg/cells"
	"sorachi/pkg/tidy"
	"sorachi/pkg/xlsx"
)

// maxChars is the width of the widest column of a data sheet.
const maxChars = 80.0

// data writes a table as a sheet for machines: one row of names, one datum a
// cell, nothing else.
func (w *workbook) data(sheet string, t tidy.Table) {
	w.Sheet(sheet)
	for i := range t.Columns {
		w.dataColumn(1+i, t, i)
	}
	w.Height(1, headPoints)
	whole := xlsx.Area{Col: 1, Row: 1, ToCol: len(t.Columns), ToRow: 1 + len(t.Rows)}
	w.Filter(whole)
	w.Name(sheet, whole)
	w.Freeze(1, 2)
	w.Paper(xlsx.Paper{
		Head: 1, LastCol: len(t.Columns), LastRow: 1 + len(t.Rows),
		Title: w.words.KPIList + "（" + sheet + "）", Number: w.plan.Document.Value, Throughout: true,
	})
}

// dataColumn writes a column, as wide as its longest text; its name may take
// two lines.
func (w *workbook) dataColumn(col int, t tidy.Table, i int) {
	c := t.Columns[i]
	w.Text(col, 1, small(w.looks.head), c.Name)
	chars := xlsx.CharsFor(xlsx.Ems(c.Name, xlsx.TextHalf)/2+1, listSize)
	for n, r := range t.Rows {
		chars = max(chars, xlsx.CharsFor(xlsx.Ems(r[i], xlsx.TextHalf)+1, listSize))
		w.datum(col, 2+n, c.Type, r[i])
	}
	w.Width(col, min(chars, maxChars))
}

// datum writes one cell, empty ones with nothing but their border. A number of
// more digits than a spreadsheet keeps stays text, so that none is lost.
func (w *workbook) datum(col, row int, kind tidy.Type, s string) {
	if kind == tidy.Text || s == "" || !cells.Fits(s) {
		l := small(w.looks.text)
		l.Wrap = false
		w.Text(col, row, l, s)
		return
	}
	l := small(w.looks.figure)
	if _, places, ok := strings.Cut(s, "."); ok {
		l.Format = "0" + decimalsOf(len(places))
	}
	w.Number(col, row, l, cells.Trimmed(s))
}
