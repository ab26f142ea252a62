package listing

import (
	"io"
	"slices"

	"sorachi/pkg/listing/formats"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// EventFormats are the formats that Events knows, the default first.
var EventFormats = []string{"table", "json", "csv"}

// Events writes the events of one fiscal year of p, or of all when year is 0,
// by project, year and written order. The parts of an event follow it as rows
// of their own. It returns an error for a format that is not one of
// EventFormats, before anything is written, or the error of w.
func Events(w io.Writer, p *plan.Plan, year wareki.Year, format string, o Options) error {
	if !slices.Contains(EventFormats, format) {
		return unknown(format, EventFormats)
	}
	entries := entriesOf(p, year)
	switch format {
	case "json":
		return formats.JSON(w, eventRecords(entries))
	case "csv":
		return eventCSV(entries).CSV(w, o)
	}
	return eventGrid(entries).Table(w, o)
}

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
