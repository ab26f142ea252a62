package kpivalues

import (
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

// DividesByTarget reports whether the rate of r is made by dividing by the target.
func DividesByTarget(r progress.Row) bool {
	return r.Method.Name == plan.Ratio || r.Method.Name == plan.TwoMinusRatio
}

// StartsAtBaseline reports whether the rate of r is the way that has been gone from
// the baseline.
func StartsAtBaseline(r progress.Row) bool {
	return r.Method.Name == plan.FromBaseline || r.Method.Name == plan.LinearPace
}
