package progress

import (
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
)

// isReached reports whether the value stands at the target or past it in
// direction d. It looks at the figures and never at the rate: a rate is
// rounded, and some methods have none where the target is plainly met.
func isReached(actual, target *value.Value, d plan.Direction) bool {
	if !actual.HasFigure() || mismatch(actual, target, NoTarget) != Fine {
		return false
	}
	past := actual.Quantity.Number.Cmp(target.Quantity.Number) * betterSign(d)
	return past > 0 || past == 0 && !isStrict(target)
}

// isStrict reports whether the target itself does not count as reached.
func isStrict(target *value.Value) bool {
	return target.Quantity.Bound == quantity.Below || target.Quantity.Bound == quantity.Above
}
