package actualsandrates

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/value"
)

var provisionalLeft = &rule.Rule{
	OfDay: true,
	Rule: diag.Rule{Code: "provisional-left", Severity: diag.Warning, Group: diag.ActualsAndRates,
		Title: "速報値のまま1年以上たっている",
		Doc: `年度が終わって1年を過ぎても「速報」や「暫定」のままの値があります。確定した値や改定された値に書き換え忘れていることが考えられます。
いつ現在で判断するかは「--as-of 2025-08-01」で指定します。指定しなければ、報告する年度が始まる日で判断します。`,
		Bad: `actuals:
  R4: 120千人（速報）    # 令和6年4月を過ぎて
  R5: 130千人
`,
		Good: `actuals:
  R4: 121千人（確定）    # 令和6年4月を過ぎて
  R5: 130千人
`},
	Run: func(p *rule.Pass) {
		day := now(p)
		for _, k := range p.Originals() {
			for _, a := range k.Actuals {
				if a.Value.State == value.Provisional && day.Compare((a.Year+1).End()) > 0 {
					p.At(a.Value.Text, fmt.Sprintf("「%s」の%sが、年度が終わって1年を過ぎても「%s」のままです", rule.Label(k), a.Year, a.Value.Firmness),
						"確定した値に書き換えてください。値が変わらなければ「（"+a.Value.Firmness+"）」を外してください")
				}
			}
		}
	},
}
