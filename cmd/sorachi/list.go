package main

import (
	"fmt"

	"sorachi/pkg/findings"
	"sorachi/pkg/listing"
	"sorachi/pkg/wareki"
)

// loadForList reads a plan of which a list is wanted. Errors are printed and
// stop it, since the figures of a wrong plan are wrong; warnings are left to
// kpi check.
func loadForList(w *world, args []string, year wareki.Year) (*loaded, error) {
	dir, err := planFolder(args)
	if err != nil {
		return nil, err
	}
	l, err := load(dir, year)
	if err != nil {
		return nil, err
	}
	if l.found.HasErrors() {
		found := l.found.Sorted()
		if err := findings.Text(w.err, found, w.printer(w.errTerminal)); err != nil {
			return nil, err
		}
		fmt.Fprintf(w.err, "%s。エラーを直すまで、一覧は出しません\n", findings.Count(found))
		return nil, errFindings
	}
	return l, nil
}

// layout fits a list to where it goes: the width of the terminal, or whole and
// readable by Excel.
func (w *world) layout() listing.Options {
	return listing.Options{Width: w.outTerminal.width, BOM: w.outTerminal == (terminal{})}
}
