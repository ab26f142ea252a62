package wording

import (
	"regexp"
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/printedtexts"
)

// figuresOfKPIs returns the figures of each KPI, of the plan and of its outline, of
// which one has a trait, in written order. One unit is written once for each
// year: rules of wording tell it once.
func figuresOfKPIs(p *rule.Pass, t rule.Trait) [][]rule.Printed {
	var out [][]rule.Printed
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

// kpiOf names the KPI that a figure belongs to, by its file and path.
func kpiOf(w rule.Printed) string {
	if w.Kind != printedtexts.Figure {
		return ""
	}
	return w.Pos().File + " " + w.Path[:strings.LastIndexByte(w.Path, ']')+1]
}

// uniform reports whether what re finds is the same in all figures that have
// something to find in. Units that differ are another finding.
func uniform(figures []rule.Printed, re *regexp.Regexp) bool {
	form := ""
	for _, w := range figures {
		m := re.FindStringSubmatch(w.Seen)
		switch {
		case m == nil && !strings.ContainsAny(w.Seen, "0123456789０１２３４５６７８９"): // 集計中
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
