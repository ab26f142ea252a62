package progress

import (
	"slices"

	"sorachi/pkg/value"
)

// Missing is the State of a Slice of KPIs for which nothing is written.
const Missing value.State = "missing"

var stateTexts = map[value.State]string{
	value.Plain:       "値あり",
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

// state returns what kind of answer the row has: Plain for any figure, Missing for none.
func (r *Row) state() value.State {
	switch {
	case r.Actual == nil:
		return Missing
	case r.Actual.HasFigure():
		return value.Plain
	}
	if slices.Contains(otherStates, r.Actual.State) {
		return r.Actual.State
	}
	return Missing
}
