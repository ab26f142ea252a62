// Package kpivalues says what the figures of one KPI tell: which there are, how they
// are typed, how two of them compare, and what they cannot be. It has what rules of
// several subjects ask of a KPI, often so that one of them is silent on what
// another tells: one slip is one finding. It reports nothing itself, and knows
// neither rules nor other KPIs.
//
// To read it: this file (the figures of a KPI), then as they are asked for
// compare.go, typed.go (parts of a figure as it is typed), target.go, rate.go
// (how a rate is computed), impossible.go (shares over 100％, counts below 0).
package kpivalues

import (
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// Figures returns the values of k that hold a figure, the target first.
func Figures(k *plan.KPI) []*value.Value {
	all := []*value.Value{k.Target, k.Baseline}
	for _, a := range append(k.Actuals[:len(k.Actuals):len(k.Actuals)], k.Milestones...) {
		all = append(all, a.Value)
	}
	var out []*value.Value
	for _, v := range all {
		if v.HasFigure() {
			out = append(out, v)
		}
	}
	return out
}

// Measured returns what k says was measured, by year.
func Measured(k *plan.KPI) []plan.Actual { return withYear(k.Actuals, k.Baseline) }

// Aimed returns what k says is aimed at, by year.
func Aimed(k *plan.KPI) []plan.Actual { return withYear(k.Milestones, k.Target) }

func withYear(values []plan.Actual, v *value.Value) []plan.Actual {
	out := values[:len(values):len(values)]
	if v != nil {
		out = append(out, plan.Actual{Year: v.Year, Value: v})
	}
	return out
}

// Dated is a value with what a message calls it.
type Dated struct {
	*value.Value
	What string
}

// Timeline returns what was measured up to year, earliest first, with the
// baseline at its start.
func Timeline(k *plan.KPI, year wareki.Year) []Dated {
	var out []Dated
	if k.Baseline.HasFigure() {
		out = append(out, Dated{k.Baseline, "基準値"})
	}
	for _, a := range k.Actuals {
		if a.Value.HasFigure() && a.Year <= year {
			out = append(out, Dated{a.Value, a.Year.Short()})
		}
	}
	return out
}
