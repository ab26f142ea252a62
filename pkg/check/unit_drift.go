package check

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/quantity"
	"sorachi/pkg/value"
)

var unitDrift = &Rule{
	Rule: diag.Rule{Code: "unit-drift", Severity: diag.Info, Group: diag.Quantities, Fixable: true,
		Title: "同じ単位や符号が2通りに書かれている",
		Doc: `1つの計画の中で、同じ単位が「ha」と「㏊」、「％」と「%」、「カ所」と「か所」のように、または負の符号が「△」と「-」のように、2通りに書かれています。計算には影響しませんが、表にはそのまま並んで印刷されます。
多く使われている書き方にそろえてください。`,
		Bad: `baseline: 113,600ha（R2）
target: 113,600㏊（R7）
actuals:
  R6: 113,500ha
`,
		Good: `baseline: 113,600ha（R2）
target: 113,600ha（R7）
actuals:
  R6: 113,500ha
`},
	run: func(p *pass) {
		unit := func(v *value.Value) (same, typed string) { return v.Quantity.Unit, typedUnit(v) }
		var all []*value.Value
		for _, k := range p.indicators() {
			values := figures(k)
			all = append(all, values...)
			p.drift(slices.DeleteFunc(values, func(v *value.Value) bool { return !isCounter(v) }), "単位", unit)
		}
		p.drift(slices.DeleteFunc(slices.Clone(all), isCounter), "単位", unit)
		p.drift(all, "負の符号", func(v *value.Value) (same, typed string) {
			if v.Quantity.Number.IsNegative() {
				typed = signOf(v).Value
			}
			return "", typed
		})
	},
}

// isCounter reports whether v counts by か所 or the like. How that is written in
// all of an indicator is told by place-counter; here it is told when one
// indicator writes it in two ways.
func isCounter(v *value.Value) bool { return strings.HasPrefix(v.Quantity.Unit, "か") }

// typedUnit returns the unit of a value as it is typed, without its scale.
func typedUnit(v *value.Value) string {
	q := v.Quantity
	unit := q.UnitText
	if unit == q.Unit {
		return unit
	}
	if _, after, compound := strings.Cut(unit, "…"); compound && q.Compound {
		unit = after
	}
	for _, scale := range []string{"百", "千", "万", "億", "兆"} {
		if rest, ok := strings.CutPrefix(unit, scale); ok && (rest == q.Unit || quantity.SameUnit(rest, q.Unit)) {
			unit = rest
		}
	}
	if unit != q.Unit && !quantity.SameUnit(unit, q.Unit) {
		return ""
	}
	return unit
}

// drift reports the parts of values that mean the same as others and are
// written in another way than most.
func (p *pass) drift(values []*value.Value, what string, part func(*value.Value) (same, typed string)) {
	type way struct{ same, typed string }
	ways := make([]way, len(values))
	count, first := map[way]int{}, map[way]*value.Value{}
	usual := map[string]way{}
	for i, v := range values {
		same, typed := part(v)
		if typed == "" {
			continue
		}
		w := way{same, oneDash(typed)}
		if ways[i] = w; count[w] == 0 {
			first[w] = v
		}
		count[w]++
		if strings.HasPrefix(same, "か") && typed == same && !p.keeps(typed) {
			count[w] += len(values) // the right form wins
		}
		if most, ok := usual[same]; !ok || count[w] > count[most] {
			usual[same] = w
		}
	}
	for i, v := range values {
		if w := usual[ways[i].same]; ways[i].typed != "" && ways[i] != w {
			_, typed := part(v)
			_, most := part(first[w])
			p.drifted(word(v, typed), what, word(first[w], most))
		}
	}
}

// keeps reports whether the plan writes a counter in another way on purpose.
func (p *pass) keeps(counter string) bool {
	_, noun := utf8.DecodeRuneInString(counter)
	return slices.ContainsFunc(p.plan.Check.Keep, func(t plan.Text) bool { return strings.HasSuffix(t.Value, counter[noun:]) })
}

// oneDash makes one of the dashes that stand for a minus, which look alike.
func oneDash(sign string) string {
	if utf8.RuneCountInString(sign) == 1 && strings.ContainsAny(sign, "-－−‐–—―") {
		return "-"
	}
	return sign
}

func (p *pass) drifted(at plan.Text, what string, usual plan.Text) {
	d := p.rule.New(at.Pos(), at.End(), fmt.Sprintf("%sの「%s」が、ほかの値では「%s」と書かれています", what, at.Value, usual.Value),
		fmt.Sprintf("「%s」にそろえてください", usual.Value))
	d.Related = []diag.Related{related(usual, "ほかの値の例です")}
	d.Fix = &diag.Fix{Message: fmt.Sprintf("「%s」を「%s」に改めます", at.Value, usual.Value), Edits: []diag.Edit{{Pos: at.Pos(), End: at.End(), Text: usual.Value}}}
	p.report(d)
}

var precisionDiffers = &Rule{
	Rule: diag.Rule{Code: "precision-differs", Severity: diag.Info, Group: diag.Quantities,
		Title: "小数の桁数が1つだけ違う",
		Doc: `ほかの年度の値は小数の桁数がそろっているのに、1つだけ違います。「53.0％」の0を書き忘れたときや、丸めた値を写したときに起こります。書かれた数字はそのまま印刷されます。
桁数が年度ごとにまちまちな指標や、目標値は指摘しません。`,
		Bad: `actuals:
  R5: 52.0％
  R6: 53％
`,
		Good: `actuals:
  R5: 52.0％
  R6: 53.0％
`},
	run: func(p *pass) {
		for _, k := range p.originals() {
			for _, a := range measured(k) {
				if d, ok := othersDecimals(a.Value, measured(k)); ok && a.Value.Quantity.Decimals < d {
					at := a.Value.Figure()
					p.at(at, fmt.Sprintf("「%s」の「%s」だけ、小数の桁数がほかの値（小数第%d位まで）と違います", label(k), at.Value, d),
						"桁数をそろえられる場合は、もとの資料の値を確かめて書き直してください")
				}
			}
		}
	},
}

// othersDecimals returns the decimals of the values of one scale beside v, when
// there are two or more and all have the same, some if v has none.
func othersDecimals(v *value.Value, all []plan.Actual) (int, bool) {
	if !v.HasFigure() || v.Quantity.Compound {
		return 0, false
	}
	decimals, others := -1, 0
	for _, a := range all {
		o := a.Value
		if o == v || !o.HasFigure() {
			continue
		}
		if !o.Quantity.Comparable(v.Quantity) || !o.Quantity.Scale.Equal(v.Quantity.Scale) || decimals >= 0 && o.Quantity.Decimals != decimals {
			return 0, false
		}
		decimals = o.Quantity.Decimals
		others++
	}
	return decimals, others >= 2
}
