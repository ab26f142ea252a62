package sheet

import (
	"strings"

	"sorachi/pkg/cells"
	"sorachi/pkg/tidy"
	"sorachi/pkg/wareki"
	"sorachi/pkg/xlsx"
)

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
	text := xlsx.Look{Face: xlsx.TextFace, Size: listSize, Down: "center", Across: "left", Indent: 1}
	l := dataLooks{head: text, text: text, figure: text}
	l.head.Bold, l.head.Wrap, l.head.Across, l.head.Fill = true, true, "center", "E6E6E6"
	l.figure.Face, l.figure.Across = xlsx.FigureFace, "right"
	dataSheet(b, DataSheet, t, l)
	b.Paper(dataPaper(t, t.Title, ""))
	d := tidy.Dictionary(t)
	dataSheet(b, DictionarySheet, d, l.wrapped())
	b.Paper(dataPaper(d, d.Title, ""))
	return b.Bytes()
}

// data writes the table of the plan and its dictionary as sheets of the report's
// workbook.
func (w *workbook) data() {
	t := tidy.Of(w.plan, w.sum)
	l := dataLooks{small(w.looks.head), small(w.looks.text), small(w.looks.figure)}
	l.text.Wrap = false
	dataSheet(w.Book, DataSheet, t, l)
	w.Paper(dataPaper(t, w.words.KPIList+"（"+DataSheet+"）", w.plan.Document.Value))
	d := tidy.Dictionary(t)
	dataSheet(w.Book, DictionarySheet, d, l.wrapped())
	w.Paper(dataPaper(d, w.words.KPIList+"（"+DictionarySheet+"）", w.plan.Document.Value))
}

// dataLooks are the looks of a data sheet's cells.
type dataLooks struct{ head, text, figure xlsx.Look }

// wrapped lets long texts take several lines.
func (l dataLooks) wrapped() dataLooks {
	l.text.Wrap = true
	return l
}

// dataSheet writes a table as a sheet for machines: one row of names, one datum
// a cell, nothing else.
func dataSheet(b *xlsx.Book, sheet string, t tidy.Table, l dataLooks) {
	b.Sheet(sheet)
	widths := dataWidths(t, l)
	for i, c := range t.Columns {
		b.Width(1+i, widths[i])
		b.Text(1+i, 1, l.head, c.Name)
	}
	b.Height(1, headPoints)
	for n, r := range t.Rows {
		lines := 1
		for i, s := range r {
			datum(b, 1+i, 2+n, t.Columns[i].Type, s, l)
			if l.text.Wrap {
				lines = max(lines, xlsx.Lines(s, listSize, widths[i]))
			}
		}
		if lines > 1 {
			b.Height(2+n, float64(lines)*listSize*1.4+2)
		}
	}
	whole := xlsx.Area{Col: 1, Row: 1, ToCol: len(t.Columns), ToRow: 1 + len(t.Rows)}
	b.Filter(whole)
	b.Name(sheet, whole)
	b.Freeze(1, 2)
}

func dataPaper(t tidy.Table, title, number string) xlsx.Paper {
	return xlsx.Paper{Head: 1, LastCol: len(t.Columns), LastRow: 1 + len(t.Rows), Title: title, Number: number, Throughout: true}
}

// Widths of columns, in characters: of the widest, of the widest where texts
// take several lines, and of what a name shares with the button of its filter.
const (
	maxChars     = 80.0
	wrappedChars = 60.0
	buttonChars  = 2.0
)

// shortName is how many em a column's name may have on one line; a longer one
// takes two.
const shortName = 6.0

// dataWidths makes every column as wide as its longest text.
func dataWidths(t tidy.Table, l dataLooks) []float64 {
	most := maxChars
	if l.text.Wrap {
		most = wrappedChars
	}
	out := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		name := xlsx.Ems(c.Name, xlsx.TextHalf)
		if name > shortName {
			name = max(shortName, name/2+1)
		}
		out[i] = xlsx.CharsFor(name, listSize) + buttonChars
		last := ""
		for _, r := range t.Rows {
			if s := r[i]; s != last { // rows repeat much
				last = s
				out[i] = max(out[i], xlsx.CharsFor(xlsx.Ems(s, xlsx.TextHalf)+1, listSize))
			}
		}
		out[i] = min(out[i], most)
	}
	return out
}

// datum writes one cell, an empty one with nothing but its border. A number of
// more digits than a spreadsheet keeps stays text, so that none is lost.
func datum(b *xlsx.Book, col, row int, kind tidy.Type, s string, l dataLooks) {
	switch {
	case s == "" && !l.text.Edge:
	case kind == tidy.Text || s == "" || !cells.Fits(s):
		b.Text(col, row, l.text, s)
	default:
		figure := l.figure
		if _, places, ok := strings.Cut(s, "."); ok {
			figure.Format = "0" + decimalsOf(len(places))
		}
		b.Number(col, row, figure, cells.Trimmed(s))
	}
}
