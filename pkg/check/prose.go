package check

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/quantity"
	"sorachi/pkg/wareki"
)

// This file takes sentences apart for the rules that hold figures typed in
// prose against the data. They speak only of an indicator that is called by its
// full name: what a shorter word means cannot be known.

// prose is a text as it reads: its lines joined, its ｛references｝ blanked,
// since their figures come from the data.
type prose struct {
	plan.Text
	flat    string
	at      []int             // byte of Text at which each byte of flat stands
	summary *progress.Summary // of the year that the text reports on; nil for any other text
}

func newProse(t plan.Text, s *progress.Summary) prose {
	out := prose{Text: t, summary: s}
	text := reference.ReplaceAllStringFunc(t.Value, func(r string) string { return strings.Repeat("_", len(r)) })
	var b strings.Builder
	start := true
	for i := range len(text) {
		c := text[i]
		if c == '\n' || c == '\r' || start && c == ' ' {
			start = c != '\r'
			continue
		}
		start = false
		b.WriteByte(c)
		out.at = append(out.at, i)
	}
	out.flat = b.String()
	return out
}

// sub returns the part of the text that reads as flat[from:to].
func (t prose) sub(from, to int) plan.Text { return t.Text.Sub(t.at[from], t.at[to-1]+1) }

// account is what the sentences of 分析・対応方向 tell in figures of their own.
type account struct {
	reports  []prose // those that look back on a year and hold a digit outside of ｛references｝
	passages []passage
}

func newAccount(p *plan.Plan, s *progress.Summary) account {
	var out account
	for _, y := range p.Analysis {
		of := s
		for _, t := range y.Sentences {
			report := newProse(t, of)
			if y.Year > s.Year || !strings.ContainsAny(report.flat, digits) {
				continue
			}
			if of.Year != y.Year {
				of = progress.Compute(p, y.Year)
				report.summary = of
			}
			out.reports = append(out.reports, report)
		}
	}
	if len(out.reports) == 0 {
		return out
	}
	names := newNames(p)
	for _, t := range out.reports {
		out.passages = append(out.passages, names.passages(t)...)
	}
	return out
}

const digits = "0123456789０１２３４５６７８９"

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
// name to the next name or the end of the sentence. Sentences that name several
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
			if strings.ContainsAny(sentence[at.to:end], digits) {
				out = append(out, passage{t, at.kpi, start + at.to, start + end, start})
			} else if i+1 < len(names) && inOneBreath(sentence[at.to:end]) {
				break
			}
		}
		start += len(sentence)
	}
	return out
}

func inOneBreath(between string) bool {
	between = strings.Trim(between, "「」』『 　")
	return slices.Contains([]string{"と", "や", "、", "・", "及び", "および", "並びに"}, between)
}

type nameAt struct {
	kpi      *plan.KPI
	from, to int
}

// shortestName is the characters from which on a name is no everyday word.
const shortestName = 4

// nameList finds the names of indicators by their first characters.
type nameList map[string][]*plan.KPI

func newNames(p *plan.Plan) nameList {
	out := nameList{}
	for _, pr := range p.Projects {
		for _, k := range pr.KPIs {
			if start := firstRunes(k.Name.Value); k.Repost.IsZero() && start != "" {
				out[start] = append(out[start], k)
			}
		}
	}
	return out
}

// firstRunes returns as much of s as the shortest name has, nothing when it is
// shorter.
func firstRunes(s string) string {
	n := 0
	for i := range s {
		if n == shortestName {
			return s[:i]
		}
		n++
	}
	if n == shortestName {
		return s
	}
	return ""
}

// in returns where a sentence names indicators, the longest name at each place.
func (n nameList) in(sentence string) []nameAt {
	var out []nameAt
	for i := 0; i < len(sentence); {
		var best *plan.KPI
		for _, k := range n[firstRunes(sentence[i:])] {
			if strings.HasPrefix(sentence[i:], k.Name.Value) && (best == nil || len(k.Name.Value) > len(best.Name.Value)) {
				best = k
			}
		}
		if best == nil {
			_, size := utf8.DecodeRuneInString(sentence[i:])
			i += size
			continue
		}
		out = append(out, nameAt{best, i, i + len(best.Name.Value)})
		i += len(best.Name.Value)
	}
	return out
}

var typedYear = regexp.MustCompile(`(?:令和|平成|[RＲHＨ])\s*(?:[0-9０-９]{1,2}|元)(?:年度?)?|20[0-9]{2}年度?`)

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

var monthNext = regexp.MustCompile(`^[0-9０-９]{1,2}月`)

// typedFigure is a figure in a passage.
type typedFigure struct {
	quantity.Quantity
	from, to int
}

const numberPart = `[△▲]?[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?(?:[百千]?[万億兆]|[百千])?`

// figures returns the figures of the passage that have the indicator's unit.
func (g passage) figures() []typedFigure {
	var units []string
	for _, v := range figures(g.kpi) {
		if unit := regexp.QuoteMeta(typedUnit(v)); unit != "" && !slices.Contains(units, unit) {
			units = append(units, unit)
		}
	}
	if len(units) == 0 {
		return nil
	}
	if slices.Contains(units, "％") || slices.Contains(units, "%") {
		units = append(units, "％", "%")
	}
	re := regexp.MustCompile(`(?:` + numberPart + `)+(?:` + strings.Join(units, "|") + `)`)
	var out []typedFigure
	for _, m := range re.FindAllStringIndex(g.flat[g.from:g.to], -1) {
		if q, err := quantity.Parse(g.flat[g.from+m[0] : g.from+m[1]]); err == nil {
			out = append(out, typedFigure{q, g.from + m[0], g.from + m[1]})
		}
	}
	return out
}

// before and after return what stands around a part of the passage.
func (g passage) before(i int) string { return g.flat[g.lead:i] }
func (g passage) after(i int) string  { return g.flat[i:g.to] }
