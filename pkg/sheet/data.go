package sheet

import (
	"strings"

	"sorachi/pkg/plan"
	"sorachi/pkg/tidy"
)

// dataSize is the size of a data sheet's text in points, maxChars the width of
// its widest column.
const (
	dataSize = 10.0
	maxChars = 80.0
)

// data writes a table as a sheet for machines: one row of names, one datum a
// cell, nothing else.
func (b *book) data(sheet string, t tidy.Table, p *plan.Plan) {
	b.sheet = sheet
	for i := range t.Columns {
		b.dataColumn(1+i, t, i)
	}
	b.height(1, headPoints)
	area := "A1:" + cell(len(t.Columns), 1+len(t.Rows))
	b.do(b.file.AutoFilter(b.sheet, area, nil))
	b.freeze(1, 2)
	b.paper(1, len(t.Columns), 1+len(t.Rows), heading+"（"+sheet+"）", p.Document.Value)
}

// dataColumn writes a column, as wide as its longest text; its name may take
// two lines.
func (b *book) dataColumn(col int, t tidy.Table, i int) {
	c := t.Columns[i]
	b.text(col, 1, look{
		face: textFace, size: dataSize, bold: true, ink: white, fill: navy, edge: true,
		across: "center", down: "center", wrap: true,
	}, c.Name)
	chars := charsFor(ems(c.Name, textHalf)/2+1, dataSize)
	for n, r := range t.Rows {
		chars = max(chars, charsFor(ems(r[i], textHalf)+1, dataSize))
		b.datum(col, 2+n, c.Type, r[i])
	}
	b.width(col, min(chars, maxChars))
}

// datum writes one cell, empty ones with nothing but their border. A number of
// more digits than a spreadsheet keeps stays text, so that none is lost.
func (b *book) datum(col, row int, kind tidy.Type, s string) {
	l := look{face: textFace, size: dataSize, ink: ink, edge: true, across: "left", indent: 1, down: "center"}
	if kind == tidy.Text || s == "" || !fits(s) {
		b.text(col, row, l, s)
		return
	}
	l.face, l.across = figureFace, "right"
	if _, places, ok := strings.Cut(s, "."); ok {
		l.format = "0." + strings.Repeat("0", len(places))
	}
	b.number(col, row, l, trimmed(s))
}

// trimmed drops the zeros at the end of a number's decimals, which its format
// puts back.
func trimmed(digits string) string {
	if !strings.Contains(digits, ".") {
		return digits
	}
	return strings.TrimRight(strings.TrimRight(digits, "0"), ".")
}
