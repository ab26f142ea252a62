package quantities

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
)

var unitMismatch = &rule.Rule{
	Rule: diag.Rule{Code: "unit-mismatch", Severity: diag.Error, Group: diag.Quantities,
		Title: "1つの指標の中で単位がそろっていない",
		Doc: `1つの指標の基準値、目標値、実績値は、同じものを数えていなければ比べられません。単位の書き忘れや、写し間違いが考えられます。
千人と万人のような桁の違いは構いません。`,
		Bad: `target: 14,500人（R7）
actuals:
  R3: 13,200`,
		Good: `target: 14,500人（R7）
actuals:
  R3: 13,200人`},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			reportOneUnit(p, kpivalues.Figures(k))
		}
		for _, pr := range p.OutlineProjects() {
			for _, k := range pr.KPIs {
				own := kpivalues.Figures(&plan.KPI{Baseline: k.Baseline, Target: k.Target})
				if link := p.Linked(k); link != nil && len(kpivalues.Figures(link)) > 0 {
					reportUnlike(p, own, kpivalues.UsualUnit(kpivalues.Figures(link)))
				} else {
					reportOneUnit(p, own)
				}
			}
		}
	},
}

// reportOneUnit reports the values of one indicator that count something else than
// the others.
func reportOneUnit(p *rule.Pass, values []*value.Value) {
	reportUnlike(p, values, kpivalues.UsualUnit(values))
}

// reportUnlike reports the values that count something else than usual.
func reportUnlike(p *rule.Pass, values []*value.Value, usual *value.Value) {
	for _, v := range values {
		if !v.Quantity.Comparable(usual.Quantity) {
			reportOtherUnit(p, v, usual)
		}
	}
}

// withUnit repairs a figure without a unit after the usual one: 16,300 may lack
// 人 or, as copied from a table in 千人, all of it; 16,300千 lacks 人 alone.
func withUnit(v, usual *value.Value) string {
	at, base := v.Figure().Value, usual.Quantity.Unit
	whole := usual.Quantity.UnitText
	if v.Quantity.UnitText != "" || usual.Quantity.Compound || quantity.SameUnit(whole, base) {
		return "「" + at + base + "」"
	}
	return "「" + at + whole + "」か「" + at + base + "」"
}

func reportOtherUnit(p *rule.Pass, v, usual *value.Value) {
	at, unit := v.Figure(), usual.Quantity.Unit
	ref := rule.Related(usual.Figure(), fmt.Sprintf("ほかの値はここの「%s」などです", usual.Figure().Value))
	switch {
	case kpivalues.YearInUnit(v):
		p.At(at, fmt.Sprintf("「%s」では、年度が単位の一部として読まれます", at.Value), "年度を「（R7）」のようにかっこで囲んでください", ref)
	case v.Quantity.Unit == "":
		p.At(at, fmt.Sprintf("「%s」に単位がありません。ほかの値の単位は「%s」です", at.Value, unit),
			withUnit(v, usual)+"のように、単位を付けてください", ref)
	case unit == "":
		p.At(unitPart(v), fmt.Sprintf("「%s」に単位がありますが、ほかの値にはありません", at.Value), "すべての値に同じ単位を付けてください", ref)
	default:
		p.At(unitPart(v), fmt.Sprintf("「%s」の単位「%s」が、ほかの値の「%s」と違います", at.Value, v.Quantity.Unit, unit),
			"同じ単位で書いてください（千人と万人のような桁の違いは構いません）", ref)
	}
}

// unitPart returns the unit of a value as it is typed, without its scale.
func unitPart(v *value.Value) plan.Text {
	return kpivalues.Part(v, kpivalues.TypedUnit(v))
}
