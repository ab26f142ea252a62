// Package edit changes the files of a plan without touching what it was not
// asked to: comments, blank lines, quoting, line ends and a byte order mark
// stay byte for byte.
//
// Set puts single texts of KPIs into the files: values that are published, answers
// that come back. It trusts itself little: what it would write is read again, and
// must be the plan as it was but for these texts. The repairs that findings carry
// are made by pkg/plan/edit/repair, in the same spirit.
//
// The package writes no files; the command does, as one set.
//
// To read it: this file (what a plan is here, and a change), then Set in set.go:
// ask.go judges a setting by itself, setfile.go makes those of a file, as a draft,
// and reads it again; put.go and insert.go, methods of the draft, say which bytes change, years.go how a new year is
// written, brought.go what the plan says to it. The bytes are changed by
// textfile.Splice.
package edit

import (
	"path"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

// Plan is a plan folder as Set and repair.Fix need it.
type Plan struct {
	Name   string                                            // the folder as findings show it
	Read   func(file string) ([]byte, error)                 // a file by its path in the folder
	Check  func(changed map[string][]byte) (Findings, error) // what the plan's check says when these files hold these texts
	Loaded *plan.Plan                                        // what the files say as they are; for Set alone
}

// Inside returns the path in the plan's folder of a file that a finding names,
// false when it lies elsewhere.
func (p Plan) Inside(shown string) (string, bool) {
	folder := path.Clean(p.Name)
	if folder == "." {
		return shown, true
	}
	return strings.CutPrefix(shown, strings.TrimSuffix(folder, "/")+"/")
}

// Findings are what a check says.
type Findings struct {
	Reading diag.List // of the files, one by one
	Rules   diag.List // of the plan as a whole; not judged while reading finds errors
}

// All returns both, those of reading first.
func (f Findings) All() diag.List { return slices.Concat(f.Reading, f.Rules) }

// Spot is where a finding stands, as near as can be told when a value that holds
// several slips shows one at a time.
type Spot struct {
	File string
	Line int
	Code string
}

// Change is a file before and after.
type Change struct {
	File          string // path in the plan's folder
	Before, After []byte
}
