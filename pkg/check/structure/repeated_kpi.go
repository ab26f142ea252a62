package structure

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var repeatedKPI = &rule.Rule{
	Rule: diag.Rule{Code: "repeated-kpi", Severity: diag.Error, Group: diag.Structure,
		Title: "同じ指標が1つのプロジェクトに2回ある",
		Doc: `再掲は、別のプロジェクトの指標を載せるためのものです。同じプロジェクトの指標を再掲したり、
同じ指標を2回再掲したりすると、1つの表に同じ行が2つ並んでしまいます。`,
		Bad: `- repost: visitors
- repost: visitors`,
		Good: "- repost: visitors"},
	Run: func(p *rule.Pass) {
		for _, pr := range p.Plan.Projects {
			first := map[*plan.KPI]plan.Text{}
			for _, k := range pr.KPIs {
				was, dup := first[k.Def()]
				switch {
				case dup:
					p.At(k.Repost, fmt.Sprintf("「%s」は、このプロジェクトの表に既にあります", rule.Label(k.Def())),
						"この再掲を削除してください", rule.Related(was, "最初はここです"))
				case k.Original == nil:
					first[k] = k.ID
				case k.Original.Project == pr:
					reportOwnRepost(p, k)
				default:
					first[k.Original] = k.Repost
				}
			}
		}
	},
}

// reportOwnRepost reports a repost that stands before its original in one project.
func reportOwnRepost(p *rule.Pass, k *plan.KPI) {
	p.At(k.Repost, fmt.Sprintf("「%s」は、このプロジェクトの指標です", rule.Label(k.Original)),
		"この再掲を削除してください", rule.Related(k.Original.ID, "元の指標はここです"))
}
