package structure

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/keys"
)

var danglingRepost = &rule.Rule{
	Rule: diag.Rule{Code: "dangling-repost", Severity: diag.Error, Group: diag.Structure,
		Title: "再掲の元になる評価指標がない",
		Doc: `「repost」には、元の評価指標のIDを書きます。そのIDの指標がないと、再掲の行に載せる値がありません。
再掲をさらに再掲することや、プロジェクトのIDを書くことはできません。`,
		Bad:  "- repost: visitor",
		Good: "- repost: visitors"},
	Run: func(p *rule.Pass) {
		if p.Plan.IDLost() {
			return
		}
		for _, pr := range p.Plan.Projects {
			for _, k := range pr.KPIs {
				if keys.IsID(k.Repost.Value) && k.Original == nil {
					reportDangling(p, k.Repost)
				}
			}
		}
	},
}

// reportDangling says what is wrong with an id that no KPI has.
func reportDangling(p *rule.Pass, id plan.Text) {
	for _, pr := range p.Plan.Projects {
		if pr.ID.Value == id.Value {
			p.At(id, fmt.Sprintf("「%s」はプロジェクトのIDです。評価指標のIDを書いてください", id.Value), nearest(p, id.Value, kpiIDs(p)))
			return
		}
		for _, k := range pr.KPIs {
			if !k.Repost.IsZero() && k.ID.Value == id.Value {
				reportRepostOfRepost(p, id, k)
				return
			}
		}
	}
	if !p.Plan.MayDefineKPI(id.Value) {
		p.At(id, fmt.Sprintf("「%s」というIDの評価指標はありません", id.Value), nearest(p, id.Value, kpiIDs(p)))
	}
}

// reportRepostOfRepost reports a repost that names the repost k, with the original
// that it leads to, if it leads to one.
func reportRepostOfRepost(p *rule.Pass, id plan.Text, k *plan.KPI) {
	byID := map[string]*plan.KPI{}
	for _, pr := range p.Plan.Projects {
		for _, k := range pr.KPIs {
			byID[k.ID.Value] = k
		}
	}
	seen := map[string]bool{id.Value: true}
	next := k.Repost.Value
	for byID[next] != nil && !byID[next].Repost.IsZero() && !seen[next] {
		seen[next] = true
		next = byID[next].Repost.Value
	}
	msg, hint := fmt.Sprintf("「%s」は再掲です。再掲を再掲することはできません", id.Value), "元の指標のIDを書いてください"
	switch {
	case seen[next]:
		msg, hint = fmt.Sprintf("「%s」の再掲が一巡し、元の指標がありません", id.Value), "値のある元の指標のIDに改めてください"
	case byID[next] != nil:
		hint = fmt.Sprintf("元の指標のID「%s」を書いてください", next)
	}
	p.At(id, msg, hint, rule.Related(k.ID, "再掲はここです"))
}
