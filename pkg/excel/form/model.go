package form

import (
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// ModelOf returns the figure whose notation an answer for year y should follow, nil
// when k has none.
func ModelOf(k *plan.KPI, y wareki.Year) *value.Value {
	candidates := []*value.Value{k.Baseline, k.Target}
	for _, a := range k.Actuals {
		if a.Year <= y {
			candidates = append(candidates, a.Value)
		}
	}
	for i := len(candidates) - 1; i >= 0; i-- {
		if candidates[i].HasFigure() {
			return candidates[i]
		}
	}
	return nil
}
