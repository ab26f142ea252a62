package characters

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var decomposedKana = &rule.Rule{
	Rule: diag.Rule{Code: "decomposed-kana", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "濁点が別の字になっている",
		Doc: `「が」が「か」と濁点の2字に分かれていると、見た目は同じでも検索で見つからず、字数も違います。
Macのファイル名やPDFから写した文に多くあります。「ト゚」のように1字にできないものは、そのままでかまいません。`,
		Bad:  "summary: 産地を育て、食産業を盛り上け\u3099る。\n",
		Good: "summary: 産地を育て、食産業を盛り上げる。\n"},
	Run: func(p *rule.Pass) {
		for w := range p.Having(rule.CombiningTrait) {
			for _, m := range combining.FindAllStringIndex(w.Seen, -1) {
				seen := w.Value[m[0]:m[1]]
				one := norm.NFC.String(strings.NewReplacer("゛", "\u3099", "゜", "\u309a").Replace(seen))
				if utf8.RuneCountInString(one) == 1 {
					p.Within(w, m[0], m[1], fmt.Sprintf("「%s」が2字に分かれています", one), fmt.Sprintf("1字の「%s」に直してください", one), rule.Mend{From: m[0], To: m[1], Text: one})
				}
			}
		}
	},
}

// combining finds a letter with one sign of voicing or accent behind it.
var combining = regexp.MustCompile(`\p{L}[\x{3099}\x{309A}゛゜\x{300}-\x{36F}]`)
