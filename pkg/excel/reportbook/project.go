package reportbook

import (
	"strings"

	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/reportbook/kpilist"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// onePageRows is how many rows of a project are still readable on one page.
const onePageRows = 40

// project writes a sheet of one project: its rows of 評価指標一覧, its work of the
// reported year and the next, and its notes. It has the columns of the list, so
// that formulas are built alike.
func (w *workbook) project(p *plan.Project, sheet string) {
	w.Begin(sheet, p.Name.Value, w.list.ColumnWidths()...)
	row := everysheet.SubRow + 1
	for _, s := range []string{bracketed(w.Words.Area, p.Area.Joined().Value), p.Purpose.Joined().Value} {
		if s != "" {
			row = w.wide(row, w.Looks.Note, s) + 1
		}
	}
	if rows := w.Sum.Of(p); len(rows) > 0 {
		w.Height(row, everysheet.GapPoints)
		w.Heads(row+1, w.Looks.Head, w.list.ColumnHeads()...)
		first := row + 2
		w.list.ProjectRows(first, rows)
		row = first + len(rows)
		w.HighlightBands(w.list.RateCol(), first, w.list.BandCol(), row-1)
	}
	for _, y := range []wareki.Year{w.Sum.Year, w.Sum.Year + 1} {
		row = w.projectEvents(row, y, p.EventsOf(y))
	}
	last := row - 1
	for _, n := range p.Notes {
		last = w.wide(last+1, w.Looks.Note, "※ "+n.Term.Value+"："+n.Text.Joined().Value)
	}
	w.End(xlsxwriter.Paper{LastRow: last, OnePage: last <= onePageRows, Throughout: true})
}

// bracketed is a label and what it says, empty when that is.
func bracketed(label, s string) string {
	if s == "" {
		return ""
	}
	return "【" + label + "】" + s
}

// wide writes a text over the whole width of the sheet and returns its row.
func (w *workbook) wide(row int, l xlsxwriter.Look, s string) int {
	l.Wrap = true
	w.Text(1, row, l, s)
	w.Merge(1, row, len(w.Widths), row)
	w.Height(row, float64(xlsxwriter.Lines(s, l.Size, w.Chars()-1))*everysheet.LinePoints+4)
	return row
}

// Columns of the work of a project: title, what was done, when, and where with the
// details. The last two lie over the columns of figures.
const whenCol, whereCol = kpilist.BaselineCol, kpilist.BaselineCol + 2

// projectEvents writes the work of one year under a head and returns the row after.
func (w *workbook) projectEvents(row int, y wareki.Year, events []*plan.Event) int {
	if len(events) == 0 {
		return row
	}
	w.Height(row, everysheet.GapPoints)
	row++
	for i, s := range []string{y.Short() + "の取組", "概要", "開催日", "場所など"} {
		w.Text([]int{1, kpilist.NameCol, whenCol, whereCol}[i], row, w.Looks.Head, s)
	}
	w.spread(row, w.Looks.Head)
	w.Height(row, everysheet.LinePoints*1.5)
	for _, e := range events {
		row = w.projectEvent(row+1, e.Title.Value+everysheet.InBrackets(e.By.Value), e)
		for _, part := range e.Parts {
			row = w.projectEvent(row+1, "○ "+part.Title.Value, part)
		}
	}
	return row + 1
}

// spread merges the columns of when and of where in a row.
func (w *workbook) spread(row int, l xlsxwriter.Look) {
	w.DressAll(whenCol+1, row, whereCol-1, row, l)
	w.Merge(whenCol, row, whereCol-1, row)
	w.DressAll(whereCol+1, row, len(w.Widths), row, l)
	w.Merge(whereCol, row, len(w.Widths), row)
}

// projectEvent writes an event or a part of one.
func (w *workbook) projectEvent(row int, title string, e *plan.Event) int {
	l := w.Looks.Text
	where := []string{}
	if s := e.Place.Value; s != "" {
		where = append(where, s)
	}
	for _, f := range e.Fields {
		if f.Kind == plan.FieldDetail {
			where = append(where, f.Label.Value+"："+f.Value.Value)
		}
	}
	texts := []string{title, e.Summary.Joined().Value, e.Held.Value, strings.Join(where, "\n")}
	for i, col := range []int{1, kpilist.NameCol, whenCol, whereCol} {
		w.Text(col, row, l, texts[i])
	}
	w.spread(row, l)
	charsOf := func(from, to int) float64 {
		sum := -1.0
		for _, chars := range w.Widths[from-1 : to] {
			sum += chars
		}
		return sum
	}
	widths := []float64{charsOf(1, 1), charsOf(kpilist.NameCol, kpilist.NameCol), charsOf(whenCol, whereCol-1), charsOf(whereCol, len(w.Widths))}
	most := 1
	for i, s := range texts {
		most = max(most, xlsxwriter.Lines(s, everysheet.BodySize, widths[i]))
	}
	w.Height(row, max(everysheet.LeastRowPoints, everysheet.Tall(most, everysheet.BodySize)))
	return row
}
