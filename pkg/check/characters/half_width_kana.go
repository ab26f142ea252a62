package characters

import (
	"fmt"
	"regexp"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var halfWidthKana = &rule.Rule{
	Rule: diag.Rule{Code: "half-width-kana", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "半角のカタカナがある",
		Doc: `半角のカタカナは、濁点が1字に数えられて検索や並べ替えで見つからず、ウェブのページでは読めなくなることがあります。全角で書きます。
「｡」「､」「･」「｢」「｣」も半角です。`,
		Bad:  "- title: めしﾌｪｽﾀの開催\n",
		Good: "- title: めしフェスタの開催\n"},
	Run: func(p *rule.Pass) {
		for w := range p.Having(rule.HalfKanaTrait) {
			for _, m := range halfKana.FindAllStringIndex(w.Seen, -1) {
				seen := w.Value[m[0]:m[1]]
				wide := norm.NFKC.String(seen)
				p.Within(w, m[0], m[1], fmt.Sprintf("「%s」は半角です", seen), fmt.Sprintf("「%s」に直してください", wide), rule.Mend{From: m[0], To: m[1], Text: wide})
			}
		}
	},
}

// halfKana matches half-width kana and their punctuation.
var halfKana = regexp.MustCompile(`[\x{FF61}-\x{FF9F}]+`)
