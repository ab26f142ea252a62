package progress

import (
	"cmp"
	"math/big"
	"slices"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// ScheduleText explains OnSchedule and Late under a table that uses them.
const ScheduleText = "順調・遅れ＝基準値から目標値へ毎年均等に進む場合のその年の値（年度目標があればその値）との比較"

// schedule returns the figure that the schedule of k, whose target has one, asks for in
// year y. There is none in the baseline's year, none before the first year with a figure,
// and none after the last unless that is the target's.
func schedule(k *plan.KPI, y wareki.Year) (*big.Rat, bool) {
	if last := k.Target.Year; last != 0 && y >= last {
		return k.Target.Quantity.Number.Rat(), true
	}
	stages := stagesOf(k)
	i, found := slices.BinarySearchFunc(stages, y, func(s stage, y wareki.Year) int { return cmp.Compare(s.year, y) })
	switch {
	case found && stages[i].year != baselineYear(k):
		return stages[i].value, true
	case found || i == 0 || i == len(stages):
		return nil, false
	}
	from, to := stages[i-1], stages[i]
	way := new(big.Rat).Sub(to.value, from.value)
	way.Mul(way, big.NewRat(int64(y-from.year), int64(to.year-from.year)))
	return way.Add(way, from.value), true
}

// stage is a figure that the schedule passes in a year.
type stage struct {
	year  wareki.Year
	value *big.Rat
}

// baselineYear is the year in which nothing is asked for yet; 0 for none.
func baselineYear(k *plan.KPI) wareki.Year {
	if k.Baseline == nil {
		return 0
	}
	return k.Baseline.Year
}

// stagesOf lists the figures of k's schedule by year; a yearly target stands
// before the target of the same year.
func stagesOf(k *plan.KPI) []stage {
	var out []stage
	add := func(y wareki.Year, v *value.Value) {
		if y != 0 && v.HasFigure() && mismatch(v, k.Target, NoTarget) == Fine {
			out = append(out, stage{y, v.Quantity.Number.Rat()})
		}
	}
	for _, m := range k.Milestones {
		add(m.Year, m.Value)
	}
	add(k.Target.Year, k.Target)
	if k.Baseline != nil {
		add(k.Baseline.Year, k.Baseline)
	}
	slices.SortStableFunc(out, func(a, b stage) int { return cmp.Compare(a.year, b.year) })
	return slices.CompactFunc(out, func(a, b stage) bool { return a.year == b.year })
}
