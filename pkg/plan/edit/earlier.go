package edit

import "sorachi/pkg/diag"

// Earlier are the findings of a plan before a change, from which those that the change
// brings are told.
type Earlier map[spot]int

// spot is where a finding stands, as near as can be told when a value that holds
// several slips shows one at a time.
type spot struct {
	file string
	line int
	code string
}

// EarlierOf gathers findings; moved returns the line on which a place stands after the
// change.
func EarlierOf(found diag.List, moved func(diag.Pos) int) Earlier {
	e := Earlier{}
	for _, d := range found {
		e[spot{d.Pos.File, moved(d.Pos), d.Code}]++
	}
	return e
}

// Take reports whether a finding after the change is an earlier one. Each earlier one is
// taken for one finding alone.
func (e Earlier) Take(d diag.Diagnostic) bool {
	at := spot{d.Pos.File, d.Pos.Line, d.Code}
	e[at]--
	return e[at] >= 0
}
