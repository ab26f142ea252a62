package kpicheck

import (
	"slices"

	"sorachi/pkg/diag"
)

// wanted returns the findings that --only and --skip leave.
func wanted(found diag.List, only, skip []string) diag.List {
	var out diag.List
	for _, d := range found {
		if (len(only) == 0 || slices.Contains(only, d.Code)) && !slices.Contains(skip, d.Code) {
			out = append(out, d)
		}
	}
	return out
}

// reaches reports whether any finding weighs at least s.
func reaches(found diag.List, s diag.Severity) bool {
	return slices.ContainsFunc(found, func(d diag.Diagnostic) bool { return d.Severity >= s })
}

// fixable counts the findings that offer a repair.
func fixable(found diag.List) int {
	n := 0
	for _, d := range found {
		if d.Fix != nil {
			n++
		}
	}
	return n
}
