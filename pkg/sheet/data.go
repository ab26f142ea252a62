package sheet

import (
	"strings"

	"sorachi/pkg/cells"
	"sorachi/pkg/plan"
	"sorachi/pkg/tidy"
	"sorachi/pkg/xlsx"
)

// dataSize is the size of a data sheet's text in points, maxChars the width of
// its widest column.
const (
	dataSize = 10.0
	maxChars = 80.0
)

// dataSheet writes a table as a sheet for machines: one row of names, one datum a
// cell, nothing else.
func dataSheet(b *xlsx.Book, sheet string, t tidy.Table, p *plan.Plan) {
	b.Sheet(sheet)
	for i := range t.Columns {
		dataColumn(b, 1+i, t, i)
	}
	b.Height(1, headPoints)
	b.Filter(xlsx.Area{Col: 1, Row: 1, ToCol: len(t.Columns), ToRow: 1 + len(t.Rows)})
	b.Freeze(1, 2)
	b.Paper(xlsx.Paper{
		Head: 1, LastCol: len(t.Columns), LastRow: 1 + len(t.Rows),
		Title: heading + "（" + sheet + "）", Number: p.Document.Value,
	})
}

// dataColumn writes a column, as wide as its longest text; its name may take
// two lines.
func dataColumn(b *xlsx.Book, col int, t tidy.Table, i int) {
	c := t.Columns[i]
	b.Text(col, 1, xlsx.Look{
		Face: xlsx.TextFace, Size: dataSize, Bold: true, Ink: white, Fill: navy, Edge: true,
		Across: "center", Down: "center", Wrap: true,
	}, c.Name)
	chars := xlsx.CharsFor(xlsx.Ems(c.Name, xlsx.TextHalf)/2+1, dataSize)
	for n, r := range t.Rows {
		chars = max(chars, xlsx.CharsFor(xlsx.Ems(r[i], xlsx.TextHalf)+1, dataSize))
		datum(b, col, 2+n, c.Type, r[i])
	}
	b.Width(col, min(chars, maxChars))
}

// datum writes one cell, empty ones with nothing but their border. A number of
// more digits than a spreadsheet keeps stays text, so that none is lost.
func datum(b *xlsx.Book, col, row int, kind tidy.Type, s string) {
	l := xlsx.Look{Face: xlsx.TextFace, Size: dataSize, Ink: ink, Edge: true, Across: "left", Indent: 1, Down: "center"}
	if kind == tidy.Text || s == "" || !cells.Fits(s) {
		b.Text(col, row, l, s)
		return
	}
	l.Face, l.Across = xlsx.FigureFace, "right"
	if _, places, ok := strings.Cut(s, "."); ok {
		l.Format = "0." + strings.Repeat("0", len(places))
	}
	b.Number(col, row, l, cells.Trimmed(s))
}
