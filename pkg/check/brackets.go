package check

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/printed"
)

var bracketPair = &Rule{
	Rule: diag.Rule{Code: "bracket-pair", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "かっこの始まりと終わりが違う",
		Doc: `「（R2)」のように全角のかっこを半角で閉じたり、「「…』」のように別のかっこで閉じたりしています。
sorachiは、幅が違うだけなら値を読み取りますが、書いたとおりに印刷します。`,
		Bad:  "baseline: 12,800人（R2)\n",
		Good: "baseline: 12,800人（R2）\n"},
	run: func(p *pass) {
		for w := range p.having(bracketTrait) {
			for _, b := range brackets(w.seen) {
				if !b.paired() || b.open == b.shut || b.open.kind == "corner" && b.shut.kind == "corner" { // ｢ is told as half-width
					continue
				}
				wrong, right := b.to, b.open
				if b.open.kind == b.shut.kind && b.shut.wide {
					wrong, right = b.from, b.shut
				}
				sign := right.signs[0]
				if wrong == b.to {
					sign = right.signs[1]
				}
				seen := string(after(w.seen, wrong))
				msg := fmt.Sprintf("「%c」で始まるかっこが「%c」で閉じています", after(w.seen, b.from), after(w.seen, b.to))
				var mends []mend
				if b.open.kind == b.shut.kind {
					mends = []mend{{wrong, wrong + len(seen), sign}}
				}
				p.word(w, wrong, wrong+len(seen), msg, fmt.Sprintf("「%s」を「%s」に直してください", seen, sign), mends...)
			}
		}
	},
}

var bracketAlone = &Rule{
	Rule: diag.Rule{Code: "bracket-alone", Severity: diag.Info, Group: diag.Wording,
		Title: "かっこの片方がない",
		Doc: `かっこの始まりか終わりの一方がありません。どこまでがかっこの中なのか、読む人に分からなくなります。
「1)」のような番号の後のかっこは対象にしません。`,
		Bad:  "- name: 空知「食」と「ワインのブランド強化事業\n",
		Good: "- name: 空知「食」と「ワイン」のブランド強化事業\n"},
	run: func(p *pass) {
		for w := range p.having(bracketTrait) {
			if w.Kind == printed.Figure || w.Kind == printed.Dates { // such ones cannot be read
				continue
			}
			for _, b := range brackets(w.seen) {
				switch {
				case b.paired():
				case b.to < 0:
					sign := string(after(w.seen, b.from))
					p.word(w, b.from, b.from+len(sign), fmt.Sprintf("「%s」に対応する「%s」がありません", sign, b.open.signs[1]),
						fmt.Sprintf("「%s」を補うか、「%s」を削除してください", b.open.signs[1], sign))
				default:
					sign := string(after(w.seen, b.to))
					p.word(w, b.to, b.to+len(sign), fmt.Sprintf("「%s」に対応する「%s」がありません", sign, b.shut.signs[0]),
						fmt.Sprintf("「%s」を補うか、「%s」を削除してください", b.shut.signs[0], sign))
				}
			}
		}
	},
}

var mixedBrackets = &Rule{
	Rule: diag.Rule{Code: "mixed-brackets", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "丸かっこの全角と半角が混ざっている",
		Doc: `日本語に付く丸かっこは全角の「（ ）」で書きます。全角と半角が1つの計画の中で混ざると、値の行や見出しの幅がそろいません。
「(1F)」のように英数字だけを囲み、前後も日本語ではないものは対象にしません。`,
		Bad:  "target: 14,500人(R7)\n",
		Good: "target: 14,500人（R7）\n"},
	run: func(p *pass) {
		var wide, narrow []spot
		for w := range p.having(bracketTrait) {
			for _, b := range brackets(w.seen) {
				switch {
				case !b.paired() || b.open != b.shut || b.open.kind != "round":
				case b.open.wide:
					wide = append(wide, spot{w, b.from, b.to + len("）")})
				case inJapanese(w.seen, b):
					narrow = append(narrow, spot{w, b.from, b.to + 1})
				}
			}
		}
		p.mixed(wide, narrow, "全角のかっこ", func(spot) string { return "半角のかっこ" }, func(s spot) []mend {
			return []mend{{s.from, s.from + 1, "（"}, {s.to - 1, s.to, "）"}}
		})
	},
}

// inJapanese reports whether a pair of brackets stands in Japanese: beside it,
// or within it.
func inJapanese(s string, b bracketRun) bool {
	return japanese(before(s, b.from)) || before(s, b.from) == '％' || japanese(after(s, b.to+1)) ||
		strings.ContainsFunc(s[b.from:b.to], japanese)
}

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
	if traitOf(r)&bracketTrait == 0 {
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
	for digit(mark) && digit(before(s, len(s))) {
		s = s[:len(s)-utf8.RuneLen(before(s, len(s)))]
	}
	lead := before(s, len(s))
	return (digit(mark) || latin(mark) || japanese(mark)) && (lead == 0 || strings.ContainsRune(" 　\n、。", lead))
}
