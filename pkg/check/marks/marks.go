// Package marks holds the rules on the signs that pair one text of a plan with another
// (印): ①② of an event's dates and places, ① of the next plan's projects, and ※ of a
// word and its note. A reader finds these rules under 構成. What dates stand behind a
// mark is read by pkg/value/eventdates.
//
// To read it: any rule, such as duplicate_mark.go; a file has the code of its rule, and
// mark_without_note.go that of its mirror image (note-without-mark) besides.
package marks

import "sorachi/pkg/check/rule"

// Rules are the rules on marks.
var Rules = []*rule.Rule{marksDiffer, duplicateMark, programWithoutMark, markWithoutNote, noteWithoutMark}
