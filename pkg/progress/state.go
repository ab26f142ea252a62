package progress

import "sorachi/pkg/plan"

var stateTexts = map[plan.State]string{
	plan.HasValue:    "値あり",
	plan.Provisional: "速報",
	plan.Revised:     "改定",
	plan.Pending:     "集計中",
	plan.Unpublished: "未公表",
	plan.NotSurveyed: "調査なし",
	plan.None:        "該当なし",
	Missing:          "未記入",
}

// StateText returns the Japanese word for what kind of answer a value is,
// Missing included. A plan may have written it otherwise (暫定, －): this is the
// one word by which tables, charts and data files name the kind.
func StateText(s plan.State) string { return stateTexts[s] }
