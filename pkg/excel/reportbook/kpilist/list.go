// Package kpilist writes sheet 評価指標一覧: a row a KPI with its values, its progress rate as
// a live formula, its band and how it fares. The sheets of projects take its columns
// over, with the rows of their KPIs. How a figure becomes a number in a cell, and a rate
// a formula, is for figurecells.
//
// To read it: this file (the sheet), then row.go (one row) and standing.go (its last
// column).
package kpilist

import (
	"strconv"
	"strings"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/theme"
	"sorachi/pkg/value"
)

// Sheet is the name of the sheet.
const Sheet = "評価指標一覧"

// Columns of the table. The years stand from firstYearCol on, then the target, the rate,
// its band and how the KPI fares.
const (
	projectCol, NameCol, BaselineCol, firstYearCol = 1, 2, 3, 4
	projectChars, leastNameChars, mostNameChars    = 32.0, 28.0, 44.0 // column widths
	highPoints, pagePoints                         = 48.0, 435.0      // heights: of a row in a short table, and of all rows that fill one page
)

// List writes rows of the table into a book: all of them into the sheet, and those of a
// project into the sheet of that.
type List struct {
	*everysheet.Book
	standings map[progress.Standing]standing
}

// New returns the list of a book, in the colours of its theme.
func New(b *everysheet.Book, c theme.Colors) *List {
	return &List{Book: b, standings: standingsOf(c, b.Words)}
}

// Write writes the sheet.
func (w *List) Write() {
	w.Begin(Sheet, w.Words.KPIList, w.ColumnWidths()...)
	if number := w.Plan.Document.Value; number != "" {
		w.Text(w.standingCol(), everysheet.HeadingRow, w.Looks.Number, number)
	}
	w.Heads(everysheet.HeadRow, w.Looks.Head, w.ColumnHeads()...)
	row := everysheet.FirstRow
	for from := 0; from < len(w.Sum.Rows); {
		to := from + 1
		for to < len(w.Sum.Rows) && w.Sum.Rows[to].Project == w.Sum.Rows[from].Project {
			to++
		}
		w.ProjectRows(row, w.Sum.Rows[from:to])
		row += to - from
		from = to
	}
	w.HighlightBands(w.RateCol(), everysheet.FirstRow, w.BandCol(), row-1)
	w.Name("評価指標", ooxml.Area{Col: 1, Row: everysheet.HeadRow, ToCol: w.standingCol(), ToRow: max(row-1, everysheet.HeadRow)})
	last := w.Notes(row, w.notes())
	w.Freeze(BaselineCol, everysheet.FirstRow)
	w.End(xlsxwriter.Paper{Head: everysheet.HeadRow, LastRow: last})
}

func (w *List) targetCol() int { return firstYearCol + len(w.Sum.Years) }

// RateCol is the column of the progress rate.
func (w *List) RateCol() int { return w.targetCol() + 1 }

// BandCol is the column of the band of the rate.
func (w *List) BandCol() int { return w.RateCol() + 1 }

// ColumnHeads are the names of the columns.
func (w *List) ColumnHeads() []string {
	heads := []string{w.Words.Project, w.Words.KPI, w.Words.Baseline + "\n" + w.Words.BaselineYear}
	for _, y := range w.Sum.Years {
		heads = append(heads, y.Short())
	}
	return append(heads, w.Words.Target+"\n"+w.Words.TargetYear, w.Words.Rate, everysheet.BandHead, standingHead)
}

// ColumnWidths are the widths of the columns: figures are never wrapped, so theirs
// take the longest; words in the same columns wrap.
func (w *List) ColumnWidths() []float64 {
	out := []float64{projectChars, w.nameChars(), w.widest(func(k *plan.KPI) *value.Value { return k.Baseline })}
	for _, y := range w.Sum.Years {
		out = append(out, w.widest(func(k *plan.KPI) *value.Value { return k.Actual(y) }))
	}
	return append(out, w.widest(func(k *plan.KPI) *value.Value { return k.Target }), xlsxwriter.CharsFor(7*xlsxwriter.FigureHalf+1, everysheet.BodySize), w.BandChars(everysheet.BodySize), w.standingChars())
}

// nameChars is the width of the names' column: the longest name on one line
// where that is not too much.
func (w *List) nameChars() float64 {
	most := leastNameChars
	for _, r := range w.Sum.Rows {
		most = max(most, xlsxwriter.CharsFor(xlsxwriter.Ems(r.Name, xlsxwriter.TextHalf)+0.5, everysheet.BodySize))
	}
	return min(most, mostNameChars)
}

// widest returns the width of a column of values. It is at least what
// 集計中（7月頃） takes on one line and at most twice that; longer figures
// shrink.
func (w *List) widest(of func(*plan.KPI) *value.Value) float64 {
	least := xlsxwriter.CharsFor(xlsxwriter.Ems("集計中（7月頃）", xlsxwriter.TextHalf), everysheet.BodySize)
	most := least
	for _, r := range w.Sum.Rows {
		if v := of(r.Def); v.HasFigure() {
			most = max(most, xlsxwriter.CharsFor(xlsxwriter.Ems(v.Text.Value, xlsxwriter.FigureHalf), everysheet.BodySize))
		}
	}
	return min(most, 2*least)
}

// ProjectRows writes the rows of one project, its name merged over them.
func (w *List) ProjectRows(row int, rows []progress.Row) {
	last := row + len(rows) - 1
	l := w.Looks.Text
	l.Bold = true
	w.DressAll(projectCol, row, projectCol, last, l)
	w.Text(projectCol, row, l, rows[0].Project.Name.Value)
	w.Merge(projectCol, row, projectCol, last)
	least := everysheet.Tall(xlsxwriter.Lines(rows[0].Project.Name.Value, everysheet.BodySize, projectChars-1), everysheet.BodySize) / float64(len(rows))
	for i := range rows {
		name := everysheet.Tall(xlsxwriter.Lines(rows[i].Name, everysheet.BodySize, w.Widths[NameCol-1]-1), everysheet.BodySize)
		w.Height(row+i, max(least, w.leastPoints(), name))
		w.kpi(row+i, &rows[i])
	}
}

// leastPoints is the least height of a row: the rows of a short table fill their page,
// those of a long one stand close.
func (w *List) leastPoints() float64 {
	return max(everysheet.LeastRowPoints, min(highPoints, pagePoints/float64(len(w.Sum.Rows))))
}

// notes are the lines under the table: the count by band, and the formulas.
func (w *List) notes() []string {
	s := w.Sum
	var parts []string
	for _, b := range s.Slices {
		parts = append(parts, b.Label+" "+strconv.Itoa(b.Count)+"件（"+b.Text+"）")
	}
	out := []string{"評価指標全体の進捗率（再掲を除く" + strconv.Itoa(s.Counted) + "件）：" + strings.Join(parts, "、")}
	for _, f := range s.Formulas {
		out = append(out, "※ "+f)
	}
	return append(out, w.standingNotes()...)
}
