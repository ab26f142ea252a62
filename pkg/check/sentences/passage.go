package sentences

import (
	"regexp"
	"slices"
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// passage is the part of a sentence that speaks of one indicator.
type passage struct {
	prose
	kpi      *plan.KPI
	from, to int // bytes of flat; the indicator's name is before from
	lead     int // where the sentence starts
}

// longestSentence is how many bytes a sentence may have. What is longer is no
// sentence, and to hold every figure in it against all before it would take too
// long.
const longestSentence = 6000

// passages returns the parts of t that speak of one indicator each: from its
// name to the next name or the end of the sentence (。). Sentences that name several
// in one breath (AとBは) are left alone.
func (n nameList) passages(t prose) []passage {
	var out []passage
	start := 0
	for _, sentence := range strings.SplitAfter(t.flat, "。") {
		var names []nameAt
		if len(sentence) <= longestSentence {
			names = n.in(sentence)
		}
		for i, at := range names {
			end := len(sentence)
			if i+1 < len(names) {
				end = names[i+1].from
			}
			if strings.ContainsFunc(sentence[at.to:end], rule.Digit) {
				out = append(out, passage{t, at.kpi, start + at.to, start + end, start})
			} else if i+1 < len(names) && inOneBreath(sentence[at.to:end]) {
				break
			}
		}
		start += len(sentence)
	}
	return out
}

// inOneBreath reports whether what stands between two names only joins them.
func inOneBreath(between string) bool {
	between = strings.Trim(between, "「」』『 　")
	return slices.Contains([]string{"と", "や", "、", "・", "及び", "および", "並びに"}, between)
}

// typedYear matches a year as people type it: 令和6年度, R6, 2024年度.
var typedYear = regexp.MustCompile(wareki.EraPattern(2) + `\s*(?:[0-9０-９]{1,2}|元)(?:年度?)?|20[0-9]{2}年度?`)

// yearBefore returns the last fiscal year that the passage names before byte
// i, 0 when it names none. A date (令和6年10月) is no fiscal year.
func (g passage) yearBefore(i int) wareki.Year {
	var last wareki.Year
	for _, m := range typedYear.FindAllStringIndex(g.flat[g.lead:i], -1) {
		y, err := wareki.ParseYear(g.flat[g.lead+m[0] : g.lead+m[1]])
		if rest := g.flat[g.lead+m[1]:]; err == nil && !monthNext.MatchString(rest) {
			last = y
		}
	}
	return last
}

// monthNext matches the month behind the year of a date.
var monthNext = regexp.MustCompile(`^[0-9０-９]{1,2}月`)

// before and after return what the sentence says before and behind byte i, after only
// as far as the passage goes.
func (g passage) before(i int) string { return g.flat[g.lead:i] }

func (g passage) after(i int) string { return g.flat[i:g.to] }
