package years

import (
	"sorachi/pkg/check/printedtexts"
	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/value/wareki"
)

var textDate = &rule.Rule{
	Rule: diag.Rule{Code: "text-date", Severity: diag.Warning, Group: diag.Years, Fixable: true,
		Title: "文の中に、ありえない年月日がある",
		Doc: `文や名称の中の「平成32年度」のような元号にない年、「9月31日」のような暦にない日付、「令和6年10月20日（火）」のような曜日の違いを知らせます。改元の前や前の年の文を写すと残りがちです。
正しい年月日に改めてください。引用した名称などで、そのままにするときは、plan.yamlの「check」の「keep」に書きます。`,
		Bad: `summary: |
  9月31日に、会場で、産業遺産の写真を公開。`,
		Good: `summary: |
  会場で、産業遺産の写真を公開。`},
	Run: func(p *rule.Pass) {
		for _, w := range p.Printed {
			if w.Kind == printedtexts.Figure || w.Kind == printedtexts.Dates {
				continue // read as such
			}
			for _, e := range wareki.Slips(w.Seen) {
				var mends []rule.Mend
				if e.Mend != "" {
					mends = append(mends, rule.Mend{From: e.Offset, To: e.Offset + e.Len, Text: e.Mend})
				}
				p.Within(w, e.Offset, e.Offset+e.Len, e.Msg, e.Hint, mends...)
			}
		}
	},
}
