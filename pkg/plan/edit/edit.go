// Package edit decides how the files of a plan change: Set puts single texts of KPIs
// into them, values that are published and answers that come back. It finds the KPI
// and its file, judges the text, and asks the plan's check what it says to the plan
// as it would be.
//
// Which bytes of a file change is said by pkg/plan/edit/projectfile, which touches
// nothing that it was not asked to. The repairs that findings carry are made by
// pkg/plan/edit/repair, in the same Folder. The package writes no files; the command
// does, as one set.
//
// To read it: this file (what a folder is here, and a change), then Set in set.go, with
// what it is given and returns, and field.go, which texts of a KPI there are. ask.go
// judges a setting by itself, with known.go for its KPI; setfile.go brings those of a
// file together, brought.go says what the check finds after them, and earlier.go tells
// that from what it found before.
package edit

import (
	"path"
	"slices"
	"strings"

	"sorachi/pkg/diag"
)

// Folder is the folder of a plan as Set and repair.Fix need it.
type Folder struct {
	Name  string                                            // the folder as findings show it
	Read  func(file string) ([]byte, error)                 // a file by its path in the folder
	Check func(changed map[string][]byte) (Findings, error) // what the plan's check says when these files hold these texts
}

// Inside returns the path in the folder of a file that a finding names,
// false when it lies elsewhere.
func (f Folder) Inside(shown string) (string, bool) {
	folder := path.Clean(f.Name)
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

// Change is a file before and after.
type Change struct {
	File          string // path in the plan's folder
	Before, After []byte
}
