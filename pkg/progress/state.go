package progress

import (
	"slices"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

var stateTexts = map[value.State]string{
	value.HasValue:    "値あり",
	value.Provisional: "速報",
	value.Revised:     "改定",
	value.Pending:     "集計中",
	value.Unpublished: "未公表",
	value.NotSurveyed: "調査なし",
	value.None:        "該当なし",
	Missing:           "未記入",
}

// StateText returns the Japanese word for what kind of answer a value is,
// Missing included. A plan may have written it otherwise (暫定, －): this is the
// one word by which tables, charts and data files name the kind.
func StateText(s value.State) string { return stateTexts[s] }

// state returns what the row's answer is when no band takes it.
func (r *Row) state() value.State {
	switch {
	case r.Actual == nil:
		return Missing
	case r.Actual.HasFigure():
		return value.HasValue
	}
	if slices.Contains(others, r.Actual.State) {
		return r.Actual.State
	}
	return Missing
}

var directionTexts = map[plan.Direction]string{plan.Up: "増加", plan.Down: "減少", plan.Stay: "維持"}

// DirectionText returns the Japanese word for how a KPI gets better: 増加, 減少,
// 維持.
func DirectionText(d plan.Direction) string { return directionTexts[d] }
