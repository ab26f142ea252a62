package check

import (
	"slices"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/references"
	"sorachi/pkg/value/wareki"
)

// faultsOfReferences returns what is wrong with the ｛references｝ of the plan. A sentence
// about an earlier year is looked up in that year's figures; one about a later year waits
// for its own.
func faultsOfReferences(p *rule.Pass) diag.List {
	var found diag.List
	summaries := map[wareki.Year]*progress.Summary{0: p.Summary, p.Summary.Year: p.Summary}
	for _, t := range references.Places(p.Plan) {
		if t.Year > p.Summary.Year {
			continue
		}
		if summaries[t.Year] == nil {
			summaries[t.Year] = progress.Compute(p.Plan, t.Year)
		}
		found = append(found, faultsIn(p, t.Text, summaries[t.Year])...)
	}
	return found
}

// ofFigures are the codes of what package references finds in figures, which depend on
// the year.
var ofFigures = []string{"reference-without-value", "change-against-word"}

// faultsIn returns what is wrong with the references of t to the figures of s. The
// text that they make is left: only the pages and the workbook want it.
func faultsIn(p *rule.Pass, t plan.Text, s *progress.Summary) diag.List {
	_, found := references.Expand(t, s, p.Plan)
	return slices.DeleteFunc(found, func(d diag.Diagnostic) bool { return p.YearInDoubt() && slices.Contains(ofFigures, d.Code) })
}
