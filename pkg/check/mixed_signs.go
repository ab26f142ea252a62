package check

import (
	"regexp"

	"sorachi/pkg/diag"
	"sorachi/pkg/printed"
)

// This file finds signs that a plan types now in one way, now in another: they
// look alike on the screen and differ in print and in a search.

var mixedCircles = &Rule{
	Rule: diag.Rule{Code: "mixed-circles", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "「○」と「〇」が混ざっている",
		Doc: `記号の「○」（U+25CB）と、漢数字の「〇」（U+3007）や大きな「◯」（U+25EF）は、見た目は似ていますが、印刷した大きさが違い、検索でも別の字です。記号には「○」を使います。
「二〇二四年」の「〇」と、「○○」のような伏せ字は対象にしません。`,
		Bad: `summary: ○は新しく始めた取組。〇の会場では試食もできる。
`,
		Good: `summary: ○は新しく始めた取組。○の会場では試食もできる。
`},
	run: func(p *pass) {
		p.mixedSigns(circle, otherCircle, circleTrait, "「○」（U+25CB）", coded, becomes("○"))
	},
}

var (
	circle      = regexp.MustCompile(`(?:^|[^○〇◯])(○)(?:[^○〇◯]|$)`)
	otherCircle = regexp.MustCompile(`(?:^|[^○〇◯一二三四五六七八九十百])([〇◯])(?:[^○〇◯一二三四五六七八九十年]|$)`)
)

var mixedWaves = &Rule{
	Rule: diag.Rule{Code: "mixed-waves", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "「～」の字が混ざっている",
		Doc:   `「～」には、Windowsで入力される「～」（U+FF5E）のほか、Macで入力される「〜」（U+301C）と半角の「~」があります。見た目は似ていますが、印刷した形や位置が違い、検索でも別の字です。`,
		Bad:   "held: 令和6年7月1日〜8月31日\n",
		Good:  "held: 令和6年7月1日～8月31日\n"},
	run: func(p *pass) {
		p.mixedSigns(wave, otherWave, waveTrait, "「～」（U+FF5E）", coded, becomes("～"))
	},
}

var (
	wave      = regexp.MustCompile(`～`)
	otherWave = regexp.MustCompile(`[〜∼]|[0-9０-９％%\p{Han}\p{Hiragana}\p{Katakana}) ）](~)`)
)

var mixedCommas = &Rule{
	Rule: diag.Rule{Code: "mixed-commas", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "句読点の字が混ざっている",
		Doc: `句読点は「、」と「。」を使い、1つの文書の中でそろえます（公用文作成の考え方）。「，」「．」と、日本語の間の半角の「,」を対象にします。
数字の区切りの「，」「．」は対象にしません。`,
		Bad:  "purpose: 若い世代が地域で働き，暮らし続けられる環境をつくる。\n",
		Good: "purpose: 若い世代が地域で働き、暮らし続けられる環境をつくる。\n"},
	run: func(p *pass) {
		p.mixedSigns(comma, otherComma, commaTrait, "「、」", quoted, becomes("、"))
		p.mixedSigns(stop, otherStop, commaTrait, "「。」", quoted, becomes("。"))
	},
}

var (
	comma      = regexp.MustCompile(`、`)
	otherComma = regexp.MustCompile(`[^0-9０-９](，)|[\p{Han}\p{Hiragana}\p{Katakana}ー」）](,)[\p{Han}\p{Hiragana}\p{Katakana}「]`)
	stop       = regexp.MustCompile(`。`)
	otherStop  = regexp.MustCompile(`[\p{Han}\p{Hiragana}\p{Katakana}ー」）](．)`)
)

// mixedSigns is mixed for signs that expressions find, the odd ones in texts
// with a trait.
func (p *pass) mixedSigns(good, odd *regexp.Regexp, t trait, keep string, shown func(spot) string, mends func(spot) []mend) {
	if found := p.find(t, odd); len(found) > 0 {
		p.mixed(p.find(anyTrait, good), found, keep, shown, mends)
	}
}

// find returns what re matches in the texts with a trait: the group that took part, or the
// whole match of an expression without groups.
func (p *pass) find(t trait, re *regexp.Regexp) []spot {
	var out []spot
	for w := range p.having(t) {
		if w.Kind == printed.By { // actors are judged as a whole
			continue
		}
		for _, m := range re.FindAllStringSubmatchIndex(w.seen, -1) {
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
