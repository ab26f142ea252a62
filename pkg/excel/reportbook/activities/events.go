// Package activities writes the sheets of the report's workbook that list what is done:
// 取組一覧, a row an occurrence with dates for machines, and 主な取組, the programs of the
// coming year. The work on the sheet of a project is not here but in package reportbook.
//
// To read it: WriteEvents in this file, then WritePrograms in programs.go. Neither needs
// the other.
package activities

import (
	"strings"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/eventdates"
	"sorachi/pkg/value/wareki"
)

// eventColumns are the columns of sheet 取組一覧 and their widths: not much wider than
// the paper, so that they are printed large enough to be read.
var eventColumns = []struct {
	head  string
	chars float64
}{
	{"年度", 5}, {"プロジェクト", 20}, {"取組", 22}, {"内訳", 13}, {"実施主体", 10}, {"回", 4},
	{"開始日", 13}, {"終了日", 13}, {"開催日（表記）", 16}, {"場所", 17}, {"概要", 38}, {"その他", 25},
}

// Columns with short words or dates, which are centred, and the one behind the event's
// title.
const (
	eventYearCol, eventMarkCol, eventFromCol, eventToCol = 1, 6, 7, 8
	eventPartCol                                         = 4
)

// EventSheet is the name of the list of events.
const EventSheet = "取組一覧"

type writer struct{ *everysheet.Book }

// WriteEvents adds sheet 取組一覧: the work of the reported year and the next, one
// row an occurrence. Dates are text after ISO 8601, since some are whole months.
func WriteEvents(b *everysheet.Book) {
	w := writer{b}
	var heads []string
	var widths []float64
	for _, c := range eventColumns {
		heads, widths = append(heads, c.head), append(widths, c.chars)
	}
	w.Begin(EventSheet, EventSheet, widths...)
	w.Heads(everysheet.HeadRow, everysheet.Small(w.Looks.Head), heads...)
	row := everysheet.FirstRow
	for _, y := range []wareki.Year{w.Sum.Year, w.Sum.Year + 1} {
		for _, p := range w.Plan.Projects {
			for _, e := range p.EventsOf(y) {
				row = w.event(row, []string{y.Short(), p.Name.Value, e.Title.Value, "", e.By.Value}, e)
				for _, part := range e.Parts {
					row = w.event(row, []string{y.Short(), p.Name.Value, e.Title.Value, part.Title.Value, e.By.Value}, part)
				}
			}
		}
	}
	table := ooxml.Area{Col: 1, Row: everysheet.HeadRow, ToCol: len(widths), ToRow: max(row-1, everysheet.HeadRow)}
	w.Filter(table)
	w.Name(EventSheet, table)
	w.Freeze(eventPartCol, everysheet.FirstRow)
	w.End(xlsxwriter.Paper{Head: everysheet.HeadRow, LastRow: table.ToRow, Throughout: true})
}

// event writes a row for each occurrence of an event or a part of one, behind
// the texts that say whose it is, and returns the row after them. An event whose
// parts have rows of their own has none unless something is written of itself.
func (w writer) event(row int, whose []string, e *plan.Event) int {
	if len(e.Parts) > 0 && len(e.Fields) == 0 {
		return row
	}
	occurrences := e.Occurrences
	if len(occurrences) == 0 {
		occurrences = []plan.Occurrence{{Place: e.Place.Value}}
	}
	for _, o := range occurrences {
		from, to, written := datesOf(o)
		texts := append(whose[:len(whose):len(whose)], o.Mark, from, to, written, o.Place, e.Summary.Value, detailsOf(e, o.Mark))
		for i, s := range texts {
			l := everysheet.Small(w.Looks.Text)
			l.Indent = 0 // which narrow columns have no room for
			if col := 1 + i; col == eventYearCol || col == eventMarkCol || col == eventFromCol || col == eventToCol {
				l = everysheet.Small(w.Looks.Middle)
				l.Wrap, l.Shrink = false, true // a date is not broken at its hyphens
			}
			w.Text(1+i, row, l, s)
		}
		w.Grow(row, everysheet.LeastRowPoints, everysheet.ListSize, texts...)
		row++
	}
	return row
}

// datesOf returns the first and the last day of an occurrence after ISO 8601, and
// its dates as written.
func datesOf(o plan.Occurrence) (from, to, written string) {
	var first, last wareki.Date
	var texts []string
	for i, d := range o.Dates {
		if i == 0 || d.From.Compare(first) < 0 {
			first = d.From
		}
		if i == 0 || d.To.Compare(last) > 0 {
			last = d.To
		}
		texts = append(texts, d.Text)
	}
	if len(texts) == 0 {
		return "", "", ""
	}
	return first.ISO(), last.ISO(), strings.Join(texts, "、")
}

// detailsOf returns what an event tells under free labels, a line each behind its
// label. Where a detail tells occurrences apart by their marks, only what belongs to
// mark is returned.
func detailsOf(e *plan.Event, mark string) string {
	var lines []string
	for _, f := range e.Fields {
		if f.Kind != plan.FieldDetail {
			continue
		}
		lines = append(lines, f.Label.Value+"："+markedText(f.Value.Value, mark))
	}
	return strings.Join(lines, "\n")
}

// markedText returns the part of s behind a mark, all of s when it has none such.
func markedText(s, mark string) string {
	lead, parts := eventdates.SplitMarks(s)
	for _, p := range parts {
		if p.Mark == mark {
			return strings.TrimSpace(lead + " " + p.Text)
		}
	}
	return s
}
