package years

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

var baselineAfterActual = &rule.Rule{
	Rule: diag.Rule{Code: "baseline-after-actual", Severity: diag.Info, Group: diag.Years,
		Title: "基準年が最初の実績値の年度より後になっている",
		Doc: `基準年より前の年度の実績値があります。基準年の打ち間違いか、改定の前の値の消し忘れが考えられます。
計画の改定で基準年を新しくしたのであれば、このままで構いません。`,
		Bad: `baseline: 7,250千人（R4）
target: 7,468千人（R7）
actuals:
  R3: 7,087千人
`,
		Good: `baseline: 7,250千人（R2）
target: 7,468千人（R7）
actuals:
  R3: 7,087千人
`},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			base := k.Baseline
			if !base.HasFigure() || base.Year == 0 || len(k.Actuals) == 0 {
				continue
			}
			if first := firstMeasured(k); first != 0 && first < base.Year && !kpivalues.TargetNotAfter(k.Target, base) {
				p.At(base.YearMark(), fmt.Sprintf("「%s」の基準年は%sですが、それより前の%sの実績値があります", rule.Label(k), base.Year, first),
					"基準年が正しいかを確かめてください。正しければ、このままで構いません")
			}
		}
	},
}

func firstMeasured(k *plan.KPI) wareki.Year {
	for _, a := range k.Actuals {
		if a.Value.HasFigure() {
			return a.Year
		}
	}
	return 0
}
