package progress

import (
	"sorachi/pkg/plan"
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

var directionTexts = map[plan.Direction]string{plan.Up: "増加", plan.Down: "減少", plan.Stay: "維持"}

// DirectionText returns the Japanese word for how a KPI gets better: 増加, 減少,
// 維持.
func DirectionText(d plan.Direction) string { return directionTexts[d] }
