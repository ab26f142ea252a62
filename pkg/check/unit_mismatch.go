package check

import (
	"fmt"
	"regexp"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/quantity"
	"sorachi/pkg/value"
)

var unitMismatch = &Rule{
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
	run: func(p *pass) {
		for _, k := range p.originals() {
			p.oneUnit(figures(k))
		}
		for _, pr := range p.outlineProjects() {
			for _, k := range pr.KPIs {
				own := figures(&plan.KPI{Baseline: k.Baseline, Target: k.Target})
				if link := p.linked(k); link != nil && len(figures(link)) > 0 {
					p.likeUnit(own, usualUnit(figures(link)))
				} else {
					p.oneUnit(own)
				}
			}
		}
	},
}

// oneUnit reports the values of one indicator that count something else than
// the others.
func (p *pass) oneUnit(values []*value.Value) {
	p.likeUnit(values, usualUnit(values))
}

// likeUnit reports the values that count something else than usual.
func (p *pass) likeUnit(values []*value.Value, usual *value.Value) {
	for _, v := range values {
		if !v.Quantity.Comparable(usual.Quantity) {
			p.otherUnit(v, usual)
		}
	}
}

// figures returns the values of k that hold a figure, the target first.
func figures(k *plan.KPI) []*value.Value {
	all := []*value.Value{k.Target, k.Baseline}
	for _, a := range append(k.Actuals[:len(k.Actuals):len(k.Actuals)], k.Milestones...) {
		all = append(all, a.Value)
	}
	var out []*value.Value
	for _, v := range all {
		if v.HasFigure() {
			out = append(out, v)
		}
	}
	return out
}

// usualUnit returns the first of the values that have the commonest unit, nil
// when there are none. Of units that are equally common it is the first.
func usualUnit(values []*value.Value) *value.Value {
	count := map[string]int{}
	for _, v := range values {
		count[v.Quantity.Unit]++
	}
	var usual *value.Value
	for _, v := range values {
		if usual == nil || count[v.Quantity.Unit] > count[usual.Quantity.Unit] {
			usual = v
		}
	}
	return usual
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

// endYear is a year at the end of a unit, where brackets were forgotten.
var endYear = regexp.MustCompile(`(?:[RHＲＨ]|令和|平成)(?:[0-9０-９]{1,2}|元)(?:年度?)?$`)

func yearInUnit(v *value.Value) bool { return endYear.MatchString(v.Quantity.UnitText) }

func (p *pass) otherUnit(v, usual *value.Value) {
	at, unit := v.Figure(), usual.Quantity.Unit
	ref := related(usual.Figure(), fmt.Sprintf("ほかの値はここの「%s」などです", usual.Figure().Value))
	switch {
	case yearInUnit(v):
		p.at(at, fmt.Sprintf("「%s」では、年度が単位の一部として読まれます", at.Value), "年度を「（R7）」のようにかっこで囲んでください", ref)
	case v.Quantity.Unit == "":
		p.at(at, fmt.Sprintf("「%s」に単位がありません。ほかの値の単位は「%s」です", at.Value, unit),
			withUnit(v, usual)+"のように、単位を付けてください", ref)
	case unit == "":
		p.at(unitPart(v), fmt.Sprintf("「%s」に単位がありますが、ほかの値にはありません", at.Value), "すべての値に同じ単位を付けてください", ref)
	default:
		p.at(unitPart(v), fmt.Sprintf("「%s」の単位「%s」が、ほかの値の「%s」と違います", at.Value, v.Quantity.Unit, unit),
			"同じ単位で書いてください（千人と万人のような桁の違いは構いません）", ref)
	}
}

// unitPart returns the unit of a value as it is typed, without its scale.
func unitPart(v *value.Value) plan.Text {
	return word(v, typedUnit(v))
}
