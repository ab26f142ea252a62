package wording

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var bracketPair = &rule.Rule{
	Rule: diag.Rule{Code: "bracket-pair", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "かっこの始まりと終わりが違う",
		Doc: `「（R2)」のように全角のかっこを半角で閉じたり、「「…』」のように別のかっこで閉じたりしています。
sorachiは、幅が違うだけなら値を読み取りますが、書いたとおりに印刷します。`,
		Bad:  "baseline: 12,800人（R2)\n",
		Good: "baseline: 12,800人（R2）\n"},
	Run: func(p *rule.Pass) {
		for w := range p.Having(rule.BracketTrait) {
			for _, b := range brackets(w.Seen) {
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
				seen := string(after(w.Seen, wrong))
				msg := fmt.Sprintf("「%c」で始まるかっこが「%c」で閉じています", after(w.Seen, b.from), after(w.Seen, b.to))
				var mends []rule.Mend
				if b.open.kind == b.shut.kind {
					mends = []rule.Mend{{From: wrong, To: wrong + len(seen), Text: sign}}
				}
				p.Within(w, wrong, wrong+len(seen), msg, fmt.Sprintf("「%s」を「%s」に直してください", seen, sign), mends...)
			}
		}
	},
}
