// Package characters holds the rules on characters that are the wrong ones by
// themselves, wherever they stand: half-width kana, 外字, parts of kana and kanji for the
// whole, signs that machines lose. A reader finds these rules under 表記. How characters
// are used together (brackets, widths that are mixed, blanks) is judged in
// pkg/check/wording. All but one (private-use) are infos.
//
// A rule takes its texts from rule.Pass.Having and searches Seen, in which the words that
// the plan keeps are blanked out, instead of Value; the offsets are the same.
//
// To read it: any rule, such as private_use.go; a file has the code of its rule.
package characters

import "sorachi/pkg/check/rule"

// Rules are the rules on single characters.
var Rules = []*rule.Rule{halfWidthKana, privateUse, decomposedKana, compatibilityKanji, machineDependent}
