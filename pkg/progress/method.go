package progress

import (
	"math/big"

	"sorachi/pkg/plan"
)

// formula is one way to compute a progress rate. What a new method takes here is a
// function and a line in formulas; CONTRIBUTING.md has all of it.
type formula struct {
	title    string // 目標比
	text     string // the expression under a table
	target   bool   // needs the target
	baseline bool   // needs the baseline
	years    bool   // needs the years of baseline and target
	ofGoal   bool   // 100 is the rate of a goal, so that an unmet one may not print as 100
	rate     func(figures) (*big.Rat, Reason)
	slope    func(figures) int // sign of the rate's change as the actual value grows
}

// formulaOf returns the formula of a method. A method that is unknown has no
// rate, like none: that it is unknown is told by pkg/plan/decode.
func formulaOf(name plan.MethodName) (formula, bool) {
	f, ok := formulas[name]
	return f, ok
}

var formulas = map[plan.MethodName]formula{
	plan.Ratio: {
		title: "目標値に対する割合", text: "実績値÷目標値×100",
		target: true, ofGoal: true, rate: ratio, slope: slopeOfRatio,
	},
	plan.TwoMinusRatio: {
		title: "目標値に対する割合（減少を目指す指標）", text: "（2－実績値÷目標値）×100",
		target: true, ofGoal: true, rate: twoMinusRatio, slope: func(f figures) int { return -slopeOfRatio(f) },
	},
	plan.FromBaseline: {
		title: "基準値からの到達度", text: "（実績値－基準値）÷（目標値－基準値）×100",
		target: true, baseline: true, ofGoal: true, rate: fromBaseline, slope: slopeOfWay,
	},
	plan.LinearPace: {
		title: "直線的な見込みに対する割合", text: "（実績値－基準値）÷（（目標値－基準値）×経過年数÷全年数）×100",
		target: true, baseline: true, years: true, ofGoal: true, rate: linearPace, slope: slopeOfWay,
	},
	plan.ChangeFromBaseline: {
		title: "基準値からの増減率", text: "（実績値－基準値）÷基準値×100",
		baseline: true, rate: changeFromBaseline, slope: func(f figures) int { return f.baseline.Sign() },
	},
}

// MethodTitle returns the Japanese name of a method.
func MethodTitle(name plan.MethodName) string {
	if f, ok := formulaOf(name); ok {
		return f.title
	}
	return "進捗率なし"
}

// ratio is 実績値÷目標値: how much of the target there is. It is what most
// governments print, also for KPIs that are to fall; 100 is the target itself
// either way.
func ratio(f figures) (*big.Rat, Reason) {
	switch {
	case f.target.Sign() == 0:
		return nil, ZeroTarget
	case f.actual.Sign()*f.target.Sign() < 0:
		return nil, SignChange
	}
	return new(big.Rat).Quo(f.actual, f.target), Fine
}

func slopeOfRatio(f figures) int { return f.target.Sign() }

// twoMinusRatio is 2－実績値÷目標値: the ratio mirrored at 100, for KPIs that
// are to fall.
func twoMinusRatio(f figures) (*big.Rat, Reason) {
	r, why := ratio(f)
	if why != Fine {
		return nil, why
	}
	return r.Sub(big.NewRat(2, 1), r), Fine
}

// fromBaseline is （実績値－基準値）÷（目標値－基準値）: how much of the way
// has been gone. It is negative when the value moved away from the target.
func fromBaseline(f figures) (*big.Rat, Reason) {
	way := new(big.Rat).Sub(f.target, f.baseline)
	if way.Sign() == 0 {
		return nil, SameAsBaseline
	}
	gone := new(big.Rat).Sub(f.actual, f.baseline)
	return gone.Quo(gone, way), Fine
}

func slopeOfWay(f figures) int { return f.target.Cmp(f.baseline) }

// linearPace is （実績値－基準値）÷（（目標値－基準値）×経過年数÷全年数）: how
// much of the way has been gone against what a straight line asks for by now.
// The line ends in the target's year. 100 means on schedule, which is not
// reached and so prints as 99.9; ahead of schedule is 120, and its band is that
// of 120.
func linearPace(f figures) (*big.Rat, Reason) {
	r, why := fromBaseline(f)
	if why != Fine {
		return nil, why
	}
	elapsed := min(f.elapsed, f.span)
	if elapsed <= 0 {
		return nil, YearZero
	}
	return r.Mul(r, big.NewRat(f.span, elapsed)), Fine
}

// changeFromBaseline is （実績値－基準値）÷基準値: how much more or less there
// is than at the start. 0 means no change, and 100 has no special meaning.
func changeFromBaseline(f figures) (*big.Rat, Reason) {
	switch {
	case f.baseline.Sign() == 0:
		return nil, ZeroBaseline
	case f.actual.Sign()*f.baseline.Sign() < 0:
		return nil, SignChange
	}
	gone := new(big.Rat).Sub(f.actual, f.baseline)
	return gone.Quo(gone, f.baseline), Fine
}
