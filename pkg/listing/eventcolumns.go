package listing

import (
	"strconv"
	"strings"

	"sorachi/pkg/listing/formats"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/eventdates"
)

// eventGrid is the list of events for reading, with dates and places as written.
func eventGrid(entries []entry) formats.Grid {
	g := formats.Grid{Columns: []formats.Column{{Title: "番号", Right: true}, {Title: "プロジェクト"}, {Title: "年度"},
		{Title: "取組", Elastic: true}, {Title: "実施主体"}, {Title: "開催日", Elastic: true}, {Title: "場所", Elastic: true}}}
	for _, e := range entries {
		title := e.whole.Title.Value
		if part := e.part(); part != "" {
			title = "○" + part
		}
		g.Rows = append(g.Rows, []string{strconv.Itoa(e.project.Number), e.project.ID.Value, e.year.Short(),
			title, e.whole.By.Value, e.event.Held.Value, e.event.Place.Value})
	}
	return g
}

// eventCSV is the list of events as a CSV has it: one row an occurrence, or one
// where there is none.
func eventCSV(entries []entry) formats.Grid {
	g := formats.Grid{Columns: formats.ColumnsOf([]string{"プロジェクト番号", "プロジェクトID", "プロジェクト", "年度", "取組", "内訳", "実施主体",
		"回", "開始日", "終了日", "開催日", "開催年度", "場所", "その他"})}
	for _, e := range entries {
		occurrences := e.occurrences()
		if len(occurrences) == 0 {
			occurrences = []plan.Occurrence{{}}
		}
		for _, o := range occurrences {
			g.Rows = append(g.Rows, append(e.headCells(), append(occurrenceCells(o), e.detailsText())...))
		}
	}
	return g
}

func (e entry) headCells() []string {
	return []string{strconv.Itoa(e.project.Number), e.project.ID.Value, e.project.Name.Value, e.year.Short(),
		e.whole.Title.Value, e.part(), e.whole.By.Value}
}

// occurrenceCells returns the mark, the first and the last day of o, its dates,
// its fiscal year and its place. The dates are told in full: from 3月13日, as
// written, a spreadsheet would make a day of its own year.
func occurrenceCells(o plan.Occurrence) []string {
	if len(o.Dates) == 0 {
		return []string{o.Mark, "", "", "", "", o.Place}
	}
	from, to := o.Dates[0].From, o.Dates[0].To
	var texts []string
	for _, d := range o.Dates {
		if d.From.Compare(from) < 0 {
			from = d.From
		}
		if d.To.Compare(to) > 0 {
			to = d.To
		}
		texts = append(texts, inFull(d))
	}
	return []string{o.Mark, from.ISO(), to.ISO(), strings.Join(texts, "、"), fiscalYear(o).Short(), o.Place}
}

func inFull(d eventdates.Range) string {
	if d.From == d.To {
		return d.From.String()
	}
	return d.From.String() + "～" + d.To.String()
}

func (e entry) detailsText() string {
	var lines []string
	for _, f := range e.details() {
		lines = append(lines, f.Label.Value+"："+f.Value.Value)
	}
	return strings.Join(lines, "\n")
}
