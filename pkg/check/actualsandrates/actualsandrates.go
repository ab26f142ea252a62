// Package actualsandrates holds the rules on what the figures of KPIs say (実績と進捗):
// values that are missing, overdue or contradict each other, rates that cannot be
// computed or mislead. Figures in sentences are judged in pkg/check/sentences, how
// a figure is written in pkg/check/quantities.
//
// To read it: any rule, such as missing_actual.go. A file has the code of its rule, or of
// the first of two that mirror each other. What several rules share: twins.go (KPIs that
// are written out twice), now.go (what day it is), and pkg/check/rule/kpivalues.
package actualsandrates

import "sorachi/pkg/check/rule"

// Rules are the rules on what the figures of KPIs say.
var Rules = []*rule.Rule{
	missingActual, missingYearActual, pendingOverdue, provisionalLeft, monthLeft,
	ratioDownward, zeroTarget, targetIsBaseline, zeroBaseline, methodNeedsBaseline, signsDiffer,
	figureDiffers, kpiWrittenTwice, repostDiffers, baselineDiffers, cumulativeFalls, milestoneDiffers,
	belowBaseline, noMovement,
}
