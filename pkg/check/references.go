package check

import (
	"slices"

	"sorachi/pkg/phrase"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

// references fills the ｛references｝ of the title, the headings and the
// sentences, and keeps what phrase finds. The sentences of an earlier year are
// filled with that year's figures; those of a later year wait for theirs.
func references(p *pass) {
	p.expand(p.plan.Title, p.summary)
	for _, y := range p.plan.Programs {
		p.expand(y.Heading, p.summary)
	}
	for _, y := range p.plan.Analysis {
		s := p.summary
		switch {
		case y.Year > s.Year:
			continue
		case y.Year < s.Year:
			s = progress.Compute(p.plan, y.Year)
		}
		for _, t := range y.Sentences {
			p.expand(t, s)
		}
	}
}

// ofFigures are the codes of what phrase finds in figures, which depend on the
// year.
var ofFigures = []string{"reference-without-value", "change-against-word"}

func (p *pass) expand(t plan.Text, s *progress.Summary) {
	_, found := phrase.Expand(t, s, p.plan)
	for _, d := range found {
		if !p.yearInDoubt() || !slices.Contains(ofFigures, d.Code) {
			p.report(d)
		}
	}
}
