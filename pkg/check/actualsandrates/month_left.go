package actualsandrates

import (
	"fmt"
	"regexp"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var monthLeft = &rule.Rule{
	Rule: diag.Rule{Code: "month-left", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "値があるのに公表予定の月が残っている",
		Doc: `「集計中（8月頃）」の「集計中」だけを値に書き換えると、「（8月頃）」が残り、値と並べて印刷されます。値が出ているのか、見込みの値なのかが、読む人に分かりません。
公表された値であれば月を消し、まだ出ていなければ「集計中（8月頃）」と書きます。「（3月末）」のように、いつの値かを示す月は指摘しません。`,
		Bad: `R5: 1,662,043人
R6: 1,700,526人（8月頃）`,
		Good: `R5: 1,662,043人
R6: 集計中（8月頃）`},
	Run: func(p *rule.Pass) {
		for _, k := range p.Originals() {
			for _, a := range k.Actuals {
				if !a.Value.HasFigure() {
					continue
				}
				from := len(a.Value.Figure().Value)
				if at := monthToCome.FindStringIndex(a.Value.Text.Value[from:]); at != nil {
					month := a.Value.Text.Sub(from+at[0], from+at[1])
					p.At(month, fmt.Sprintf("「%s」の%sに値がありますが、公表予定の「%s」が残っています", rule.Label(k), a.Year, month.Value),
						"公表された値であれば「"+month.Value+"」を消し、まだ出ていなければ「集計中"+month.Value+"」と書いてください")
				}
			}
		}
	},
}

// monthToCome matches the month in which a value is expected.
var monthToCome = regexp.MustCompile(`[（(][^（）()]*月[^（）()]*(?:頃|ごろ|予定)\s*[）)]`)
