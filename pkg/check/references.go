package check

import (
	"slices"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/references"
)

// faultsOfReferences returns what is wrong with the ｛references｝ of the title, the
// headings and the sentences. Those of an earlier year are looked up in that year's
// figures; those of a later year wait for theirs.
func faultsOfReferences(p *rule.Pass) diag.List {
	found := faultsIn(p, p.Plan.Title, p.Summary)
	for _, y := range p.Plan.Programs {
		found = append(found, faultsIn(p, y.Heading, p.Summary)...)
	}
	for _, y := range p.Plan.Analysis {
		s := p.Summary
		switch {
		case y.Year > s.Year:
			continue
		case y.Year < s.Year:
			s = progress.Compute(p.Plan, y.Year)
		}
		for _, t := range y.Sentences {
			found = append(found, faultsIn(p, t, s)...)
		}
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
