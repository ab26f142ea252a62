// Package quantities holds the rules on how a figure is written (数値), by itself
// and beside the others of its KPI: its unit, its digits, its sign, its bound (以上,
// 以下), and what it can be by the name of its KPI; and on the groups of digits in texts
// (text-groups). What figures say together of progress is judged in
// pkg/check/actualsandrates; what is no figure at all is told by pkg/value.
//
// To read it: any rule, such as unit_mismatch.go. A file has the code of its rule.
// What rules of other packages ask of a figure, too, is in pkg/check/rule/kpivalues.
package quantities

import "sorachi/pkg/check/rule"

// Rules are the rules on how a figure is written.
var Rules = []*rule.Rule{
	unitMismatch, decimalLooksLikeGroup, magnitudeJump,
	percentOver100, negativeCount, boundAgainstDirection, targetAgainstDirection, boundOnActual,
	approximateValue, unitDrift, precisionDiffers, textGroups,
}
