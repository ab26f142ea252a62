package progress

import "sorachi/pkg/value"

// Standing says how a KPI fares. It compares figures and never rates, which are
// rounded and of which some fall as the KPI gets better.
type Standing string

// The standings. The schedule of a KPI is a straight line from the baseline
// through the yearly targets to the target; after the target's year it is the
// target.
const (
	Achieved   Standing = "achieved"    // 達成: the target is reached
	OnSchedule Standing = "on-schedule" // 順調: not yet, and no worse than the schedule
	Late       Standing = "late"        // 遅れ: worse than the schedule
	Short      Standing = "short"       // 未達成: not reached, without a schedule for the year
	Counting   Standing = "counting"    // 集計中
	Unknown    Standing = ""            // no figure, or one that the target cannot be held against
)

// standingOf compares the value of r with its target, and else with its schedule.
func standingOf(r *Row) Standing {
	k := r.Def
	switch {
	case r.Reached:
		return Achieved
	case r.state() == value.Pending:
		return Counting
	case !r.Actual.HasFigure() || mismatch(r.Actual, k.Target, NoTarget) != Fine:
		return Unknown
	}
	due, ok := schedule(k, r.Year)
	switch {
	case !ok:
		return Short
	case r.Actual.Quantity.Number.Rat().Cmp(due)*betterSign(r.Direction) < 0:
		return Late
	}
	if last := k.Target.Year; last != 0 && r.Year >= last {
		return Late // 未満 and 超: the target itself is not enough
	}
	return OnSchedule
}
