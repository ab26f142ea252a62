package wording

import (
	"fmt"
	"regexp"

	"golang.org/x/text/width"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var mixedDigits = &rule.Rule{
	Rule: diag.Rule{Code: "mixed-digits", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "全角と半角の数字が混ざっている",
		Doc: `1つの値や文の中で、全角の数字と半角の数字が混ざっています。数字の幅は、1つの文書の中でそろえます（公用文作成の考え方）。
sorachiが計算して印刷する数字は半角です。「Ｒ７」「CO2」「5G」のように英字に付く数字は数えません。`,
		Bad:  "held: 令和６年9月30日\n",
		Good: "held: 令和6年9月30日\n"},
	Run: func(p *rule.Pass) {
		for w := range p.Having(rule.WideTrait) {
			wide, narrow := numbers(w, wideNumber), numbers(w, narrowNumber)
			if len(wide) == 0 || len(narrow) == 0 {
				continue
			}
			var mends []rule.Mend
			for _, s := range wide {
				mends = append(mends, rule.Mend{From: s.from, To: s.to, Text: width.Narrow.String(w.Value[s.from:s.to])})
			}
			first := w.Value[wide[0].from:wide[0].to]
			p.Within(w, wide[0].from, wide[0].to, fmt.Sprintf("「%s」は全角ですが、%sは半角です", first, shownNumber(narrow[0])),
				fmt.Sprintf("半角の「%s」にそろえてください", mends[0].Text), mends...)
		}
	},
}

var (
	wideNumber   = regexp.MustCompile(`[０-９]+`)
	narrowNumber = regexp.MustCompile(`[0-9]+`)
)

// numbers returns the numbers of one width in w that are no part of a word.
func numbers(w rule.Printed, re *regexp.Regexp) []spot {
	var out []spot
	for _, m := range re.FindAllStringIndex(w.Seen, -1) {
		if next := after(w.Seen, m[1]); !latin(before(w.Seen, m[0])) && !('A' <= next && next <= 'Z') {
			out = append(out, spot{w, m[0], m[1]})
		}
	}
	return out
}

// shownNumber quotes a number, or tells that it comes from a ｛reference｝.
func shownNumber(s spot) string {
	if text := s.w.Value[s.from:s.to]; text == s.w.Seen[s.from:s.to] {
		return "「" + text + "」"
	}
	return "｛ ｝の数字"
}
