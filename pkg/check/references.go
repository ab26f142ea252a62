package check

import (
	"slices"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/placeholder"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

// references fills the ｛references｝ of the title, the headings and the sentences, and
// returns what placeholder finds. The sentences of an earlier year are filled with that
// year's figures; those of a later year wait for theirs.
func references(p *rule.Pass) diag.List {
	found := expand(p, p.Plan.Title, p.Summary)
	for _, y := range p.Plan.Programs {
		found = append(found, expand(p, y.Heading, p.Summary)...)
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
			found = append(found, expand(p, t, s)...)
		}
	}
	return found
}

// ofFigures are the codes of what placeholder finds in figures, which depend on the
// year.
var ofFigures = []string{"reference-without-value", "change-against-word"}

// expand returns what placeholder finds in t, filled with the figures of s.
func expand(p *rule.Pass, t plan.Text, s *progress.Summary) diag.List {
	_, found := placeholder.Expand(t, s, p.Plan)
	return slices.DeleteFunc(found, func(d diag.Diagnostic) bool { return p.YearInDoubt() && slices.Contains(ofFigures, d.Code) })
}
