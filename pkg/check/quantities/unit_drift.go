package quantities

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

var unitDrift = &rule.Rule{
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
	Run: func(p *rule.Pass) {
		unit := func(v *value.Value) (same, typed string) { return v.Quantity.Unit, kpivalues.TypedUnit(v) }
		var all []*value.Value
		for _, k := range p.Indicators() {
			values := kpivalues.Figures(k)
			all = append(all, values...)
			reportDrift(p, slices.DeleteFunc(values, func(v *value.Value) bool { return !isCounter(v) }), "単位", unit)
		}
		reportDrift(p, slices.DeleteFunc(slices.Clone(all), isCounter), "単位", unit)
		reportDrift(p, all, "負の符号", func(v *value.Value) (same, typed string) {
			if v.Quantity.Number.IsNegative() {
				typed = kpivalues.SignOf(v).Value
			}
			return "", typed
		})
	},
}

// isCounter reports whether v counts by か所 or the like. How that is written in
// all of an indicator is told by place-counter; here it is told when one
// indicator writes it in two ways.
func isCounter(v *value.Value) bool { return strings.HasPrefix(v.Quantity.Unit, "か") }

// reportDrift reports the parts of values that mean the same as others and are
// written in another way than most.
func reportDrift(p *rule.Pass, values []*value.Value, what string, part func(*value.Value) (same, typed string)) {
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
		if strings.HasPrefix(same, "か") && typed == same && !keeps(p, typed) {
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
			reportOtherForm(p, kpivalues.Part(v, typed), what, kpivalues.Part(first[w], most))
		}
	}
}

// keeps reports whether the plan writes a counter in another way on purpose.
func keeps(p *rule.Pass, counter string) bool {
	_, noun := utf8.DecodeRuneInString(counter)
	return slices.ContainsFunc(p.Plan.Check.Keep, func(t plan.Text) bool { return strings.HasSuffix(t.Value, counter[noun:]) })
}

// oneDash makes one of the dashes that stand for a minus, which look alike.
func oneDash(sign string) string {
	if utf8.RuneCountInString(sign) == 1 && strings.ContainsAny(sign, "-－−‐–—―") {
		return "-"
	}
	return sign
}

func reportOtherForm(p *rule.Pass, at plan.Text, what string, usual plan.Text) {
	d := p.Rule.New(at.Pos(), at.End(), fmt.Sprintf("%sの「%s」が、ほかの値では「%s」と書かれています", what, at.Value, usual.Value),
		fmt.Sprintf("「%s」にそろえてください", usual.Value))
	d.Related = []diag.Related{rule.Related(usual, "ほかの値の例です")}
	d.Fix = &diag.Fix{Message: fmt.Sprintf("「%s」を「%s」に改めます", at.Value, usual.Value), Edits: []diag.Edit{{Pos: at.Pos(), End: at.End(), Text: usual.Value}}}
	p.Report(d)
}
