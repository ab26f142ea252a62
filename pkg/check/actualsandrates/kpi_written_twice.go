package actualsandrates

import (
	"fmt"
	"slices"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var kpiWrittenTwice = &rule.Rule{
	Rule: diag.Rule{Code: "kpi-written-twice", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "同じ指標が再掲ではなく2回書かれている",
		Doc: `同じ名称と値の評価指標が2か所に書かれています。どちらも件数に数えられ、実績値を直すときに片方を直し忘れます。
2つ目は「- repost: 元の指標のid」の1行だけにしてください。（再掲）を付けて同じ値が印刷され、件数には数えません。`,
		Bad: `- id: iju-saikei
  name: 移住相談件数（再掲）
  baseline: 574件（R2）
  target: 687件（R7）
  actuals:
    R5: 781件
    R6: 690件
`,
		Good: `- repost: iju
`},
	Run: func(p *rule.Pass) {
		all := twins(p)
		for _, t := range all {
			if a, _ := t.differing(); a == nil {
				p.At(t.again.Name, fmt.Sprintf("「%s」は、%sにある指標と同じ値です。2件に数えられます", t.again.Name.Value, t.first.Project.File),
					t.repair(), rule.Related(t.first.Name, "元の指標はここです"))
			}
		}
		for _, k := range p.Originals() {
			if saysRepost(k) && !isTwin(all, k) {
				mark := repostMark.FindStringIndex(k.Name.Value)
				p.At(k.Name.Sub(mark[0], mark[1]), fmt.Sprintf("「%s」の元の指標が見つかりません。再掲ではなく、1件に数えられます", k.Name.Value),
					"再掲であれば「- repost: 元の指標のid」の1行にし、再掲でなければ名称から「（再掲）」を外してください")
			}
		}
	},
}

// isTwin reports whether k is one of the twins.
func isTwin(all []twin, k *plan.KPI) bool {
	return slices.ContainsFunc(all, func(t twin) bool { return t.first == k || t.again == k })
}
