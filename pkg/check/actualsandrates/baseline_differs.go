package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
)

var baselineDiffers = &rule.Rule{
	Rule: diag.Rule{Code: "baseline-differs", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "基準値が同じ年度の実績値と違う",
		Doc: `基準年と同じ年度の実績値が、基準値と違います。どちらかの値か年度が誤っているか、あとで改定された値の直し忘れが考えられます。
千人と万人のような丸めの違いは指摘しません。`,
		Bad: `baseline: 7,250千人（R3）
target: 7,968千人（R7）
actuals:
  R3: 7,487千人
`,
		Good: `baseline: 7,487千人（R3）
target: 7,968千人（R7）
actuals:
  R3: 7,487千人
`},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			base := k.Baseline
			if !base.HasFigure() || base.Year == 0 {
				continue
			}
			if v := k.Actual(base.Year); v.HasFigure() && v.Quantity.Comparable(base.Quantity) && !kpivalues.SameFigure(v, base) {
				here, there := base.Figure(), v.Figure()
				p.At(here, fmt.Sprintf("「%s」の基準値（%s）は%sですが、%sの実績値は%sです", rule.Label(k), base.Year, here.Value, base.Year, there.Value),
					"どちらが正しいかを確かめ、値か年度を直してください", rule.Related(there, "実績値はここです"))
			}
		}
	},
}
