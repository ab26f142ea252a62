package edit

import "sorachi/pkg/diag"

// Old are the findings of a plan before a change, from which those that the change
// brings are told.
type Old map[spot]int

// spot is where a finding stands, as near as can be told when a value that holds
// several slips shows one at a time.
type spot struct {
	file string
	line int
	code string
}

// OldOf gathers findings; moved returns the line on which a place stands after the
// change.
func OldOf(found diag.List, moved func(diag.Pos) int) Old {
	o := Old{}
	for _, d := range found {
		o[spot{d.Pos.File, moved(d.Pos), d.Code}]++
	}
	return o
}

// Take reports whether a finding after the change is an old one. Each old one is
// taken for one finding alone.
func (o Old) Take(d diag.Diagnostic) bool {
	at := spot{d.Pos.File, d.Pos.Line, d.Code}
	o[at]--
	return o[at] >= 0
}
