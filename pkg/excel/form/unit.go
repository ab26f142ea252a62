package form

import (
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// Unit is what a number without a unit in the value column is completed with: Prefix,
// number, Text.
type Unit struct {
	Text   string // 千人, ％; empty when the plan writes none
	Prefix string // 1日当たり of 1日当たり67分
}

// String is the unit as the form shows it: 分（1日当たり）.
func (u Unit) String() string {
	switch {
	case u.Prefix != "" && u.Text != "":
		return u.Text + "（" + u.Prefix + "）"
	case u == Unit{}:
		return "－"
	}
	return u.Prefix + u.Text
}

// UnitOf returns the unit in which the value of year y is asked for: as the latest
// value of k is written, y's own first, or else as its target or baseline. Of a
// figure in several scales (9兆1,400億円) it is the base unit, 円.
func UnitOf(k *plan.KPI, y wareki.Year) Unit {
	v := ModelOf(k, y)
	if v == nil {
		return Unit{}
	}
	u := Unit{v.Quantity.UnitText, v.Quantity.Prefix}
	if v.Quantity.Compound {
		u.Text = v.Quantity.Unit
	}
	return u
}
