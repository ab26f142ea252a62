package check

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var repeatedKPI = &Rule{
	Rule: diag.Rule{Code: "repeated-kpi", Severity: diag.Error, Group: diag.Structure,
		Title: "同じ指標が1つのプロジェクトに2回ある",
		Doc: `再掲は、別のプロジェクトの指標を載せるためのものです。同じプロジェクトの指標を再掲したり、
同じ指標を2回再掲したりすると、1つの表に同じ行が2つ並んでしまいます。`,
		Bad: `- repost: visitors
- repost: visitors`,
		Good: "- repost: visitors"},
	run: func(p *pass) {
		for _, pr := range p.plan.Projects {
			first := map[*plan.KPI]plan.Text{}
			for _, k := range pr.KPIs {
				was, dup := first[k.Def()]
				switch {
				case dup:
					p.at(k.Repost, fmt.Sprintf("「%s」は、このプロジェクトの表に既にあります", label(k.Def())),
						"この再掲を削除してください", related(was, "最初はここです"))
				case k.Original == nil:
					first[k] = k.ID
				case k.Original.Project == pr:
					p.ownRepost(k)
				default:
					first[k.Original] = k.Repost
				}
			}
		}
	},
}

// ownRepost reports a repost that stands before its original in one project.
func (p *pass) ownRepost(k *plan.KPI) {
	p.at(k.Repost, fmt.Sprintf("「%s」は、このプロジェクトの指標です", label(k.Original)),
		"この再掲を削除してください", related(k.Original.ID, "元の指標はここです"))
}
