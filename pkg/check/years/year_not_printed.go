package years

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var yearNotPrinted = &rule.Rule{
	Rule: diag.Rule{Code: "year-not-printed", Severity: diag.Warning, Group: diag.Years,
		Title: "報告書に載らない年度の下に書かれている",
		Doc: `取組と主な取組は報告する年度とその次の年度、分析・対応方向は報告する年度のものを印刷します。
それより後の年度や、計画期間より前の年度の下に書いたものは、どの報告書にも載りません。年度の打ち間違いが考えられます。`,
		Bad: `R77:  # 次の年度の主な取組
  - title: インタープリター※養成事業の実施`,
		Good: `R7:  # 次の年度の主な取組
  - title: インタープリター※養成事業の実施`},
	Run: func(p *rule.Pass) {
		for _, k := range yearKeys(p) {
			if neverPrinted(p, k) {
				p.At(k.key, fmt.Sprintf("「%s」の下の%sは、%s年度の報告書に載りません", k.key.Value, k.what, p.Plan.OwnYear()),
					fmt.Sprintf("年度を確かめてください。報告する年度は%sです", p.Plan.OwnYear()))
			}
		}
	},
}
