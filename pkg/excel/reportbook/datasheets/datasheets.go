// Package datasheets writes the table of pkg/export/dataset for machines (データ) and its
// dictionary (項目定義): as sheets of the report's workbook, or as a workbook of their own
// without the sheets for people. What the table holds is for dataset.
//
// To read it: Write and Add, then the two sheets, then the frame and the widths that they
// share.
package datasheets

import (
	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/export/dataset"
	"sorachi/pkg/value/wareki"
)

// The names of the sheets.
const (
	Sheet           = "データ"
	DictionarySheet = "項目定義"
)

// About is what a workbook of data says of itself in its properties.
type About struct {
	ID      string      // of the plan
	Creator string      // the office; empty when there are several
	Year    wareki.Year // the last that is reported on
}

// Write returns a workbook of a table for machines and its dictionary, without the
// sheets for people.
func Write(t dataset.Table, a About) ([]byte, error) {
	b := xlsxwriter.New(xlsxwriter.Properties{
		Title: t.Title, Subject: t.Title, ID: a.ID, Creator: a.Creator, Company: a.Creator, Date: everysheet.DayAfter(a.Year),
	})
	text := xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: everysheet.ListSize, Down: "center", Across: "left", Indent: 1}
	l := looks{head: text, text: text, figure: text}
	l.head.Bold, l.head.Wrap, l.head.Across, l.head.Fill = true, true, "center", "E6E6E6"
	l.figure.Face, l.figure.Across = xlsxwriter.FigureFace, "right"
	tableSheet(b, Sheet, t, l)
	b.Paper(paper(t, t.Title, ""))
	d := dataset.Dictionary(t)
	dictionarySheet(b, d, l)
	b.Paper(paper(d, d.Title, ""))
	return b.Bytes()
}

// Add writes the table of the plan and its dictionary as sheets of the report's
// workbook.
func Add(b *everysheet.Book) {
	t := dataset.Of(b.Plan, b.Sum)
	l := looks{everysheet.Small(b.Looks.Head), everysheet.Small(b.Looks.Text), everysheet.Small(b.Looks.Figure)}
	l.text.Wrap = false
	tableSheet(b.Book, Sheet, t, l)
	b.Paper(paper(t, b.Words.KPIList+"（"+Sheet+"）", b.Plan.Document.Value))
	d := dataset.Dictionary(t)
	dictionarySheet(b.Book, d, l)
	b.Paper(paper(d, b.Words.KPIList+"（"+DictionarySheet+"）", b.Plan.Document.Value))
}

// looks are the looks of a data sheet's cells.
type looks struct{ head, text, figure xlsxwriter.Look }

// tableSheet writes a table as a sheet for machines: one row of names, one datum
// a cell, nothing else.
func tableSheet(b *xlsxwriter.Book, sheet string, t dataset.Table, l looks) {
	b.Sheet(sheet)
	head(b, t, l, widths(t, maxChars))
	columns := make([]xlsxwriter.Column, len(t.Columns))
	for i, c := range t.Columns {
		columns[i] = xlsxwriter.Column{Text: l.text, Figure: l.figure, Numbers: c.Type != dataset.Text}
	}
	b.Rows(2, columns, t.Rows)
	frame(b, sheet, t)
}

// dictionarySheet writes the dictionary of a table, whose texts may take several
// lines.
func dictionarySheet(b *xlsxwriter.Book, d dataset.Table, l looks) {
	b.Sheet(DictionarySheet)
	widths := widths(d, wrappedChars)
	head(b, d, l, widths)
	l.text.Wrap = true
	for n, r := range d.Rows {
		lines := 1
		for i, s := range r {
			b.Text(1+i, 2+n, l.text, s)
			lines = max(lines, xlsxwriter.Lines(s, everysheet.ListSize, widths[i]))
		}
		if lines > 1 {
			b.Height(2+n, float64(lines)*listPoints+2)
		}
	}
	frame(b, DictionarySheet, d)
}

// head writes the names of the columns.
func head(b *xlsxwriter.Book, t dataset.Table, l looks, widths []float64) {
	for i, c := range t.Columns {
		b.Width(1+i, widths[i])
		b.Text(1+i, 1, l.head, c.Name)
	}
	b.Height(1, everysheet.HeadPoints)
}

// frame is what lets a table be used on the screen: filter, name, a head
// that stays.
func frame(b *xlsxwriter.Book, sheet string, t dataset.Table) {
	whole := ooxml.Area{Col: 1, Row: 1, ToCol: len(t.Columns), ToRow: 1 + len(t.Rows)}
	b.Filter(whole)
	b.Name(sheet, whole)
	b.Freeze(1, 2)
}

func paper(t dataset.Table, title, number string) xlsxwriter.Paper {
	return xlsxwriter.Paper{Head: 1, LastCol: len(t.Columns), LastRow: 1 + len(t.Rows), Title: title, Number: number, Throughout: true}
}

// Widths of columns, in characters: of the widest, of the widest where texts
// take several lines, and of what a name shares with the button of its filter.
const (
	maxChars     = 80.0
	wrappedChars = 60.0
	buttonChars  = 2.0
)

// listPoints is the height of a line of ListSize.
const listPoints = 14.0

// shortName is how many em a column's name may have on one line; a longer one
// takes two.
const shortName = 6.0

// widths makes every column as wide as its longest text, up to most
// characters.
func widths(t dataset.Table, most float64) []float64 {
	out := make([]float64, len(t.Columns))
	for i, c := range t.Columns {
		name := xlsxwriter.Ems(c.Name, xlsxwriter.TextHalf)
		if name > shortName {
			name = max(shortName, name/2+1)
		}
		longest := 0.0
		for _, r := range t.Rows {
			if s := r[i]; float64(len(s))*xlsxwriter.TextHalf > longest { // no text has more ems than that
				longest = max(longest, xlsxwriter.Ems(s, xlsxwriter.TextHalf))
			}
		}
		out[i] = min(most, max(xlsxwriter.CharsFor(name, everysheet.ListSize)+buttonChars, xlsxwriter.CharsFor(longest+1, everysheet.ListSize)))
	}
	return out
}
