package characters

import (
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var compatibilityKanji = &rule.Rule{
	Rule: diag.Rule{Code: "compatibility-kanji", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "見た目の似た別の字がある",
		Doc: `漢字の部首だけを表す字（⽇、⼈など）や互換漢字は、ふつうの漢字と見た目が同じか似ていますが別の字で、検索で見つかりません。PDFから写した文に多くあります。
人名や地名でその字形が必要なときは、plan.yamlの「check」の「keep」に書きます。`,
		Bad:  "地域の歩みを物語る産業遺産の魅力を、道内外の\u2f08々に広く伝える。\n",
		Good: "地域の歩みを物語る産業遺産の魅力を、道内外の人々に広く伝える。\n"},
	Run: func(p *rule.Pass) {
		for w := range p.Having(rule.RadicalTrait) {
			for i, r := range w.Seen {
				if r < 0x2E80 { // neither below: only sparing the time
					continue
				}
				to := i + utf8.RuneLen(r)
				if plain := radical(r); plain != "" {
					p.Within(w, i, to, fmt.Sprintf("「%c」（U+%04X）は漢字の部首を表す字で、漢字の「%s」ではありません", r, r, plain),
						fmt.Sprintf("漢字の「%s」に直してください", plain), rule.Mend{From: i, To: to, Text: plain})
				} else if plain := compatible(r); plain != "" {
					p.Within(w, i, to, fmt.Sprintf("「%c」（U+%04X）は互換漢字で、「%s」とは別の字です", r, r, plain),
						fmt.Sprintf("「%s」に直すか、この字形が必要であればplan.yamlの「check」の「keep」に書いてください", plain))
				}
			}
		}
	},
}

// radical returns the kanji that a sign of a radical (U+2E80 to U+2FDF) stands
// for, empty for every other character.
func radical(r rune) string {
	switch {
	case r < 0x2E80 || r > 0x2FDF:
		return ""
	case radicals[r] != "":
		return radicals[r]
	}
	if plain := norm.NFKC.String(string(r)); plain != string(r) {
		return plain
	}
	return ""
}

// radicals are those that Unicode does not map to a kanji and that fonts of PDF
// files show for one.
var radicals = map[rune]string{
	0x2EA0: "民", 0x2EC1: "虎", 0x2EC4: "西", 0x2EC6: "角", 0x2ED1: "長", 0x2ED8: "青", 0x2EDD: "食", 0x2EE4: "鬼", 0x2EE8: "麦",
	0x2EE9: "黄", 0x2EEB: "斉", 0x2EED: "歯", 0x2EEF: "竜", 0x2EF2: "亀",
}

// compatible returns the kanji that Unicode takes a compatibility kanji for,
// empty for every other character. The twelve of the block that are kanji in
// their own right (﨑, 﨎 …) map to nothing.
func compatible(r rune) string {
	if r < 0xF900 || r > 0xFAFF && r < 0x2F800 || r > 0x2FA1F {
		return ""
	}
	if plain := norm.NFC.String(string(r)); plain != string(r) {
		return plain
	}
	return ""
}
