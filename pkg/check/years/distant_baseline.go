package years

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

// distantYears is how far before the reported year a baseline may lie.
const distantYears = 30

var distantBaseline = &rule.Rule{
	Rule: diag.Rule{Code: "distant-baseline", Severity: diag.Warning, Group: diag.Years,
		Title: "基準年が離れすぎている",
		Doc: `基準年が、報告する年度より30年を超えて前です。R2をS2やH2と打つなど、元号の打ち間違いが考えられます。
長い年月を比べる指標であれば、このままで構いません。`,
		Bad:  "baseline: 7,250千人（S2）",
		Good: "baseline: 7,250千人（R2）"},
	Run: func(p *rule.Pass) {
		if !p.Plan.Period.Contains(p.Summary.Year) {
			return // the reported year itself is in doubt
		}
		for _, k := range p.Indicators() {
			b := k.Baseline
			if !b.HasFigure() || b.Year == 0 || p.Summary.Year-b.Year <= distantYears {
				continue
			}
			p.At(b.YearMark(), fmt.Sprintf("基準年の%sが、報告する年度の%sより%d年も前です", b.Year, p.Summary.Year, p.Summary.Year-b.Year),
				"元号と年を確かめてください")
		}
	},
}
