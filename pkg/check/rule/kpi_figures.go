package rule

import (
	"regexp"
	"strings"

	"sorachi/pkg/check/rule/printedtexts"
)

// FiguresOfKPIs returns the figures of each KPI, of the plan and of its outline, of
// which one has a trait, in written order. One unit is written once for each
// year: rules of wording tell it once.
func (p *Pass) FiguresOfKPIs(t Trait) [][]Printed {
	var out [][]Printed
	last, wanted := "", map[string]bool{}
	for w := range p.Having(t) {
		wanted[kpiOf(w)] = true
	}
	for _, w := range p.Printed {
		if w.Kind != printedtexts.Figure || !wanted[kpiOf(w)] {
			continue
		}
		if key := kpiOf(w); key != last {
			out, last = append(out, nil), key
		}
		out[len(out)-1] = append(out[len(out)-1], w)
	}
	return out
}

// kpiOf names the KPI that a figure belongs to, by its file and path: that of
// kpis[3].actuals.R6 is kpis[3], what stands up to the last bracket.
func kpiOf(w Printed) string {
	if w.Kind != printedtexts.Figure {
		return ""
	}
	return w.Pos().File + " " + w.Path[:strings.LastIndexByte(w.Path, ']')+1]
}

// Uniform reports whether what the group of re finds is the same in all figures that have
// something to find in: カ of 3カ所, 4カ所 and 集計中. Of 3カ所 and 4か所 it is not; units
// that differ are another finding (unit-drift).
func Uniform(figures []Printed, re *regexp.Regexp) bool {
	form := ""
	for _, w := range figures {
		m := re.FindStringSubmatch(w.Seen)
		switch {
		case m == nil && !strings.ContainsFunc(w.Seen, Digit): // 集計中
		case m == nil:
			return false
		case form == "":
			form = m[1]
		case form != m[1]:
			return false
		}
	}
	return form != ""
}
