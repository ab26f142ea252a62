package progress

// Reason says why a row has no rate.
type Reason string

// The reasons; Japanese words for them are in ReasonText.
const (
	Fine           Reason = ""
	NoActual       Reason = "no-actual"        // the year's value is pending, unpublished, not surveyed or missing
	NoTarget       Reason = "no-target"        // the target has no figure
	NoBaseline     Reason = "no-baseline"      // the method needs a baseline
	ZeroTarget     Reason = "zero-target"      // a target of 0 cannot divide
	ZeroBaseline   Reason = "zero-baseline"    // a baseline of 0 cannot divide
	SignChange     Reason = "sign-change"      // the figures divided stand on opposite sides of 0
	SameAsBaseline Reason = "same-as-baseline" // baseline equals target: 0/0 or x/0
	YearZero       Reason = "year-zero"        // the pace of the baseline's own year, or of one before it
	MissingYear    Reason = "missing-year"     // baseline or target without a year
	OtherUnit      Reason = "other-unit"       // units differ
	NotARate       Reason = "not-a-rate"       // method none
)

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

// ReasonText says in Japanese why there is no rate: 目標値が0のため. It is
// empty for Fine.
func ReasonText(r Reason) string { return reasonTexts[r] }
