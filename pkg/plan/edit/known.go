package edit

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/typedtext"
)

// known are the KPIs of a plan by the ids that a setting may name.
type known struct {
	plan *plan.Plan
	ids  []string
	kpis map[string][]*plan.KPI // each once; that of a repost is its original, which has the figures
}

func knownIn(p *plan.Plan) known {
	k := known{plan: p, kpis: map[string][]*plan.KPI{}}
	for _, pr := range p.Projects {
		for _, kpi := range pr.KPIs {
			for _, id := range []string{kpi.ID.Value, kpi.Repost.Value} {
				if id != "" && !slices.Contains(k.kpis[id], kpi.Def()) {
					k.ids = append(k.ids, id)
					k.kpis[id] = append(k.kpis[id], kpi.Def())
				}
			}
		}
	}
	return k
}

// find finds the KPI of a setting, or refuses it.
func (k known) find(o *Outcome) {
	id := o.Setting.KPI
	all := k.kpis[id]
	originals := slices.DeleteFunc(slices.Clone(all), func(kpi *plan.KPI) bool { return !kpi.Repost.IsZero() })
	switch {
	case len(originals) == 1:
		o.KPI = originals[0]
	case len(originals) > 1:
		o.refuse(originals[0].ID.Pos(), fmt.Sprintf("ID「%s」の評価指標が%dつあり、どれに書くかを決められません", id, len(originals)), "IDを、計画の中で1つだけになるように改めてください")
		for _, kpi := range originals[1:] {
			o.Found[0].Related = append(o.Found[0].Related, diag.Related{Pos: kpi.ID.Pos(), Message: "同じIDはここにもあります"})
		}
	case len(all) > 0:
		o.refuse(all[0].Repost.Pos(), fmt.Sprintf("「%s」は再掲だけで、値を書く元の評価指標がありません", id), cmp.Or(k.unseen(id), "元の評価指標のIDを確かめてください"))
	default:
		o.refuse(diag.Pos{}, fmt.Sprintf("評価指標「%s」は、この計画にありません", id), k.near(id))
		o.State = Unknown
	}
}

// near says which id was probably meant, or why the KPI may be there unseen.
func (k known) near(id string) string {
	if named := k.named(id); len(named) == 1 {
		return fmt.Sprintf("「%s」のIDは「%s」です", named[0].Name.Value, named[0].ID.Value)
	}
	if near, ok := typedtext.Nearest(id, k.ids); ok {
		return "「" + near + "」ではありませんか"
	}
	return cmp.Or(k.unseen(id), "IDは「sorachi kpi list」で調べられます")
}

// unseen says that the KPI may stand in a file that cannot be read; it is empty when
// all can be.
func (k known) unseen(id string) string {
	if len(k.plan.Unread) == 0 || !k.plan.MayDefineKPI(id) {
		return ""
	}
	return "読めないファイル「" + k.plan.Unread[0] + "」に書かれているかもしれません。先に直してください"
}

// named returns the KPIs whose names hold the words that stand for an id.
func (k known) named(words string) []*plan.KPI {
	var out []*plan.KPI
	for _, pr := range k.plan.Projects {
		for _, kpi := range pr.KPIs {
			if words != "" && !kpi.ID.IsZero() && strings.Contains(kpi.Name.Value, words) {
				out = append(out, kpi)
			}
		}
	}
	return out
}
