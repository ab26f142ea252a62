package sentences

import (
	"fmt"
	"regexp"
	"slices"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/rule/kpivalues"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

var typedFigure = &rule.Rule{
	Rule: diag.Rule{Code: "typed-figure", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "文に書かれた値がデータと違う",
		Doc: `分析・対応方向の文で、指標の名称に続いて書かれた値が、その年度の実績値と違います。前の年の文の書き換え忘れや、実績値を直したときの直し忘れが考えられます。
「｛指標のid R6｝」と書けば、データの値が入り、食い違うことがありません。年度を書かなければ、その文の年度の値とみなします。`,
		Bad: `- 移住相談件数は718件となり、目標を上回った。
`,
		Good: `- 移住相談件数は781件となり、目標を上回った。
`},
	Run: func(p *rule.Pass) {
		for _, g := range accounts.Of(p).passages {
			reportTypedFigures(p, g)
		}
	},
}

var (
	// rough are words behind a figure that make it less than exact, or a change: 781件以上,
	// 781件を超え, 781件の増.
	rough = regexp.MustCompile(`^(?:以上|以下|未満|超|を?超え|を?上回|を?下回|弱|強|余|あまり|台|程度|前後|ほど|ずつ|から|より|に対|と比|に比|に満た|の?増|の?減|の?上昇|の?低下|アップ|ダウン|の?伸|の?差|分の|の?改善|の?向上|多|少な|高く?|低く?)`)
	// otherwise are words before a figure, no punctuation between, that make it another one
	// than the year's: 目標の700件, 全国の781件, 約781件.
	otherwise = regexp.MustCompile(`(?:目標|基準|前年|昨年|策定|当初|平均|全国|全道|道内|うち|約|おおむね|概ね|およそ|ほぼ|最大|累計|計画|見込|次)[^、。]{0,12}$`)
)

// reportTypedFigures reports the figures of a passage that are bound to a year and
// are not that year's. When the right one stands there as well, the others are
// of something else.
func reportTypedFigures(p *rule.Pass, g passage) {
	type claim struct {
		figureAt
		year wareki.Year
	}
	var claims []claim
	right := map[wareki.Year]bool{}
	for _, f := range g.figures() {
		year := g.yearBefore(f.from)
		if year == 0 && g.statesAt(f.from) {
			year = g.summary.Year
		}
		for _, v := range valuesOf(g.kpi, year) {
			right[year] = right[year] || kpivalues.SameFigure(v, &value.Value{Quantity: f.Quantity})
		}
		if year != 0 && !rough.MatchString(g.after(f.to)) && !otherwise.MatchString(g.before(f.from)) {
			claims = append(claims, claim{f, year})
		}
	}
	for _, c := range claims {
		if known := valuesOf(g.kpi, c.year); len(known) > 0 && !right[c.year] {
			there := known[0].Figure()
			p.At(g.sub(c.from, c.to), fmt.Sprintf("「%s」の%sの値は%sですが、文には「%s」と書かれています", rule.Label(g.kpi), c.year, there.Value, g.flat[c.from:c.to]),
				fmt.Sprintf("どちらが正しいかを確かめてください。「｛%s %s｝」と書けば、データの値が入ります", g.kpi.ID.Value, c.year), rule.Related(there, "データの値はここです"))
			right[c.year] = true // once
		}
	}
}

// statesAt reports whether the figure at byte i follows the name at once, in a
// sentence that names no other time: 移住相談件数は781件.
func (g passage) statesAt(i int) bool {
	between := g.flat[g.from:i]
	return slices.Contains([]string{"は", "は、", "が", "が、", "も", "（", "(", "」は", "」は、", "」が", "」も"}, between) &&
		!inWords(g.flat[g.lead:g.from], "月", "半期", "四半期", "時点", "これまで")
}

// valuesOf returns the figures that k has for a year: what was measured first.
func valuesOf(k *plan.KPI, y wareki.Year) []*value.Value {
	var out []*value.Value
	for _, a := range append(kpivalues.Measured(k), kpivalues.Aimed(k)...) {
		if a.Year == y && y != 0 && a.Value.HasFigure() {
			out = append(out, a.Value)
		}
	}
	return out
}
