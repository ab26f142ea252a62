// Package wording holds the rules on characters and words (表記), whatever is said
// with them: widths, brackets, signs that look alike, actors (実施主体) that are
// written in two ways. All but one (private-use) are infos. A rule takes its texts from
// rule.Pass.Having and searches Seen, in which the words that the plan keeps are
// blanked out, instead of Value; the offsets are the same.
//
// To read it: any rule, such as private_use.go; a file has the code of its rule.
// What several rules share: mixed.go (one thing in two ways: the six rules that begin
// with mixed), brackets.go (pairs, for three rules), figures_of_kpis.go (one unit is told
// once a KPI) and characters.go (kinds of characters).
package wording

import "sorachi/pkg/check/rule"

// Rules are the rules on characters and words. pkg/check has the order in which rules
// are listed.
var Rules = []*rule.Rule{
	mixedDigits, halfWidthKana, privateUse, decomposedKana, compatibilityKanji, machineDependent, placeCounter,
	bracketPair, bracketAlone, mixedBrackets, mixedCircles, mixedWaves, mixedCommas, actorsDiffer, extraBlank, doubledMark,
}
