package progress

var reasonTexts = map[Reason]string{
	NoActual:       "実績値がないため",
	NoTarget:       "目標値に数値がないため",
	NoBaseline:     "基準値に数値がないため",
	ZeroTarget:     "目標値が0のため",
	ZeroBaseline:   "基準値が0のため",
	SignChange:     "比べる値の正負が異なるため",
	SameAsBaseline: "基準値と目標値が同じため",
	YearZero:       "基準年から年数が経過していないため",
	MissingYear:    "基準年または目標年の記載がないため",
	OtherUnit:      "単位が異なるため",
	NotARate:       "進捗率を算出しない指標のため",
}

// InverseText says of a row that is Inverse how to read its rate.
const InverseText = "低いほど良好"

// ReasonText says in Japanese why there is no rate: 目標値が0のため. It is
// empty for Fine.
func ReasonText(r Reason) string { return reasonTexts[r] }
