package kpivalues

import (
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
)

// BoundContradicts reports whether the target's bound says one way and the
// direction that is written the other.
func BoundContradicts(k *plan.KPI) bool {
	if k.Direction == "" || !k.Target.HasFigure() {
		return false
	}
	switch k.Target.Quantity.Bound {
	case quantity.AtMost, quantity.Below:
		return k.Direction != plan.Down
	case quantity.AtLeast, quantity.Above, quantity.Keep:
		return k.Direction == plan.Down
	}
	return false
}

// TargetFallsBack reports whether the target of r is worse than its baseline,
// without a bound that would tell why. Ten times worse is another slip.
func TargetFallsBack(r progress.Row) bool {
	base, t := r.Def.Baseline, r.Def.Target
	if !base.HasFigure() || !t.HasFigure() || !t.Quantity.Comparable(base.Quantity) || t.Quantity.Bound != quantity.Exactly || Tenfold(base, t) {
		return false
	}
	step := t.Quantity.Number.Cmp(base.Quantity.Number)
	return r.Direction == plan.Up && step < 0 || r.Direction == plan.Down && step > 0
}

// TargetNotAfter reports whether the target is of the baseline's year or before it.
func TargetNotAfter(target, base *value.Value) bool {
	return base.HasFigure() && target.HasFigure() && base.Year != 0 && target.Year != 0 && target.Year <= base.Year
}
