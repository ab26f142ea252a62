package actualsandrates

import (
	"fmt"
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var cumulativeFalls = &rule.Rule{
	Rule: diag.Rule{Code: "cumulative-falls", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "累計の値が前より減っている",
		Doc: `累計（「cumulative: true」の指標と、名称か値に「累計」とある指標）は、前の年度より減りません。その年度だけの値を書いたか、桁を誤ったことが考えられます。
累計でなければ「cumulative」を削除してください。`,
		Bad: `cumulative: true
actuals:
  R4: 240人
  R5: 655人
  R6: 265人
`,
		Good: `cumulative: true
actuals:
  R4: 240人
  R5: 655人
  R6: 920人
`},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			if isCumulative(k) {
				reportFalls(p, kpivalues.Timeline(k, p.Summary.Year))
				reportFalls(p, figuresOf(k.Milestones))
			}
		}
	},
}

func isCumulative(k *plan.KPI) bool {
	for _, v := range kpivalues.Figures(k) {
		if strings.Contains(v.Quantity.Prefix, "累計") {
			return true
		}
	}
	return k.Cumulative || strings.Contains(k.Name.Value, "累計")
}

func figuresOf(values []plan.Actual) []kpivalues.Dated {
	var out []kpivalues.Dated
	for _, a := range values {
		if a.Value.HasFigure() {
			out = append(out, kpivalues.Dated{Value: a.Value, What: a.Year.Short()})
		}
	}
	return out
}

// reportFalls reports the values that are below the one before them. One that is of
// another size altogether has its own finding.
func reportFalls(p *rule.Pass, values []kpivalues.Dated) {
	for i := 1; i < len(values); i++ {
		v, before := values[i], values[i-1]
		if v.Quantity.Comparable(before.Quantity) && v.Quantity.Number.LessThan(before.Quantity.Number) && !kpivalues.Tenfold(v.Value, before.Value) {
			at, then := v.Figure(), before.Figure()
			p.At(at, fmt.Sprintf("累計の指標なのに、%sの「%s」が%sの「%s」より減っています", v.What, at.Value, before.What, then.Value),
				"累計の値を書いてください。累計でなければ「cumulative」を削除してください", rule.Related(then, "前の値はここです"))
		}
	}
}
