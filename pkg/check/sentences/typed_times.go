package sentences

import (
	"fmt"
	"regexp"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/value/quantity"
)

var typedTimes = &rule.Rule{
	Rule: diag.Rule{Code: "typed-times", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "文に書かれた「約N倍」がデータと違う",
		Doc: `分析・対応方向の文に書かれた倍数が、基準値や前の年度の値と比べた倍数のどれとも違います。前の年の文の書き換え忘れが考えられます。
「｛指標のid times｝」と書けば、基準値と比べた「約4倍」のような語が入ります。`,
		Bad: `- 公式SNSのフォロワー数は、基準値の約3倍となった。
`,
		Good: `- 公式SNSのフォロワー数は、基準値の約4倍となった。
`},
	Run: func(p *rule.Pass) {
		for _, g := range accounts.Of(p).passages {
			reportTimes(p, g)
		}
	},
}

// timesWords matches a multiple: 4倍, 1.5倍.
var timesWords = regexp.MustCompile(`([0-9０-９]+(?:[.．][0-9０-９]+)?)倍`)

// reportTimes reports a multiple that is none of this year's figure to an earlier one. The
// repair names the multiple of the baseline; without one to compare with, it is silent.
func reportTimes(p *rule.Pass, g passage) {
	now := g.kpi.Actual(g.summary.Year)
	if !now.HasFigure() || !now.Quantity.Number.IsPositive() || now.Quantity.Unit == "倍" {
		return
	}
	for _, m := range timesWords.FindAllStringSubmatchIndex(g.flat[g.from:g.to], -1) {
		from, to := g.from+m[2], g.from+m[3]
		q, err := quantity.Parse(g.flat[from:to])
		typed := typedNumber{q.Number, q.Decimals}
		if err != nil || inWords(g.before(from), "全国", "全道", "目標", "他", "ほか") {
			continue
		}
		known, base := false, g.kpi.Baseline
		for _, a := range kpivalues.Measured(g.kpi) {
			if v := a.Value; v != now && v.HasFigure() && v.Quantity.Comparable(now.Quantity) && v.Quantity.Number.IsPositive() {
				known = known || typed.agrees(now.Quantity.Number.DivRound(v.Quantity.Number, 12))
			}
		}
		if !known && base.HasFigure() && base.Quantity.Comparable(now.Quantity) && base.Quantity.Number.IsPositive() {
			real := now.Quantity.Number.DivRound(base.Quantity.Number, int32(max(typed.decimals, 1)))
			p.At(g.sub(from, to), fmt.Sprintf("「%s」の%sは基準値の%s倍ですが、文には「%s倍」と書かれています", rule.Label(g.kpi), g.summary.Year, real, g.flat[from:to]),
				fmt.Sprintf("どちらが正しいかを確かめてください。「｛%s times｝」と書けば、データから入ります", g.kpi.ID.Value), rule.Related(now.Figure(), "データの値はここです"))
		}
	}
}
