package check

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/keys"
	"sorachi/pkg/notation"
	"sorachi/pkg/plan"
)

var danglingRepost = &Rule{
	Rule: diag.Rule{Code: "dangling-repost", Severity: diag.Error, Group: diag.Structure,
		Title: "再掲の元になる評価指標がない",
		Doc: `「repost」には、元の評価指標のIDを書きます。そのIDの指標がないと、再掲の行に載せる値がありません。
再掲をさらに再掲することや、プロジェクトのIDを書くことはできません。`,
		Bad:  "- repost: visitor",
		Good: "- repost: visitors"},
	run: func(p *pass) {
		if p.plan.IDLost() {
			return
		}
		for _, pr := range p.plan.Projects {
			for _, k := range pr.KPIs {
				if keys.IsID(k.Repost.Value) && k.Original == nil {
					p.dangling(k.Repost)
				}
			}
		}
	},
}

// dangling says what is wrong with an id that no KPI has.
func (p *pass) dangling(id plan.Text) {
	for _, pr := range p.plan.Projects {
		if pr.ID.Value == id.Value {
			p.at(id, fmt.Sprintf("「%s」はプロジェクトのIDです。評価指標のIDを書いてください", id.Value), p.near(id.Value, p.kpiIDs()))
			return
		}
		for _, k := range pr.KPIs {
			if !k.Repost.IsZero() && k.ID.Value == id.Value {
				p.repostOfRepost(id, k)
				return
			}
		}
	}
	if !p.plan.MayDefineKPI(id.Value) {
		p.at(id, fmt.Sprintf("「%s」というIDの評価指標はありません", id.Value), p.near(id.Value, p.kpiIDs()))
	}
}

// kpiIDs returns the ids that may be referred to, in report order.
func (p *pass) kpiIDs() []string {
	var out []string
	for _, k := range p.originals() {
		if !k.ID.IsZero() {
			out = append(out, k.ID.Value)
		}
	}
	return out
}

// near returns a hint with the id that may be meant, or with the ids there are.
func (p *pass) near(id string, ids []string) string {
	if s, ok := notation.Nearest(id, ids); ok {
		return "「" + s + "」ではありませんか"
	}
	switch {
	case len(p.plan.Flawed) > 0: // there may be others
		return "IDの綴りを確かめてください"
	case len(ids) == 0:
		return "参照できるIDがまだありません"
	}
	return "使えるIDは " + list(ids) + " です"
}

// repostOfRepost reports a repost that names the repost k, with the original
// that it leads to, if it leads to one.
func (p *pass) repostOfRepost(id plan.Text, k *plan.KPI) {
	byID := map[string]*plan.KPI{}
	for _, pr := range p.plan.Projects {
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
	p.at(id, msg, hint, related(k.ID, "再掲はここです"))
}
