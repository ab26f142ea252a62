package references

import (
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// Place is a text of a plan in which references are expanded.
type Place struct {
	plan.Text
	Year wareki.Year // whose figures it tells, of a sentence of 分析・対応方向; 0 for the reported year's
}

// Places returns all such texts, whether they hold a reference or not: the title, the
// headings of 主な取組 and the sentences of 分析・対応方向. In every other text of a plan a
// reference is printed as it is typed.
func Places(p *plan.Plan) []Place {
	out := []Place{{Text: p.Title}}
	for _, y := range p.Programs {
		out = append(out, Place{Text: y.Heading})
	}
	for _, y := range p.Analysis {
		for _, t := range y.Sentences {
			out = append(out, Place{Text: t, Year: y.Year})
		}
	}
	return out
}
