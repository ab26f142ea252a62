package wording

import (
	"regexp"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var mixedCommas = &rule.Rule{
	Rule: diag.Rule{Code: "mixed-commas", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "句読点の字が混ざっている",
		Doc: `句読点は「、」と「。」を使い、1つの文書の中でそろえます（公用文作成の考え方）。「，」「．」と、日本語の間の半角の「,」を対象にします。
数字の区切りの「，」「．」は対象にしません。`,
		Bad:  "purpose: 若い世代が地域で働き，暮らし続けられる環境をつくる。\n",
		Good: "purpose: 若い世代が地域で働き、暮らし続けられる環境をつくる。\n"},
	Run: func(p *rule.Pass) {
		reportMixedSigns(p, comma, otherComma, rule.CommaTrait, "「、」", quoted, becomes("、"))
		reportMixedSigns(p, stop, otherStop, rule.CommaTrait, "「。」", quoted, becomes("。"))
	},
}

var (
	comma      = regexp.MustCompile(`、`)
	otherComma = regexp.MustCompile(`[^0-9０-９](，)|[\p{Han}\p{Hiragana}\p{Katakana}ー」）](,)[\p{Han}\p{Hiragana}\p{Katakana}「]`)
	stop       = regexp.MustCompile(`。`)
	otherStop  = regexp.MustCompile(`[\p{Han}\p{Hiragana}\p{Katakana}ー」）](．)`)
)
