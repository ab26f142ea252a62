package check

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/wareki"
)

var magnitudeJump = &Rule{
	Rule: diag.Rule{Code: "magnitude-jump", Severity: diag.Warning, Group: diag.Quantities,
		Title: "前の年度の値と桁が違う",
		Doc: `報告する年度の実績値が、その前の実績値（なければ基準値）の10倍以上か10分の1以下です。前の年度の実績値、基準値、目標値も、前後の値のどちらとも桁が違えば指摘します。
0の数や、千人と万人のような単位の打ち間違いが考えられます。50以下の小さな数どうしは指摘しません。`,
		Bad: `R5: 16,215千人
R6: 16,300万人`,
		Good: `R5: 16,215千人
R6: 16,300千人`},
	run: func(p *pass) {
		for _, k := range p.originals() {
			p.jumps(k, timeline(k, p.summary.Year), p.summary.Year)
		}
		for _, pr := range p.outlineProjects() {
			for _, o := range pr.KPIs {
				if tenfold(o.Target, o.Baseline) {
					p.jump(o.Target, o.Baseline, "目標値")
				}
			}
		}
	},
}

// dated is a value with what a message calls it.
type dated struct {
	*value.Value
	what string
}

// timeline returns what was measured up to year, earliest first, with the
// baseline at its start.
func timeline(k *plan.KPI, year wareki.Year) []dated {
	var out []dated
	if k.Baseline.HasFigure() {
		out = append(out, dated{k.Baseline, "基準値"})
	}
	for _, a := range k.Actuals {
		if a.Value.HasFigure() && a.Year <= year {
			out = append(out, dated{a.Value, a.Year.Short()})
		}
	}
	return out
}

// jumps reports the values of k that are of another size than those around
// them. A value of the past that stays where it jumped to is growth; only the
// last, which is new, is told by the one before it.
func (p *pass) jumps(k *plan.KPI, measured []dated, year wareki.Year) {
	values := slices.Clone(measured)
	if k.Target.HasFigure() {
		values = append(values, dated{k.Target, "目標値"})
	}
	out := map[int]bool{}
	for i, v := range values {
		before, after := i-1, i+1
		switch i {
		case 0:
			before = len(values) - 1
		case len(values) - 1:
			after = 0
		}
		if len(values) > 2 && apart(v.Value, values[before].Value, values[after].Value) {
			out[i] = true
		}
	}
	last := len(measured) - 1
	if last > 0 && !out[last] && k.Actual(year) == measured[last].Value && !out[last-1] && tenfold(measured[last].Value, measured[last-1].Value) {
		out[last] = true
	}
	for i, v := range values {
		if out[i] && !likeGroup(v.Value, figures(k)) && !(outsideShare(v.Value) && isShare(k)) {
			with := values[max(i-1, 0)]
			if i == 0 {
				with = values[1]
			}
			p.jump(v.Value, with.Value, v.what)
		}
	}
}

// apart reports whether v is about ten times as large as both others, or as
// small.
func apart(v, a, b *value.Value) bool {
	return apartBy(nearTen, v, a) && apartBy(nearTen, v, b) && v.Quantity.Number.GreaterThan(a.Quantity.Number) == v.Quantity.Number.GreaterThan(b.Quantity.Number)
}

func (p *pass) jump(v, with *value.Value, what string) {
	at, then := v.Figure(), with.Figure()
	message := fmt.Sprintf("%sの「%s」は、「%s」と桁が違います", what, at.Value, then.Value)
	hint := "0の数と単位を確かめてください。正しければ、このままで構いません"
	if q := v.Quantity; q.UnitText != with.Quantity.UnitText && !q.Compound && !with.Quantity.Compound &&
		!farApart(ten, q.Written.Mul(with.Quantity.Scale), with.Quantity.Number) {
		at = word(v, q.UnitText)
		hint = fmt.Sprintf("単位は「%s」ではありませんか。正しければ、このままで構いません", with.Quantity.UnitText)
	}
	p.at(at, message, hint, related(then, "比べた値はここです"))
}

// tenfold reports whether one of two positive figures of one unit is ten times
// the other or more, and neither is too small to tell.
func tenfold(a, b *value.Value) bool {
	return apartBy(ten, a, b)
}

func apartBy(factor decimal.Decimal, a, b *value.Value) bool {
	return a.HasFigure() && b.HasFigure() && a.Quantity.Comparable(b.Quantity) && farApart(factor, a.Quantity.Number, b.Quantity.Number)
}

// A digit too many makes a value ten times what it was to be, which is as much
// as nearTen times its neighbours when it was to be somewhat less than they.
var (
	ten     = decimal.NewFromInt(10)
	nearTen = decimal.NewFromInt(8)
)

// smallest is the count up to which ten times as much is nothing special.
var smallest = decimal.NewFromInt(50)

func farApart(factor, x, y decimal.Decimal) bool {
	if !x.IsPositive() || !y.IsPositive() || decimal.Max(x, y).LessThanOrEqual(smallest) {
		return false
	}
	return x.GreaterThanOrEqual(y.Mul(factor)) || y.GreaterThanOrEqual(x.Mul(factor))
}
