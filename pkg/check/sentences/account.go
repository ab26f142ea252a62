package sentences

import (
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

// account is what the sentences of 分析・対応方向 say in figures that are typed in them.
type account struct {
	texts    []prose // of the reported year and of those before it, with a digit outside of ｛references｝
	passages []passage
}

// accounts holds the account of the plan, taken once for all rules.
var accounts = rule.Share(newAccount)

// newAccount takes the sentences of p apart; s is the summary of the reported year. That
// of an earlier year is computed only when a sentence about it has a digit.
func newAccount(p *plan.Plan, s *progress.Summary) account {
	var out account
	for _, y := range p.Analysis {
		if y.Year > s.Year {
			continue // its figures are still to come
		}
		typed := withFigures(y.Sentences)
		of := s
		if len(typed) > 0 && y.Year != s.Year {
			of = progress.Compute(p, y.Year)
		}
		for _, t := range typed {
			out.texts = append(out.texts, newProse(t, of))
		}
	}
	names := newNames(p)
	for _, t := range out.texts {
		out.passages = append(out.passages, names.passages(t)...)
	}
	return out
}

// withFigures returns the texts that hold a digit outside of ｛references｝.
func withFigures(texts []plan.Text) []plan.Text {
	var out []plan.Text
	for _, t := range texts {
		if strings.ContainsFunc(rule.BlankReferences(t.Value, blank), rule.Digit) {
			out = append(out, t)
		}
	}
	return out
}
