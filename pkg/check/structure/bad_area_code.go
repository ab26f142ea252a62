package structure

import (
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
)

var badAreaCode = &rule.Rule{
	Rule: diag.Rule{Code: "bad-area-code", Severity: diag.Warning, Group: diag.Structure,
		Title: "全国地方公共団体コードが正しくない",
		Doc: `全国地方公共団体コードは、半角の数字6桁です。はじめの2桁が都道府県、6桁目は写し誤りを見つけるための検査数字です。
データ（kpi export、Excelファイルのシート「データ」）の利用者は、このコードで地域を見分けます。
Excelを通すと、北海道など「0」で始まるコードは先頭の0が落ち、5桁になります。`,
		Bad:  `code: "14231"`,
		Good: `code: "014231"`},
	Run: func(p *rule.Pass) {
		code := p.Plan.Code
		if code.IsZero() || isAreaCode(code.Value) {
			return
		}
		message := "「" + code.Value + "」は、全国地方公共団体コードとして読めません"
		switch meant, why := meantAreaCode(strings.Map(typedtext.Fold, code.Value)); {
		case meant == "":
			p.At(code, message, "都道府県の2桁から検査数字までの、半角の数字6桁で書いてください")
		case why == wrongCheckDigit:
			p.At(code, "全国地方公共団体コード「"+code.Value+"」の検査数字（6桁目）が合いません",
				"桁の写し誤りがないか確かめてください。初めの5桁が正しければ「"+meant+"」です")
		default:
			p.At(code, message, "「"+meant+"」ではありませんか（"+why+"）")
		}
	},
}

// Why a code is not one, where it can be told.
const (
	wrongCheckDigit = "検査数字が合いません"
	lostZero        = "先頭の0が落ちています"
	noCheckDigit    = "6桁目の検査数字がありません"
	fullWidth       = "全角の数字です"
)

// meantAreaCode returns the code that half-width text was meant to be, and what
// happened to it. It is empty for what is no code at all.
func meantAreaCode(text string) (meant, why string) {
	switch {
	case strings.Trim(text, "0123456789") != "":
		return "", ""
	case isAreaCode(text):
		return text, fullWidth
	case len(text) == 5 && isAreaCode("0"+text):
		return "0" + text, lostZero
	case len(text) == 5:
		return text + checkDigit(text), noCheckDigit
	case len(text) == 6:
		return text[:5] + checkDigit(text), wrongCheckDigit
	}
	return "", ""
}

// isAreaCode reports whether s is a code of a prefecture, municipality or union
// of them (全国地方公共団体コード).
func isAreaCode(s string) bool {
	return len(s) == 6 && strings.Trim(s, "0123456789") == "" && s[5:] == checkDigit(s)
}

// checkDigit returns the sixth digit that belongs to the first five: the last
// of 11 less the remainder, by 11, of their sum, weighted 6 5 4 3 2
// (全国地方公共団体コード仕様, 総務省). A sum below 11 is its own remainder.
func checkDigit(s string) string {
	sum := 0
	for i := range 5 {
		sum += int(s[i]-'0') * (6 - i)
	}
	return string(rune('0' + (11-sum%11)%10))
}
