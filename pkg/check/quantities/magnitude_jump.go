package quantities

import (
	"fmt"
	"slices"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

var magnitudeJump = &rule.Rule{
	Rule: diag.Rule{Code: "magnitude-jump", Severity: diag.Warning, Group: diag.Quantities,
		Title: "前の年度の値と桁が違う",
		Doc: `報告する年度の実績値が、その前の実績値（なければ基準値）の10倍以上か10分の1以下です。前の年度の実績値、基準値、目標値も、前後の値のどちらとも桁が違えば指摘します。
0の数や、千人と万人のような単位の打ち間違いが考えられます。50以下の小さな数どうしは指摘しません。`,
		Bad: `R5: 16,215千人
R6: 16,300万人`,
		Good: `R5: 16,215千人
R6: 16,300千人`},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			reportJumps(p, k, kpivalues.Timeline(k, p.Summary.Year), p.Summary.Year)
		}
		for _, pr := range p.OutlineProjects() {
			for _, o := range pr.KPIs {
				if kpivalues.Tenfold(o.Target, o.Baseline) {
					reportJump(p, o.Target, o.Baseline, "目標値")
				}
			}
		}
	},
}

// reportJumps reports the values of k that are of another size than those around
// them. A value of the past that stays where it jumped to is growth; only the
// last, which is new, is told by the one before it.
func reportJumps(p *rule.Pass, k *plan.KPI, measured []kpivalues.Dated, year wareki.Year) {
	values := slices.Clone(measured)
	if k.Target.HasFigure() {
		values = append(values, kpivalues.Dated{Value: k.Target, What: "目標値"})
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
		if len(values) > 2 && sticksOut(v.Value, values[before].Value, values[after].Value) {
			out[i] = true
		}
	}
	last := len(measured) - 1
	if last > 0 && !out[last] && k.Actual(year) == measured[last].Value && !out[last-1] && kpivalues.Tenfold(measured[last].Value, measured[last-1].Value) {
		out[last] = true
	}
	for i, v := range values {
		if out[i] && !looksLikeGroup(v.Value, kpivalues.Figures(k)) && !(kpivalues.OutsideShare(v.Value) && kpivalues.IsShare(k)) {
			with := values[max(i-1, 0)]
			if i == 0 {
				with = values[1]
			}
			reportJump(p, v.Value, with.Value, v.What)
		}
	}
}

// A digit too many makes a value ten times what it was to be, which is only nearTen times
// its neighbours when it was to be somewhat less than they.
const nearTen = 8

// sticksOut reports whether v is about ten times as large as both others, or as small.
func sticksOut(v, a, b *value.Value) bool {
	return kpivalues.TimesApart(nearTen, v, a) && kpivalues.TimesApart(nearTen, v, b) &&
		v.Quantity.Number.GreaterThan(a.Quantity.Number) == v.Quantity.Number.GreaterThan(b.Quantity.Number)
}

// reportJump reports v, which what names, for being of another size than with.
func reportJump(p *rule.Pass, v, with *value.Value, what string) {
	at, then := v.Figure(), with.Figure()
	message := fmt.Sprintf("%sの「%s」は、「%s」と桁が違います", what, at.Value, then.Value)
	hint := "0の数と単位を確かめてください。正しければ、このままで構いません"
	if q := v.Quantity; q.UnitText != with.Quantity.UnitText && !q.Compound && !with.Quantity.Compound &&
		!kpivalues.NumbersApart(10, q.Written.Mul(with.Quantity.Scale), with.Quantity.Number) {
		at = kpivalues.Part(v, q.UnitText)
		hint = fmt.Sprintf("単位は「%s」ではありませんか。正しければ、このままで構いません", with.Quantity.UnitText)
	}
	p.At(at, message, hint, rule.Related(then, "比べた値はここです"))
}
