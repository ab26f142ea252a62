package reconcile

import (
	"cmp"
	"fmt"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer/entrycells"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

// This file decides about one text of the plan: whether the answers agree, and
// whether the plan was changed since the form was made.

// proposal is a text that an answer wants in the plan.
type proposal struct {
	text  string
	base  string // what the plan said when the form was made
	based bool   // whether that is known
	from  diag.Pos
}

func proposalOf(g *entrycells.Given, base string, based bool) []proposal {
	if g == nil {
		return nil
	}
	return []proposal{{g.Text, base, based, g.Pos}}
}

// change adds what the answers want of one text of the plan, if they agree with
// each other, and the plan has not been changed to something else meanwhile. It
// reports whether the plan says already what they want, also when they want nothing.
func (c *comparison) change(k *plan.KPI, key form.Key, now string, wanted []proposal, same func(a, b string) bool) bool {
	if len(wanted) == 0 {
		return true
	}
	first := wanted[0]
	for _, w := range wanted[1:] {
		if !same(w.text, first.text) {
			c.report(w.from, conflict, fmt.Sprintf("「%s」の%sの回答「%s」が、ほかの回答「%s」と違います", k.Name.Value, form.ItemName(key), w.text, first.text), fmt.Sprintf("正しい方を確かめ、もう一方を回答から除いてください。どちらも採らないときは「--keep %s」を付けてください", k.ID.Value),
				diag.Related{Pos: first.from, Message: "ほかの回答「" + first.text + "」はここです"})
			return false
		}
	}
	if same(first.text, now) {
		return true
	}
	taken := slices.Contains(c.options.Take, k.ID.Value)
	if !first.based && now != "" && !isPending(now) && !taken {
		c.report(first.from, conflict, fmt.Sprintf("「%s」の%sの回答は「%s」ですが、計画には「%s」があります。様式の隠しシートがないため、どちらが新しいか分かりません", k.Name.Value, form.ItemName(key), first.text, now), settle(k))
		return false
	}
	awaited := key == form.ColValue && isPending(now) && !isPending(first.text) // the plan only waited for this answer
	if first.based && !same(first.base, now) && !awaited && !taken {
		c.report(first.from, conflict, fmt.Sprintf("「%s」の%sの回答は「%s」ですが、様式を作った後に、計画が「%s」から「%s」に変わっています", k.Name.Value, form.ItemName(key), first.text, orDash(first.base), orDash(now)),
			settle(k))
		return false
	}
	c.out.Changes = append(c.out.Changes, Change{k, key, now, first.text, first.from})
	return false
}

// settle is how a conflict with the plan is ended.
func settle(k *plan.KPI) string {
	return fmt.Sprintf("正しい方を確かめ、計画の方なら「--keep %s」、回答の方なら「--take %[1]s」を付けて、もう一度取り込んでください", k.ID.Value)
}

func orDash(s string) string { return cmp.Or(s, "（なし）") }

func sameText(a, b string) bool { return entrycells.OneLine(a) == entrycells.OneLine(b) }

// sameValue reports whether two values say the same, however they are written.
func sameValue(a, b string) bool {
	v, w := parsed(a), parsed(b)
	if v == nil || w == nil {
		return v == w
	}
	q, r := v.Quantity, w.Quantity
	return v.State == w.State && v.Month == w.Month && v.Firmness == w.Firmness &&
		q.Number.Equal(r.Number) && q.Unit == r.Unit && q.Bound == r.Bound && q.Approx == r.Approx && q.Prefix == r.Prefix
}

func isPending(text string) bool {
	v := parsed(text)
	return v != nil && v.State == value.Pending
}

// parsed reads a value that the plan wrote, nil when it said nothing.
func parsed(text string) *value.Value {
	if text == "" {
		return nil
	}
	v, _ := value.Parse(plan.NewText(text, diag.Pos{}))
	return v
}
