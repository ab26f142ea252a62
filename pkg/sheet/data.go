package sheet

import (
	"strings"

	"sorachi/pkg/cells"
	"sorachi/pkg/tidy"
	"sorachi/pkg/wareki"
	"sorachi/pkg/xlsx"
)

// maxChars is the width of the widest column of a data sheet.
const maxChars = 80.0

// About is what a workbook of data says of itself in its properties.
type About struct {
	ID      string      // of the plan
	Creator string      // the office; empty when there are several
	Year    wareki.Year // the last that is reported on
}

// WriteData returns a workbook of a table for machines and its dictionary, with
// nothing for paper beside them.
func WriteData(t tidy.Table, a About) ([]byte, error) {
	b := xlsx.New(xlsx.Properties{
		Title: t.Title, Subject: t.Title, ID: a.ID, Creator: a.Creator, Company: a.Creator, Date: dayAfter(a.Year),
	})
	text := xlsx.Look{Face: xlsx.TextFace, Size: listSize, Down: "center"}
	l := dataLooks{head: text, text: text, figure: text}
	l.head.Bold, l.head.Wrap, l.head.Across, l.head.Fill = true, true, "center", "E6E6E6"
	l.figure.Face = xlsx.FigureFace
	for _, part := range []tidy.Table{t, tidy.Dictionary(t)} {
		sheet := DataSheet
		if part.Title == DictionarySheet {
			sheet = DictionarySheet
		}
		dataSheet(b, sheet, part, l)
		b.Paper(dataPaper(part, part.Title, ""))
	}
	return b.Bytes()
}

// data writes a table as a sheet of the report's workbook.
func (w *workbook) data(sheet string, t tidy.Table) {
	l := dataLooks{small(w.looks.head), small(w.looks.text), small(w.looks.figure)}
	l.text.Wrap = false
	dataSheet(w.Book, sheet, t, l)
	w.Paper(dataPaper(t, w.words.KPIList+"（"+sheet+"）", w.plan.Document.Value))
}

// dataLooks are the looks of a data sheet's cells.
type dataLooks struct{ head, text, figure xlsx.Look }

// dataSheet writes a table as a sheet for machines: one row of names, one datum
// a cell, nothing else.
func dataSheet(b *xlsx.Book, sheet string, t tidy.Table, l dataLooks) {
	b.Sheet(sheet)
	for i := range t.Columns {
		dataColumn(b, 1+i, t, i, l)
	}
	b.Height(1, headPoints)
	whole := xlsx.Area{Col: 1, Row: 1, ToCol: len(t.Columns), ToRow: 1 + len(t.Rows)}
	b.Filter(whole)
	b.Name(sheet, whole)
	b.Freeze(1, 2)
}

func dataPaper(t tidy.Table, title, number string) xlsx.Paper {
	return xlsx.Paper{Head: 1, LastCol: len(t.Columns), LastRow: 1 + len(t.Rows), Title: title, Number: number, Throughout: true}
}

// dataColumn writes a column, as wide as its longest text; its name may take
// two lines.
func dataColumn(b *xlsx.Book, col int, t tidy.Table, i int, l dataLooks) {
	c := t.Columns[i]
	b.Text(col, 1, l.head, c.Name)
	chars := xlsx.CharsFor(xlsx.Ems(c.Name, xlsx.TextHalf)/2+1, listSize)
	for n, r := range t.Rows {
		chars = max(chars, xlsx.CharsFor(xlsx.Ems(r[i], xlsx.TextHalf)+1, listSize))
		datum(b, col, 2+n, c.Type, r[i], l)
	}
	b.Width(col, min(chars, maxChars))
}

// datum writes one cell, empty ones with nothing but their look. A number of
// more digits than a spreadsheet keeps stays text, so that none is lost.
func datum(b *xlsx.Book, col, row int, kind tidy.Type, s string, l dataLooks) {
	if kind == tidy.Text || s == "" || !cells.Fits(s) {
		b.Text(col, row, l.text, s)
		return
	}
	figure := l.figure
	if _, places, ok := strings.Cut(s, "."); ok {
		figure.Format = "0" + decimalsOf(len(places))
	}
	b.Number(col, row, figure, cells.Trimmed(s))
}
