package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/notation"
	"sorachi/pkg/plan"
	"sorachi/pkg/printed"
)

// wordingRules judge characters and wording, whatever is said.
var wordingRules = []*Rule{
	checkSettings, mixedDigits, halfWidthKana, privateUse, decomposedKana, compatibilityKanji, machineDependent, placeCounter,
	bracketPair, bracketAlone, mixedBrackets, mixedCircles, mixedWaves, mixedCommas, actorsDiffer, extraBlank, doubledMark,
}

// wording is a printed text as the rules of wording see it. In seen, which is
// as long as the text, the words that the plan keeps are blanked out, and the
// ｛references｝ are digits, which is how most of them print.
type wording struct {
	printed.Passage
	seen   string
	traits trait // what stands in it
}

// wordings returns the printed texts of p.
func wordings(p *plan.Plan) []wording {
	texts := printed.Texts(p)
	out := make([]wording, len(texts))
	for i, t := range texts {
		seen := masked(t.Value, p.Check.Keep)
		out[i] = wording{Passage: t, seen: seen, traits: traitsOf(seen)}
	}
	return out
}

var reference = regexp.MustCompile(`｛[^｛｝\n]*｝`)

// masked blanks out what the rules leave alone, byte for byte.
func masked(s string, keep []plan.Text) string {
	if strings.Contains(s, "｛") {
		s = reference.ReplaceAllStringFunc(s, func(r string) string { return strings.Repeat("0", len(r)) })
	}
	for _, k := range keep {
		if !k.IsZero() {
			s = strings.ReplaceAll(s, k.Value, strings.Repeat("\x00", len(k.Value)))
		}
	}
	return s
}

// mend replaces the bytes from to to of a text.
type mend struct {
	from, to int
	text     string
}

// word reports the bytes from to to of w. The mends are a repair that leaves
// the meaning as it is; without any there is no safe one.
func (p *pass) word(w wording, from, to int, message, hint string, mends ...mend) {
	p.report(p.wordFinding(w, from, to, message, hint, mends...))
}

func (p *pass) wordFinding(w wording, from, to int, message, hint string, mends ...mend) diag.Diagnostic {
	pos, end := w.place(from, to)
	d := p.rule.New(pos, end, message, hint)
	d.Path = w.Path
	if len(mends) > 0 {
		d.Fix = &diag.Fix{Message: hint}
	}
	for _, m := range mends {
		pos, end := w.place(m.from, m.to)
		d.Fix.Edits = append(d.Fix.Edits, diag.Edit{Pos: pos, End: end, Text: m.text})
	}
	return d
}

// place returns where the bytes from to to were typed. What follows them can
// stand on another line, so the end is that of the last character.
func (w wording) place(from, to int) (pos, end diag.Pos) {
	_, size := utf8.DecodeLastRuneInString(w.Value[:to])
	last := w.At(to - size)
	end = w.At(to)
	if end.Line != last.Line || end.Col <= last.Col {
		end = last
		end.Col++
	}
	return w.At(from), end
}

// spot is a place in a text that is written in one of two ways.
type spot struct {
	w        wording
	from, to int
}

func (s spot) text() string { return s.w.Value[s.from:s.to] }

// mixed reports that a plan writes one thing in two ways: good is the way to
// keep, odd the other, which shown names. Each text with odd ones is told once,
// at its first, and mends says what to put in their place. Where the odd ones
// are the more, one finding is enough for the plan.
func (p *pass) mixed(good, odd []spot, keep string, shown func(spot) string, mends func(spot) []mend) {
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
		var all []mend
		for _, s := range spots {
			all = append(all, mends(s)...)
		}
		if !few {
			message = fmt.Sprintf("%s（%dか所）と%s（%dか所）が混ざっています", shown(first), len(odd), keep, len(good))
			hint = fmt.Sprintf("どちらかにそろえてください。広く使われるのは%sです", keep)
			all = nil
		}
		d := p.wordFinding(first.w, first.from, first.to, message, hint, all...)
		d.Related = []diag.Related{related}
		p.report(d)
	}
}

// becomes replaces a spot by text.
func becomes(text string) func(spot) []mend {
	return func(s spot) []mend { return []mend{{s.from, s.to, text}} }
}

// quoted and coded name what stands at a spot; signs that look alike are told
// apart by their numbers.
func quoted(s spot) string { return "「" + s.text() + "」" }
func coded(s spot) string  { return fmt.Sprintf("「%s」（U+%04X）", s.text(), after(s.text(), 0)) }

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

// before returns the character in front of byte i, 0 when there is none.
func before(s string, i int) rune {
	r, size := utf8.DecodeLastRuneInString(s[:i])
	if size == 0 {
		return 0
	}
	return r
}

// after returns the character at byte i, 0 at the end.
func after(s string, i int) rune {
	r, size := utf8.DecodeRuneInString(s[i:])
	if size == 0 {
		return 0
	}
	return r
}

// japanese reports whether r is a kanji or a kana, the long vowel included.
func japanese(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー'
}

// digit reports whether r is an Arabic digit of either width.
func digit(r rune) bool { return '0' <= r && r <= '9' || '０' <= r && r <= '９' }

// checkSettings judges what plan.yaml says under check.
var checkSettings = &Rule{
	Rule: diag.Rule{Code: "check-settings", Severity: diag.Warning, Group: diag.Structure,
		Title: "確認の決まりに効き目がない",
		Doc: `plan.yamlの「check」の「warn」には、「情報」の指摘のコードを書きます。ほかのコードは警告にできません。
「keep」の言葉は、計画の文の中にそのまま出てくるものだけを書きます。打ち間違えた言葉には効き目がありません。`,
		Bad:  "check:\n  warn: [mixed-digit]\n",
		Good: "check:\n  warn: [mixed-digits]\n"},
	run: func(p *pass) {
		codes := p.infos
		for _, t := range p.plan.Check.Warn {
			if t.IsZero() || slices.Contains(codes, t.Value) {
				continue
			}
			hint := "使えるのは " + strings.Join(codes, "、") + " です"
			if near, ok := notation.Nearest(t.Value, codes); ok {
				hint = "「" + near + "」ではありませんか"
			}
			p.at(t, fmt.Sprintf("「%s」は、「warn」に書ける指摘のコードではありません", t.Value), hint)
		}
		for _, t := range p.plan.Check.Keep {
			used := func(w wording) bool { return strings.Contains(w.Value, t.Value) }
			if !t.IsZero() && len(p.plan.Flawed) == 0 && !slices.ContainsFunc(p.wordings, used) {
				p.at(t, fmt.Sprintf("「keep」の「%s」は、計画のどこにもありません", t.Value), "言葉を確かめて直すか、この行を削除してください")
			}
		}
	},
}

// raise turns the infos that the plan wants as warnings into such.
func raise(found diag.List, warn []plan.Text) {
	for i, d := range found {
		for _, t := range warn {
			if d.Severity == diag.Info && d.Code == t.Value {
				found[i].Severity = diag.Warning
			}
		}
	}
}
