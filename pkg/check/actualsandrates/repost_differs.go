package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var repostDiffers = &rule.Rule{
	Rule: diag.Rule{Code: "repost-differs", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "再掲した指標の値が元の指標と違う",
		Doc: `2か所に書かれた同じ指標の、同じ年度の値が違います。片方を直し忘れたことが考えられます。1つの報告書の中に2つの値が載ることになります。
正しい値を元の指標に書き、2つ目は「- repost: 元の指標のid」の1行だけにしてください。`,
		Bad: `- id: iju-saikei
  name: 移住相談件数（再掲）
  baseline: 574件（R2）
  target: 687件（R7）
  actuals:
    R5: 718件
    R6: 690件
`,
		Good: `- repost: iju
`},
	Run: func(p *rule.Pass) {
		for _, t := range twins(p) {
			if here, there := t.differing(); here != nil {
				a, b := here.Value.Figure(), there.Value.Figure()
				p.At(a, fmt.Sprintf("「%s」の%sの値が、ここでは%s、%sでは%sです", rule.Label(t.again), slotName(*here), a.Value, t.first.Project.File, b.Value),
					"正しい値を元の指標に書き、"+t.repair(), rule.Related(b, "元の指標の値はここです"))
			}
		}
	},
}

func slotName(a plan.Actual) string {
	if a.Key.Value != "" {
		return a.Key.Value
	}
	return a.Year.Short()
}
