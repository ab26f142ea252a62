package wording

import (
	"regexp"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var mixedCircles = &rule.Rule{
	Rule: diag.Rule{Code: "mixed-circles", Severity: diag.Info, Group: diag.Wording, Fixable: true,
		Title: "「○」と「〇」が混ざっている",
		Doc: `記号の「○」（U+25CB）と、漢数字の「〇」（U+3007）や大きな「◯」（U+25EF）は、見た目は似ていますが、印刷した大きさが違い、検索でも別の字です。記号には「○」を使います。
「二〇二四年」の「〇」と、「○○」のような伏せ字は対象にしません。`,
		Bad: `summary: ○は新しく始めた取組。〇の会場では試食もできる。
`,
		Good: `summary: ○は新しく始めた取組。○の会場では試食もできる。
`},
	Run: func(p *rule.Pass) {
		reportMixedSigns(p, circle, otherCircle, rule.CircleTrait, "「○」（U+25CB）", coded, becomes("○"))
	},
}

var (
	circle      = regexp.MustCompile(`(?:^|[^○〇◯])(○)(?:[^○〇◯]|$)`)
	otherCircle = regexp.MustCompile(`(?:^|[^○〇◯一二三四五六七八九十百])([〇◯])(?:[^○〇◯一二三四五六七八九十年]|$)`)
)
