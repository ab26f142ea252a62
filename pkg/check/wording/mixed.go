package wording

import (
	"fmt"
	"regexp"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/printedtexts"
	"sorachi/pkg/diag"
)

// spot is a place in a text that is written in one of two ways.
type spot struct {
	w        rule.Printed
	from, to int
}

func (s spot) text() string { return s.w.Value[s.from:s.to] }

// reportMixed reports that a plan writes one thing in two ways: good is the way to
// keep, odd the other, which shown names. Each text with odd ones is told once,
// at its first, and mends says what to put in their place. Where the odd ones
// are the more, one finding is enough for the plan.
func reportMixed(p *rule.Pass, good, odd []spot, keep string, shown func(spot) string, mends func(spot) []rule.Mend) {
	if len(good) == 0 || len(odd) == 0 {
		return
	}
	related := diag.Related{Pos: good[0].w.At(good[0].from), Message: fmt.Sprintf("%sはここにあります（全部で%dか所）", keep, len(good))}
	texts := byText(odd)
	few := len(odd) <= len(good)
	if !few {
		texts = texts[:1]
	}
	for _, spots := range texts {
		first := spots[0]
		message, hint := fmt.Sprintf("%sが使われていますが、ほかでは%sです", shown(first), keep), fmt.Sprintf("%sにそろえてください", keep)
		var all []rule.Mend
		for _, s := range spots {
			all = append(all, mends(s)...)
		}
		if !few {
			message = fmt.Sprintf("%s（%dか所）と%s（%dか所）が混ざっています", shown(first), len(odd), keep, len(good))
			hint = fmt.Sprintf("どちらかにそろえてください。広く使われるのは%sです", keep)
			all = nil
		}
		d := p.FindingWithin(first.w, first.from, first.to, message, hint, all...)
		d.Related = []diag.Related{related}
		p.Report(d)
	}
}

// reportMixedSigns is reportMixed for signs that expressions find, the odd ones in texts
// with a trait.
func reportMixedSigns(p *rule.Pass, good, odd *regexp.Regexp, t rule.Trait, keep string, shown func(spot) string, mends func(spot) []rule.Mend) {
	if found := spotsOf(p, t, odd); len(found) > 0 {
		reportMixed(p, spotsOf(p, rule.AnyTrait, good), found, keep, shown, mends)
	}
}

// spotsOf returns what re matches in the texts with a trait: the group that took part, or the
// whole match of an expression without groups.
func spotsOf(p *rule.Pass, t rule.Trait, re *regexp.Regexp) []spot {
	var out []spot
	for w := range p.Having(t) {
		if w.Kind == printedtexts.By { // actors are judged as a whole
			continue
		}
		for _, m := range re.FindAllStringSubmatchIndex(w.Seen, -1) {
			from, to := m[0], m[1]
			for i := 2; i < len(m); i += 2 {
				if m[i] >= 0 {
					from, to = m[i], m[i+1]
				}
			}
			out = append(out, spot{w, from, to})
		}
	}
	return out
}

// becomes replaces a spot by text.
func becomes(text string) func(spot) []rule.Mend {
	return func(s spot) []rule.Mend { return []rule.Mend{{From: s.from, To: s.to, Text: text}} }
}

// quoted and coded name what stands at a spot; signs that look alike are told
// apart by their numbers.
func quoted(s spot) string { return "「" + s.text() + "」" }

func coded(s spot) string { return fmt.Sprintf("「%s」（U+%04X）", s.text(), after(s.text(), 0)) }

// byText cuts spots into those of one text each.
func byText(spots []spot) [][]spot {
	var out [][]spot
	for _, s := range spots {
		if n := len(out); n > 0 && out[n-1][0].w.Pos() == s.w.Pos() {
			out[n-1] = append(out[n-1], s)
			continue
		}
		out = append(out, []spot{s})
	}
	return out
}
