// Package structure holds the rules on how a plan hangs together (構成): ids and what
// refers to them (KPIs, projects, policies of the national plan), the numbers of
// projects, the code of the area (全国地方公共団体コード), and ｛references｝ where none is
// expanded. Bands (区分) are judged in pkg/check/bands, ①② and ※ in pkg/check/marks, keys
// and the form of their values where they are read, in pkg/plan/decode.
//
// To read it: any rule, such as duplicate_id.go. A file has the code of its rule. What
// several rules share: nearest.go (the id that was meant), copied_projects.go.
package structure

import "sorachi/pkg/check/rule"

// Rules are the rules on how a plan hangs together.
var Rules = []*rule.Rule{
	duplicateID, duplicateNumber, numberGap, danglingRepost, repeatedKPI, danglingProgram, repeatedReference, danglingOutlineKPI, unknownPolicy,
	badAreaCode, referenceNotFilled,
}
