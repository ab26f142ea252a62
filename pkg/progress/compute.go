package progress

import (
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// repostMark follows the name of a KPI that is listed a second time.
const repostMark = "（再掲）"

// Compute works out how the plan's KPIs stand in the fiscal year y. It takes
// any plan, also one with findings: what cannot be computed has a Reason.
func Compute(p *plan.Plan, y wareki.Year) *Summary {
	s := &Summary{Year: y, Years: columns(p.Period.From, y)}
	for _, pr := range p.Projects {
		for _, k := range pr.KPIs {
			s.Rows = append(s.Rows, newRow(p, pr, k, y))
		}
	}
	s.count()
	s.Slices = slicesOf(p, s.Rows)
	s.Formulas = FormulaLines(s.Rows)
	return s
}

// columns returns the years from first to y, or y alone when first is unknown
// or later.
func columns(first, y wareki.Year) []wareki.Year {
	if first <= 0 || first > y {
		return []wareki.Year{y}
	}
	var out []wareki.Year
	for ; first <= y; first++ {
		out = append(out, first)
	}
	return out
}

// newRow works out how one KPI stands.
func newRow(p *plan.Plan, pr *plan.Project, k *plan.KPI, y wareki.Year) Row {
	def := k.Def()
	r := Row{
		KPI: k, Def: def, Project: pr, Repost: !k.Repost.IsZero(), Name: nameOf(k),
		Actual: def.Actual(y), Direction: directionOf(def), Year: y, Band: -1,
		Method: complete(def.Progress, p.Progress),
	}
	r.Rate, r.Inverse = rateOf(def, r.Actual, y, r.Method, r.Direction)
	if r.Rate.Why == NoActual {
		r.Awaited, r.Inverse = foresee(def, y, r.Method, r.Direction)
	}
	r.Reached = isReached(r.Actual, def.Target, r.Direction)
	r.Standing = standingOf(&r)
	if r.Rate.OK {
		r.Band = bandOf(p.Bands, r.Rate.Printed)
	}
	return r
}

// complete fills the fields of a KPI's method that are not written from the
// plan's, and those of the plan from the default.
// A method written nowhere is a zero Method, so its 0 decimals are not meant.
func complete(own, plans plan.Method) plan.Method {
	for _, m := range []*plan.Method{&own, &plans} {
		if *m == (plan.Method{}) {
			m.Decimals = -1
		}
	}
	return inherit(own, inherit(plans, plan.DefaultMethod))
}

// inherit fills what m leaves open from another method.
func inherit(m, from plan.Method) plan.Method {
	if m.Name == "" {
		m.Name = from.Name
	}
	if m.Rounding == "" {
		m.Rounding = from.Rounding
	}
	if m.Decimals < 0 {
		m.Decimals = from.Decimals
	}
	m.Decimals = min(m.Decimals, plan.MostDecimals)
	if !m.Pos.IsValid() {
		m.Pos = from.Pos
	}
	return m
}

// foresee reports whether k would have a rate with a figure for year y, and
// whether that rate would be inverse: the target stands in for the figure.
func foresee(k *plan.KPI, y wareki.Year, m plan.Method, d plan.Direction) (awaited, inverse bool) {
	r, inverse := rateOf(k, k.Target, y, m, d)
	return r.OK, inverse
}

// nameOf is the name of a KPI as a table shows it.
func nameOf(k *plan.KPI) string {
	if k.Repost.IsZero() {
		return k.Name.Value
	}
	if name := k.Def().Name.Value; name != "" {
		return name + repostMark
	}
	return k.Repost.Value + repostMark
}

// count counts the rows, reposts only in Shown.
func (s *Summary) count() {
	s.Shown = len(s.Rows)
	for _, r := range s.Rows {
		if r.Repost {
			continue
		}
		s.Counted++
		s.Judged += one(r.Rate.OK)
		s.Pending += one(r.state() == value.Pending)
		s.Reached += one(r.Reached)
	}
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}
