package wording

import (
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var mixedBrackets = &rule.Rule{
	Rule: diag.Rule{Code: "mixed-brackets", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "丸かっこの全角と半角が混ざっている",
		Doc: `日本語に付く丸かっこは全角の「（ ）」で書きます。全角と半角が1つの計画の中で混ざると、値の行や見出しの幅がそろいません。
「(1F)」のように英数字だけを囲み、前後も日本語ではないものは対象にしません。`,
		Bad:  "target: 14,500人(R7)\n",
		Good: "target: 14,500人（R7）\n"},
	Run: func(p *rule.Pass) {
		var wide, narrow []spot
		for w := range p.Having(rule.BracketTrait) {
			for _, b := range brackets(w.Seen) {
				switch {
				case !b.paired() || b.open != b.shut || b.open.kind != "round":
				case b.open.wide:
					wide = append(wide, spot{w, b.from, b.to + len("）")})
				case inJapanese(w.Seen, b):
					narrow = append(narrow, spot{w, b.from, b.to + 1})
				}
			}
		}
		reportMixed(p, wide, narrow, "全角のかっこ", func(spot) string { return "半角のかっこ" }, func(s spot) []rule.Mend {
			return []rule.Mend{{From: s.from, To: s.from + 1, Text: "（"}, {From: s.to - 1, To: s.to, Text: "）"}}
		})
	},
}

// inJapanese reports whether a pair of brackets stands in Japanese: beside it,
// or within it.
func inJapanese(s string, b bracketRun) bool {
	return japanese(before(s, b.from)) || before(s, b.from) == '％' || japanese(after(s, b.to+1)) ||
		strings.ContainsFunc(s[b.from:b.to], japanese)
}
