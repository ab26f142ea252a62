package reconcile

import (
	"fmt"
	"maps"
	"slices"

	"sorachi/pkg/excel/answer"
	"sorachi/pkg/excel/answer/entrycells"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/plan"
	"sorachi/pkg/typedtext"
)

// This file compares what a form shows of the plan, and should still show, with the
// plan.

// swapped tells of an answer in a row that shows the name of another KPI, and reports
// whether the row does. Rows that are sorted without their hidden ids hold the
// answers of others.
func (c *comparison) swapped(k *plan.KPI, r answer.Reply) bool {
	name, ok := r.Shown[form.ColName]
	others := c.named[typedtext.Squeeze(name.Text)]
	if !ok || len(others) == 0 || slices.Contains(others, k) {
		return false
	}
	if r.Says() {
		c.report(name.Pos, entrycells.Contradiction, fmt.Sprintf("評価指標の欄は「%s」ですが、隠れている「指標ID」の列では「%s」の行です", name.Text, k.Name.Value),
			"「指標ID」の列を残したまま、行を並べ替えたと思われます。元の様式に記入し直してもらってください")
	}
	return true
}

// shown tells what was written over the plan's own values. A unit that was
// changed makes another number of the answer.
func (c *comparison) shown(k *plan.KPI, r answer.Reply) {
	for _, key := range slices.Sorted(maps.Keys(r.Shown)) {
		g, want := r.Shown[key], c.known(k, r, key)
		switch {
		case key == form.ColCheck || typedtext.Squeeze(g.Text) == typedtext.Squeeze(want): // a form breaks lines of its own accord
		case key == form.ColUnit && r.Value != nil:
			c.report(g.Pos, otherUnit, fmt.Sprintf("単位の欄が「%s」になっています。様式の単位は「%s」です", g.Text, want), "様式の単位で値を入力し直してください")
		case key == form.ColName && r.Says():
			c.report(g.Pos, entrycells.Unclear, fmt.Sprintf("評価指標の名称が「%s」になっています。計画では「%s」です", g.Text, want), "行を取り違えていないか確かめてください")
		default:
			c.report(g.Pos, entrycells.NotTaken, fmt.Sprintf("「%s」の「%s」は、計画では「%s」です。取り込みません", form.Header(key, c.out.Year), g.Text, orDash(want)), "訂正であれば、計画を直してください")
		}
	}
}

// known is what a form shows of the plan in a column that is not filled in.
func (c *comparison) known(k *plan.KPI, r answer.Reply, key form.Key) string {
	if key == form.ColUnit && r.Asked {
		return r.Item.Unit.String()
	}
	return form.Known(k, key, c.out.Year)
}
