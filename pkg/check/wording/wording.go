// Package wording holds the rules on how characters and words are used (表記), whatever
// is said with them: brackets, blanks, signs and digits of two kinds in one plan, actors
// (実施主体) that are written in two ways. All are infos. Characters that are wrong by
// themselves are judged in pkg/check/characters, figures in sentences in
// pkg/check/sentences.
//
// A rule takes its texts from rule.Pass.Having and searches Seen, in which the words that
// the plan keeps are blanked out, instead of Value; the offsets are the same.
//
// To read it: any rule, such as doubled_mark.go; a file has the code of its rule. What
// several rules share: mixed.go (one sign in two ways: mixed-brackets, -circles, -commas
// and -waves), brackets.go (pairs, for three rules) and runes.go (kinds of characters,
// and their neighbours).
package wording

import "sorachi/pkg/check/rule"

// Rules are the rules on how characters and words are used.
var Rules = []*rule.Rule{
	mixedDigits, placeCounter,
	bracketPair, bracketAlone, mixedBrackets, mixedCircles, mixedWaves, mixedCommas, actorsDiffer, extraBlank, doubledMark,
}
