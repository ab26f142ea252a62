package wording

import (
	"regexp"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var mixedWaves = &rule.Rule{
	Rule: diag.Rule{Code: "mixed-waves", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "「～」の字が混ざっている",
		Doc:   `「～」には、Windowsで入力される「～」（U+FF5E）のほか、Macで入力される「〜」（U+301C）と半角の「~」があります。見た目は似ていますが、印刷した形や位置が違い、検索でも別の字です。`,
		Bad:   "held: 令和6年7月1日〜8月31日\n",
		Good:  "held: 令和6年7月1日～8月31日\n"},
	Run: func(p *rule.Pass) {
		reportMixedSigns(p, wave, otherWave, rule.WaveTrait, "「～」（U+FF5E）", coded, becomes("～"))
	},
}

var (
	wave      = regexp.MustCompile(`～`)
	otherWave = regexp.MustCompile(`[〜∼]|[0-9０-９％%\p{Han}\p{Hiragana}\p{Katakana}) ）](~)`)
)
