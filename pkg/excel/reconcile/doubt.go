package reconcile

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"sorachi/pkg/excel/answer/entrycells"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
	"sorachi/pkg/value/wareki"
)

// This file doubts numbers that read well and may mean something else.

// mostTimes is how many times a figure may grow or shrink from one value to the next. A
// fraction typed for a percentage is a hundredth of it.
const mostTimes = 30

// offScale reports whether q is so far from the model that a fraction may have
// been typed for a percentage, or the other way.
func offScale(q quantity.Quantity, model *value.Value) bool {
	if model == nil || q.Number.IsZero() || model.Quantity.Number.IsZero() {
		return false
	}
	return apart(q.Number, model.Quantity.Number, decimal.New(mostTimes, 0))
}

// unlikeDay tells of a number that is the serial number of a day, and far from all
// figures of the KPI: a day that was typed into the cell would look so. It reports
// whether the number can be taken over all the same.
func (c *comparison) unlikeDay(k *plan.KPI, g *entrycells.Given, unit form.Unit) bool {
	day, ok := entrycells.SerialDay(g.Value.Quantity.Written.String())
	if !ok || !g.FromNumber || g.Value.Quantity.UnitText != "" {
		return true
	}
	others := figuresOf(k, c.out.Year)
	near := func(times decimal.Decimal) bool {
		return slices.ContainsFunc(others, func(v *value.Value) bool { return !apart(g.Value.Quantity.Written, v.Quantity.Written, times) })
	}
	said := fmt.Sprintf("「%s」は、日付（%s）の通し番号かもしれません。この指標のほかの値と離れています", g.Text, day)
	switch {
	case len(others) == 0 || near(decimal.New(15, -1)):
	case near(decimal.New(mostTimes, 0)):
		c.report(g.Pos, entrycells.Unclear, said, "セルに日付を入力していないか確かめてください。正しければ、このままで構いません")
	default:
		c.report(g.Pos, entrycells.BadAnswer, said, fmt.Sprintf("日付を入力していませんか。正しければ、「%s%s」のように単位を付けて、文字で入力してください", g.Text, unit.Text))
		return false
	}
	return true
}

// figuresOf are the values of k that are figures, that of year y left out.
func figuresOf(k *plan.KPI, y wareki.Year) []*value.Value {
	all := []*value.Value{k.Baseline, k.Target}
	for _, a := range k.Actuals {
		if a.Year != y {
			all = append(all, a.Value)
		}
	}
	return slices.DeleteFunc(all, func(v *value.Value) bool { return v == nil || !v.HasFigure() })
}

// apart reports whether one of two figures is more than so many times the other.
func apart(a, b, times decimal.Decimal) bool {
	a, b = a.Abs(), b.Abs()
	return a.Mul(times).LessThan(b) || b.Mul(times).LessThan(a)
}
