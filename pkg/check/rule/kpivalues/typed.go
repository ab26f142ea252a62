package kpivalues

import (
	"regexp"
	"strings"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
	"sorachi/pkg/value/wareki"
)

// Part returns the last place of w in the figure of v, or all of the figure.
func Part(v *value.Value, w string) plan.Text {
	at := v.Figure()
	if i := strings.LastIndex(at.Value, w); i >= 0 && w != "" {
		return at.Sub(i, i+len(w))
	}
	return at
}

// TypedUnit returns the unit of a value as it is typed, without its scale.
func TypedUnit(v *value.Value) string {
	q := v.Quantity
	unit := q.UnitText
	if unit == q.Unit {
		return unit
	}
	if _, after, compound := strings.Cut(unit, "…"); compound && q.Compound {
		unit = after
	}
	for _, scale := range []string{"百", "千", "万", "億", "兆"} {
		if rest, ok := strings.CutPrefix(unit, scale); ok && (rest == q.Unit || quantity.SameUnit(rest, q.Unit)) {
			unit = rest
		}
	}
	if unit != q.Unit && !quantity.SameUnit(unit, q.Unit) {
		return ""
	}
	return unit
}

// YearInUnit reports whether the unit of v ends in its year: 人R7.
func YearInUnit(v *value.Value) bool { return endYear.MatchString(v.Quantity.UnitText) }

// endYear is a year at the end of a unit, where brackets were forgotten.
var endYear = regexp.MustCompile(wareki.EraPattern(2) + `(?:[0-9０-９]{1,2}|元)(?:年度?)?$`)

// SignOf returns the minus of a figure, empty when there is none.
func SignOf(v *value.Value) plan.Text {
	at := v.Figure()
	m := minus.FindStringSubmatchIndex(at.Value)
	if m == nil {
		return plan.Text{}
	}
	return at.Sub(m[2], m[3])
}

// minus finds the ways to write a minus, before the figure.
var minus = regexp.MustCompile(`^[^0-9０-９]*?([△▲\-－−‐–—―])\s*[0-9０-９]`)
