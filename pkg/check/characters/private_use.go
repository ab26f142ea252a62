package characters

import (
	"fmt"
	"regexp"
	"unicode/utf8"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var privateUse = &rule.Rule{
	Rule: diag.Rule{Code: "private-use", Severity: diag.Error, Group: diag.Wording,
		Title: "外字がある",
		Doc: `外字は、作ったパソコンにしかない文字です。ほかのパソコンや紙の上では、空白や別の文字になります。
人名や地名の字は、異体字を探して置き換えます。WordやPowerPointの箇条書きの印も、貼り付けると外字になります。`,
		Bad:  "place: 葛\ue000公園\n",
		Good: "place: 葛城公園\n"},
	Run: func(p *rule.Pass) {
		for w := range p.Having(rule.PrivateTrait) {
			for _, m := range private.FindAllStringIndex(w.Seen, -1) {
				r, _ := utf8.DecodeRuneInString(w.Value[m[0]:])
				hint := "ほかの文字に置き換えてください"
				if sign := symbolFont[r]; sign != "" {
					hint = fmt.Sprintf("WordやPowerPointの記号のようです。「%s」などに置き換えるか、削除してください", sign)
				}
				p.Within(w, m[0], m[1], fmt.Sprintf("U+%04Xは外字で、ほかのパソコンでは表示も印刷もできません", r), hint)
			}
		}
	},
}

var private = regexp.MustCompile(`\p{Co}`)

// symbolFont are signs of the fonts Symbol and Wingdings, which Office keeps at
// U+F000 and above, with what they look like.
var symbolFont = map[rune]string{
	0xF06C: "●", 0xF06E: "■", 0xF06F: "□", 0xF071: "□", 0xF075: "◆", 0xF076: "◆", 0xF077: "◆", 0xF09F: "・", 0xF0A7: "■", 0xF0B7: "・",
	0xF0D8: "▶", 0xF0DF: "←", 0xF0E0: "→", 0xF0E8: "→", 0xF0FC: "✓",
}
