package structure

import (
	"fmt"
	"slices"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var danglingOutlineKPI = &rule.Rule{
	Rule: diag.Rule{Code: "dangling-outline-kpi", Severity: diag.Error, Group: diag.Structure,
		Title: "概要の指標が指す評価指標がない",
		Doc: `outline.yamlの指標の「kpi」には、今の計画の同じ指標のIDを書きます。2つの資料の値が食い違わないかを調べるために使います。
今の計画にない指標であれば、「kpi」の行は要りません。`,
		Bad: `- name: 観光入込客数
  baseline: 16,215千人（R5）
  target: 16,920千人（R11）
  kpi: visitor`,
		Good: `- name: 観光入込客数
  baseline: 16,215千人（R5）
  target: 16,920千人（R11）
  kpi: visitors`},
	Run: func(p *rule.Pass) {
		if p.Plan.IDLost() {
			return
		}
		ids := kpiIDs(p)
		for _, pr := range p.OutlineProjects() {
			for _, k := range pr.KPIs {
				if id := k.KPI; !id.IsZero() && !slices.Contains(ids, id.Value) && !p.Plan.MayDefineKPI(id.Value) {
					p.At(id, fmt.Sprintf("今の計画に「%s」というIDの評価指標はありません", id.Value), nearest(p, id.Value, ids))
				}
			}
		}
	},
}
