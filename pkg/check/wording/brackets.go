package wording

import (
	"strings"
	"unicode/utf8"

	"sorachi/pkg/check/rule"
)

// bracketForm is one pair of signs.
type bracketForm struct {
	kind  string // brackets of one kind differ in width alone
	wide  bool
	signs [2]string
}

var bracketForms = []*bracketForm{
	{"round", true, [2]string{"（", "）"}}, {"round", false, [2]string{"(", ")"}},
	{"corner", true, [2]string{"「", "」"}}, {"corner", false, [2]string{"｢", "｣"}},
	{"square", true, [2]string{"［", "］"}}, {"square", false, [2]string{"[", "]"}},
	{"double", true, [2]string{"『", "』"}}, {"black", true, [2]string{"【", "】"}},
	{"shell", true, [2]string{"〔", "〕"}}, {"angle", true, [2]string{"〈", "〉"}}, {"angles", true, [2]string{"《", "》"}},
}

// bracketRun is what a pair of brackets spans; from or to is -1 where the one
// or the other is missing.
type bracketRun struct {
	from, to   int
	open, shut *bracketForm
}

func (b bracketRun) paired() bool { return b.from >= 0 && b.to >= 0 }

// brackets pairs the brackets of s. A closing one that fits none of those open
// closes the innermost, wrongly, where that is left open otherwise.
func brackets(s string) []bracketRun {
	var out, open []bracketRun
	for i, r := range s {
		form, opens := formOf(r)
		switch {
		case form == nil:
		case opens:
			open = append(open, bracketRun{from: i, to: -1, open: form})
		default:
			n := innermost(open, form)
			if n < 0 && len(open) > 0 && !strings.Contains(s[i+utf8.RuneLen(r):], open[len(open)-1].open.signs[1]) {
				n = len(open) - 1
			}
			if n < 0 {
				if !itemMark(s[:i]) {
					out = append(out, bracketRun{from: -1, to: i, shut: form})
				}
				continue
			}
			out = append(out, open[n+1:]...)
			open[n].to, open[n].shut = i, form
			out = append(out, open[n])
			open = open[:n]
		}
	}
	return append(out, open...)
}

// formOf returns the form that a sign belongs to, nil for other characters.
func formOf(r rune) (form *bracketForm, opens bool) {
	if rule.TraitOf(r)&rule.BracketTrait == 0 {
		return nil, false
	}
	for _, f := range bracketForms {
		switch string(r) {
		case f.signs[0]:
			return f, true
		case f.signs[1]:
			return f, false
		}
	}
	return nil, false
}

// innermost returns the index of the last open bracket that a closing one of
// the form can close, -1 when there is none.
func innermost(open []bracketRun, form *bracketForm) int {
	for i := len(open) - 1; i >= 0; i-- {
		if open[i].open.kind == form.kind {
			return i
		}
	}
	return -1
}

// itemMark reports whether s ends in the number or letter of an item, behind
// which a bracket closes that was never opened: 1) or ア）.
func itemMark(s string) bool {
	mark, size := utf8.DecodeLastRuneInString(s)
	if size == 0 {
		return false
	}
	s = s[:len(s)-size]
	for rule.Digit(mark) && rule.Digit(before(s, len(s))) {
		s = s[:len(s)-utf8.RuneLen(before(s, len(s)))]
	}
	lead := before(s, len(s))
	return (rule.Digit(mark) || latin(mark) || japanese(mark)) && (lead == 0 || strings.ContainsRune(" 　\n、。", lead))
}
