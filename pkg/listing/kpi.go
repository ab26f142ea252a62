package listing

import (
	"cmp"
	"io"
	"slices"

	"sorachi/pkg/listing/formats"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
	"sorachi/pkg/value/wareki"
)

// KPIFormats are the formats that KPIs knows, the default first.
var KPIFormats = []string{"table", "json", "csv", "markdown"}

// KPIs writes the rows of s, one KPI each, in report order. It returns an
// error for a format that is not one of KPIFormats, before anything is written,
// or the error of w.
func KPIs(w io.Writer, s *progress.Summary, format string, o Options) error {
	if !slices.Contains(KPIFormats, format) {
		return unknown(format, KPIFormats)
	}
	switch format {
	case "json":
		return formats.JSON(w, kpiRecords(s))
	case "csv":
		return kpiCSV(s).CSV(w, o)
	case "markdown":
		return kpiGrid(s).Markdown(w)
	}
	return kpiGrid(s).Table(w, o)
}

// kpiRecord is a row of the JSON. The order of its fields is that of the keys.
type kpiRecord struct {
	ID        string          `json:"id"`
	Project   string          `json:"project"`
	Name      string          `json:"name"`
	Repost    bool            `json:"repost"`
	Baseline  *valueRecord    `json:"baseline"`
	Target    *valueRecord    `json:"target"`
	Actuals   formats.Object  `json:"actuals"`
	Rate      *string         `json:"rate"`
	RateExact *string         `json:"rate_exact"`
	RateText  string          `json:"rate_text"`
	Method    plan.MethodName `json:"method"`
	Direction plan.Direction  `json:"direction"`
	Band      *string         `json:"band"`
	States    []state         `json:"states"`
}

// valueRecord is a baseline, target or actual. What does not apply is left out.
type valueRecord struct {
	Text     string         `json:"text"`
	Number   string         `json:"number,omitempty"`
	Unit     string         `json:"unit,omitempty"`
	UnitText string         `json:"unit_text,omitempty"`
	State    value.State    `json:"state"`
	Expected string         `json:"expected,omitempty"`
	Year     int            `json:"year,omitempty"`
	YearText string         `json:"year_text,omitempty"`
	Bound    quantity.Bound `json:"bound,omitempty"`
}

func kpiRecords(s *progress.Summary) []kpiRecord {
	out := make([]kpiRecord, len(s.Rows))
	for i := range s.Rows {
		out[i] = newKPIRecord(s, &s.Rows[i])
	}
	return out
}

func newKPIRecord(s *progress.Summary, r *progress.Row) kpiRecord {
	rec := kpiRecord{
		ID: idOf(r), Project: r.Project.ID.Value, Name: r.Def.Name.Value, Repost: r.Repost,
		Baseline: newValue(r.Def.Baseline, 0, ""), Target: newValue(r.Def.Target, 0, ""),
		Actuals: actualsOf(s, r.Def), RateText: r.Rate.Text,
		Method: r.Method.Name, Direction: r.Direction, Band: formats.OrNull(bandOf(s, r)), States: statesOf(r),
	}
	if r.Rate.OK {
		rec.Rate, rec.RateExact = formats.OrNull(r.Rate.Printed), formats.OrNull(r.Rate.Exact.String())
	}
	return rec
}

// idOf returns the id under which the figures stand, for a repost that names
// nothing the id that it asks for.
func idOf(r *progress.Row) string { return cmp.Or(r.Def.ID.Value, r.KPI.Repost.Value) }

// bandOf returns the label of the row's band, which Summary lists as its first
// slices.
func bandOf(s *progress.Summary, r *progress.Row) string {
	if r.Band < 0 || r.Band >= len(s.Slices) {
		return ""
	}
	return s.Slices[r.Band].Label
}

// actualsOf has a member for each year of the report, null where nothing is
// written.
func actualsOf(s *progress.Summary, k *plan.KPI) formats.Object {
	out := formats.Object{}
	for _, y := range s.Years {
		out = append(out, formats.Member{Key: y.Short(), Value: newValue(k.Actual(y), y, keyOf(k, y))})
	}
	return out
}

// keyOf returns the year of an actual value as its key was typed.
func keyOf(k *plan.KPI, y wareki.Year) string {
	for _, a := range k.Actuals {
		if a.Year == y {
			return a.Key.Value
		}
	}
	return ""
}

// newValue describes v, nil when nothing is written. year and yearText are
// those of an actual value's key, which a year inside the value overrides.
func newValue(v *value.Value, year wareki.Year, yearText string) *valueRecord {
	if v == nil {
		return nil
	}
	if year == 0 {
		year = v.Year
	}
	out := &valueRecord{Text: v.Text.Value, State: v.State, Expected: v.Expected(year), Year: int(year), YearText: yearText}
	if year == 0 {
		out.Expected = "" // a month after no year is no date
	}
	if v.Year != 0 {
		out.Year, out.YearText = int(v.Year), v.YearText
	}
	if v.HasFigure() {
		q := v.Quantity
		out.Number, out.Unit, out.UnitText, out.Bound = q.Number.String(), q.Unit, q.UnitText, q.Bound
	}
	return out
}
