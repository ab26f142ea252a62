package progress

import (
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
)

// directionOf returns which way k gets better: as written, else as the
// target's bound says, else up.
func directionOf(k *plan.KPI) plan.Direction {
	if k.Direction != "" {
		return k.Direction
	}
	if k.Target == nil {
		return plan.Up
	}
	switch k.Target.Quantity.Bound {
	case quantity.AtMost, quantity.Below:
		return plan.Down
	case quantity.Keep:
		return plan.Stay
	}
	return plan.Up
}

// betterSign is +1 when a KPI of direction d improves by growing, -1 when by
// falling. To keep is not to fall below.
func betterSign(d plan.Direction) int {
	if d == plan.Down {
		return -1
	}
	return 1
}

// isReached reports whether the value stands at the target or past it in
// direction d. It looks at the figures and never at the rate: a rate is
// rounded, and some methods have none where the target is plainly met.
func isReached(actual, target *value.Value, d plan.Direction) bool {
	if !actual.HasFigure() || beside(actual, target, NoTarget) != Fine {
		return false
	}
	past := actual.Quantity.Number.Cmp(target.Quantity.Number) * betterSign(d)
	return past > 0 || past == 0 && !isStrict(target)
}

// isStrict reports whether the target itself does not count as reached.
func isStrict(target *value.Value) bool {
	return target.Quantity.Bound == quantity.Below || target.Quantity.Bound == quantity.Above
}
