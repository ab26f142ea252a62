// Package structure holds the rules on how a plan hangs together (構成): ids and what
// refers to them, the numbers of projects, ①② and ※ that pair one text with
// another. Bands (区分) are judged in pkg/check/bands, keys and the form of their
// values where they are read, in pkg/plan/decode.
//
// To read it: any rule, such as duplicate_id.go. A file has the code of its rule,
// or of the first of two that mirror each other. What several rules share:
// nearest.go (the id that was meant), copied_projects.go.
package structure

import "sorachi/pkg/check/rule"

// Rules are the rules on how a plan hangs together. pkg/check has the order in which rules
// are listed.
var Rules = []*rule.Rule{
	duplicateID, duplicateNumber, numberGap, danglingRepost, repeatedKPI, danglingProgram, repeatedRef, danglingOutlineKPI, unknownPolicy,
	badAreaCode,
	marksDiffer, referenceNotFilled, duplicateMark, programWithoutMark, markWithoutNote, noteWithoutMark,
}
