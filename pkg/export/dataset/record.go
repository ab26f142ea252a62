package dataset

import (
	"cmp"
	"strconv"

	"github.com/shopspring/decimal"

	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// record is a row before it is written: a KPI in one year.
type record struct {
	plan  *plan.Plan
	row   *progress.Row
	kind  string
	value *value.Value // nil when nothing is written
	year  wareki.Year  // 0 when none is known
}

// recordsOf lists the records of a KPI.
func recordsOf(p *plan.Plan, s *progress.Summary, r *progress.Row) []record {
	k := r.Def
	out := []record{{p, r, Baseline, k.Baseline, yearOf(k.Baseline)}}
	for _, y := range s.Years {
		out = append(out, record{p, r, Actual, k.Actual(y), y})
	}
	for _, m := range k.Milestones {
		out = append(out, record{p, r, Milestone, m.Value, m.Year})
	}
	return append(out, record{p, r, Target, k.Target, yearOf(k.Target)})
}

func yearOf(v *value.Value) wareki.Year {
	if v == nil {
		return 0
	}
	return v.Year
}

func (r record) region() string { return cmp.Or(r.plan.Region.Value, r.plan.Bureau.Value) }

func (r record) era() string {
	if r.year == 0 {
		return ""
	}
	return r.year.Short()
}

func (r record) western() string {
	if r.year == 0 {
		return ""
	}
	return strconv.Itoa(int(r.year))
}

// figure returns the number before the written unit, and that unit. A figure of
// several scales (3,737万8千人) has no such number: it stands in the base unit.
func (r record) figure() (digits, unit string) {
	if !r.value.HasFigure() {
		return "", ""
	}
	q := r.value.Quantity
	if q.Compound || !q.Written.Mul(q.Scale).Equal(q.Number) {
		return q.Number.String(), q.Unit
	}
	return q.Written.StringFixed(max(int32(q.Decimals), placesOf(q.Written))), q.UnitText
}

// placesOf is how many decimals d has.
func placesOf(d decimal.Decimal) int32 { return max(0, -d.Exponent()) }

func (r record) written() string {
	digits, _ := r.figure()
	return digits
}

func (r record) unit() string {
	_, unit := r.figure()
	return unit
}

func (r record) number() string {
	if !r.value.HasFigure() {
		return ""
	}
	return r.value.Quantity.Number.String()
}

func (r record) baseUnit() string {
	if !r.value.HasFigure() {
		return ""
	}
	return r.value.Quantity.Unit
}

func (r record) bound() string {
	if !r.value.HasFigure() {
		return ""
	}
	return string(r.value.Quantity.Bound)
}

func (r record) approx() string {
	if !r.value.HasFigure() || !r.value.Quantity.Approx {
		return ""
	}
	return approximate
}

func (r record) state() string {
	if r.value == nil {
		return progress.StateText(progress.Missing)
	}
	return progress.StateText(r.value.State)
}

// expected is empty without a year: a month after no year is no date.
func (r record) expected() string {
	if r.year == 0 {
		return ""
	}
	return r.value.Expected(r.year)
}

// reported says whether r is the actual value of the year reported on, with
// which the KPI is judged.
func (r record) reported() bool { return r.kind == Actual && r.year == r.row.Year }

func (r record) rate() string {
	if !r.reported() {
		return ""
	}
	return r.row.Rate.Printed
}

func (r record) standing() string {
	if !r.reported() {
		return ""
	}
	return standings[r.row.Standing]
}

func (r record) cumulative() string {
	if !r.row.Def.Cumulative {
		return ""
	}
	return accumulated
}
