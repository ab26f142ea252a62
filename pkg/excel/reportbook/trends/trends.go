// Package trends writes sheet 推移 of the report's workbook: for each KPI a chart of
// its actuals against its target, over the figures that it shows, spread evenly over
// pages of A4.
//
// To read it: Write and panel in this file, what a KPI has on the sheet; panelfigures.go,
// which figures of a KPI can stand in one chart.
package trends

import (
	"fmt"
	"slices"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/excel/xlsxwriter/drawing"
	"sorachi/pkg/progress"
)

// The measure of sheet 推移. Its columns are no wider than A4 in any font, so that
// it is printed as large as it is, and the heights below fill two rows of panels a
// page: a row that does not fit goes to the next page, never a part of a chart.
const (
	sheetChars, labelChars, aisleChars                = 136.0, 8.0, 1.5
	fewYears                                          = 5 // up to so many stand in panels three abreast at most, more in two
	rowsPerPage                                       = 2 // of panels
	panelNamePoints, panelChartPoints, panelRowPoints = 32.0, 112.0, 17.0
	panelGapPoints                                    = 8.0
)

// panelRows is how many rows a panel takes: name, chart, years, actuals, target,
// remarks and the gap below.
const panelRows = 7

// Sheet is the name of the sheet.
const Sheet = "推移"

type writer struct{ *everysheet.Book }

// Write adds the sheet. A KPI that is listed twice has one chart; there is no sheet
// without KPIs.
func Write(b *everysheet.Book) {
	w := writer{b}
	rows := slices.DeleteFunc(slices.Clone(w.Sum.Rows), func(r progress.Row) bool { return r.Repost })
	if len(rows) == 0 {
		return
	}
	perPage, abreast := panelsPerPage(len(rows), len(w.Sum.Years))
	w.Begin(Sheet, w.Words.Trends, w.trendWidths(abreast)...)
	last := everysheet.SubRow + 1
	for i := range rows {
		page, k := i/perPage, i%perPage
		row := everysheet.SubRow + 2 + (page*rowsPerPage+k/abreast)*panelRows
		w.panel(1+k%abreast*(2+len(w.Sum.Years)), row, &rows[i])
		last = row + panelRows - 2
	}
	w.Freeze(1, everysheet.SubRow+2)
	w.End(xlsxwriter.Paper{Head: everysheet.HeadingRow, HeadTo: everysheet.SubRow + 1, LastRow: last, Throughout: true})
}

// panelsPerPage returns how many panels a page has and how many of them stand abreast, so
// that n panels are spread evenly over as few pages as they take: the last page is
// not left with one of seven.
func panelsPerPage(n, years int) (perPage, abreast int) {
	most := 3
	if years > fewYears {
		most = 2
	}
	pages := (n + most*rowsPerPage - 1) / (most * rowsPerPage)
	perPage = (n + pages - 1) / pages
	return perPage, max(2, (perPage+rowsPerPage-1)/rowsPerPage) // one panel is as wide as one of two
}

// trendWidths are the columns of panels abreast: the names of the rows, the years,
// and an aisle between two panels.
func (w writer) trendWidths(abreast int) []float64 {
	n := len(w.Sum.Years)
	year := ((sheetChars-aisleChars*float64(abreast-1))/float64(abreast) - labelChars) / float64(n)
	var out []float64
	for i := range abreast {
		if i > 0 {
			out = append(out, aisleChars)
		}
		out = append(out, labelChars)
		out = append(out, slices.Repeat([]float64{year}, n)...)
	}
	return out
}

// panel writes one KPI from a column and a row on.
func (w writer) panel(col, row int, r *progress.Row) {
	n, t := len(w.Sum.Years), w.figuresOf(r)
	last := col + n
	name, remark := w.Looks.Text, w.Looks.Note
	name.Bold, name.Fill = true, w.Looks.Tint
	remark.Size, remark.Wrap, remark.Shrink = everysheet.ListSize, false, true
	w.Text(col, row, name, r.Name+everysheet.InBrackets(t.unit))
	w.DressAll(col, row, last, row, name)
	w.Merge(col, row, last, row)
	w.Height(row, panelNamePoints)
	w.Height(row+1, panelChartPoints)
	for i, label := range []string{"年度", w.Words.Actual, w.Words.Target} {
		w.Text(col, row+2+i, everysheet.Small(w.Looks.Middle), label)
		w.Height(row+2+i, panelRowPoints)
	}
	for i, y := range w.Sum.Years {
		w.Text(col+1+i, row+2, everysheet.Small(w.Looks.Middle), y.Short())
		w.figure(col+1+i, row+3, t.actuals[i])
		w.figure(col+1+i, row+4, t.target)
	}
	w.Text(col, row+5, remark, t.remark)
	w.Merge(col, row+5, last, row+5)
	w.Height(row+5, panelRowPoints)
	w.Height(row+6, panelGapPoints)
	w.drawChart(col, row, r, t)
}

// figure writes a figure of a panel, nothing where there is none.
func (w writer) figure(col, row int, f *drawn) {
	if f == nil {
		w.Dress(col, row, everysheet.Small(w.Looks.Middle))
		return
	}
	l := w.Looks.Places(f.places)
	l.Across, l.Indent = "center", 0
	w.Number(col, row, l, f.String())
}

// drawChart draws the figures of a panel, where it has any.
func (w writer) drawChart(col, row int, r *progress.Row, t panelFigures) {
	if !slices.ContainsFunc(t.actuals, func(f *drawn) bool { return f != nil }) {
		return
	}
	last := col + len(w.Sum.Years)
	at := func(n int) drawing.Range {
		return drawing.Range{Area: ooxml.Area{Col: col + 1, Row: n, ToCol: last, ToRow: n}}
	}
	series := []drawing.Series{{Name: w.Words.Actual, Values: at(row + 3), Colors: []string{w.Looks.Line}, Shown: true, Points: t.points()}}
	if t.target != nil {
		series = append(series, drawing.Series{Name: w.Words.Target, Values: at(row + 4), Colors: []string{w.Looks.Goal}, Dashed: true})
	}
	w.Chart(drawing.Chart{
		Alt:  fmt.Sprintf("%sの推移%s。%s", r.Name, everysheet.InBrackets(t.unit), t.spoken),
		Over: ooxml.Area{Col: col, Row: row + 1, ToCol: last, ToRow: row + 1}, Labels: at(row + 2), Series: series,
		Axis: t.axis(), Zero: t.fromZero,
	})
}
