package plan

import (
	"cmp"
	"fmt"
	"slices"

	"sorachi/pkg/diag"
)

// MaxFindings is how many findings of one file are reported. A file with more
// is no plan file, or has one slip that explains them all.
const MaxFindings = 200

// Limit sorts the findings and keeps the first MaxFindings of each file, errors
// before warnings, so that what stops a report is never left out whole. In the
// place of the rest stands one that counts them.
func Limit(found diag.List) diag.List {
	found = found.Sorted()
	slices.SortStableFunc(found, func(a, b diag.Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Pos.File, b.Pos.File), cmp.Compare(b.Severity, a.Severity))
	})
	var out diag.List
	for len(found) > 0 {
		n := slices.IndexFunc(found, func(d diag.Diagnostic) bool { return d.Pos.File != found[0].Pos.File })
		if n < 0 {
			n = len(found)
		}
		out = append(out, found[:min(n, MaxFindings)]...)
		if n > MaxFindings {
			out.Add(moreFindings.New(found[MaxFindings].Pos, found[MaxFindings].End,
				fmt.Sprintf("このファイルには、ほかに%d件の指摘があります", n-MaxFindings), "上に示したものを直してから、もう一度確かめてください"))
		}
		found = found[n:]
	}
	return out.Sorted()
}
