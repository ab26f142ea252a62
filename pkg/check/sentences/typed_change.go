package sentences

import (
	"fmt"

	"github.com/shopspring/decimal"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var typedChange = &rule.Rule{
	Rule: diag.Rule{Code: "typed-change", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "文に書かれた増減がデータと違う",
		Doc: `分析・対応方向の文に書かれた前年度からの増減が、データから計算した増減と違います。前の年の文の書き換え忘れや、実績値を直したときの直し忘れが考えられます。
「｛指標のid change｝」と書けば、データから計算した増減が入ります。`,
		Bad: `- 新規高卒者管内企業就職率は、前年度から3ポイント上昇した。
`,
		Good: `- 新規高卒者管内企業就職率は、前年度から1ポイント上昇した。
`},
	Run: func(p *rule.Pass) {
		for _, g := range accounts.Of(p).passages {
			for _, c := range g.changes() {
				reportChange(p, g, c)
			}
		}
	},
}

// reportChange reports a change against the year before that is not that of the data: in
// how far it goes, or else in which way.
func reportChange(p *rule.Pass, g passage, c changeAt) {
	changes := g.realChanges(true)
	if !c.lastYear || len(changes) == 0 || c.asPoints(g) != nil { // which percent-for-points tells
		return
	}
	m := changes[0]
	real, unit, ok := c.realAmount(g, m)
	if !ok {
		return
	}
	hint := fmt.Sprintf("どちらが正しいかを確かめてください。「｛%s change｝」と書けば、データから入ります", g.kpi.ID.Value)
	ref := rule.Related(m.now.Figure(), "データの値はここです")
	switch {
	case !c.agrees(real):
		shown := real.Abs().Round(int32(max(c.decimals, 1))).String()
		p.At(g.sub(c.from, c.to), fmt.Sprintf("「%s」の前年度からの増減は%s%sですが、文には「%s」と書かれています", rule.Label(g.kpi), shown, unit, g.flat[c.from:c.to]), hint, ref)
	case c.goesAgainst(real):
		p.At(g.sub(c.wordStart, c.wordStart+len(c.word)), fmt.Sprintf("「%s」は前年度より%sが、文には「%s」と書かれています", rule.Label(g.kpi), map[bool]string{true: "増えています", false: "減っています"}[real.IsPositive()], c.word), hint, ref)
	}
}

// realAmount returns how far the change m goes in the unit in which c is typed; ok is
// false when that cannot be told.
func (c changeAt) realAmount(g passage, m realChange) (amount decimal.Decimal, unit string, ok bool) {
	switch points := c.unit == "ポイント"; {
	case points && isPercent(g.kpi):
		return m.points(), "ポイント", true
	case points: // of an indicator that has none
		return decimal.Zero, "", false
	}
	amount, ok = m.percent()
	return amount, "％", ok
}

// goesAgainst reports whether the word of c says the other way than real went. Whether
// less is better (改善) is not for this rule.
func (c changeAt) goesAgainst(real decimal.Decimal) bool {
	return !real.IsZero() && real.IsPositive() != c.up && !inWords(c.word, "改善", "悪化", "向上")
}
