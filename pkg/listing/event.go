package listing

import (
	"strconv"
	"strings"

	"sorachi/pkg/listing/formats"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/eventdates"
	"sorachi/pkg/value/wareki"
)

// entry is an event or a part of one, with where it stands.
type entry struct {
	project *plan.Project
	year    wareki.Year
	whole   *plan.Event // the event
	event   *plan.Event // the event, or its part
}

// entriesOf lists the events of one fiscal year, of all when it is 0, each
// followed by its parts.
func entriesOf(p *plan.Plan, year wareki.Year) []entry {
	var out []entry
	for _, pr := range p.Projects {
		for _, ey := range pr.Events {
			if year != 0 && ey.Year != year {
				continue
			}
			for _, e := range ey.Events {
				out = append(out, entry{pr, ey.Year, e, e})
				for _, part := range e.Parts {
					out = append(out, entry{pr, ey.Year, e, part})
				}
			}
		}
	}
	return out
}

// part returns the part's title, empty for the event itself.
func (e entry) part() string {
	if e.event == e.whole {
		return ""
	}
	return e.event.Title.Value
}

// occurrences returns those of the plan, or one without a date for a place
// that stands alone.
func (e entry) occurrences() []plan.Occurrence {
	if len(e.event.Occurrences) == 0 && !e.event.Place.IsZero() {
		return []plan.Occurrence{{Place: e.event.Place.Value}}
	}
	return e.event.Occurrences
}

// details returns the lines with free labels, in written order.
func (e entry) details() []plan.Field {
	var out []plan.Field
	for _, f := range e.event.Fields {
		if f.Kind == plan.FieldDetail {
			out = append(out, f)
		}
	}
	return out
}

// eventRecord is a row of the JSON. The order of its fields is that of the keys.
type eventRecord struct {
	Project     string         `json:"project"`
	Year        string         `json:"year"`
	Title       string         `json:"title"`
	Part        *string        `json:"part"`
	By          *string        `json:"by"`
	Occurrences []occurrence   `json:"occurrences"`
	Details     formats.Object `json:"details"`
}

type occurrence struct {
	Mark       *string   `json:"mark"`
	Dates      []dateRun `json:"dates"`
	FiscalYear *int      `json:"fiscal_year"`
	Place      *string   `json:"place"`
}

type dateRun struct {
	From string `json:"from"`
	To   string `json:"to"`
	Text string `json:"text"`
}

func eventRecords(entries []entry) []eventRecord {
	out := make([]eventRecord, len(entries))
	for i, e := range entries {
		out[i] = e.record()
	}
	return out
}

func (e entry) record() eventRecord {
	rec := eventRecord{
		Project: e.project.ID.Value, Year: e.year.Short(), Title: e.whole.Title.Value,
		Part: formats.OrNull(e.part()), By: formats.OrNull(e.whole.By.Value),
		Occurrences: []occurrence{}, Details: formats.Object{},
	}
	for _, o := range e.occurrences() {
		rec.Occurrences = append(rec.Occurrences, newOccurrence(o))
	}
	for _, f := range e.details() {
		rec.Details = append(rec.Details, formats.Member{Key: f.Label.Value, Value: f.Value.Value})
	}
	return rec
}

func newOccurrence(o plan.Occurrence) occurrence {
	out := occurrence{Mark: formats.OrNull(o.Mark), Place: formats.OrNull(o.Place), Dates: []dateRun{}}
	for _, d := range o.Dates {
		out.Dates = append(out.Dates, dateRun{From: d.From.ISO(), To: d.To.ISO(), Text: d.Text})
	}
	if y := fiscalYear(o); y != 0 {
		out.FiscalYear = new(int(y))
	}
	return out
}

// fiscalYear returns the fiscal year in which o begins, 0 without a date.
func fiscalYear(o plan.Occurrence) wareki.Year {
	if len(o.Dates) == 0 {
		return 0
	}
	return o.Dates[0].From.FiscalYear()
}

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
