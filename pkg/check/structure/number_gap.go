package structure

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var numberGap = &rule.Rule{
	Rule: diag.Rule{Code: "number-gap", Severity: diag.Warning, Group: diag.Structure,
		Title: "プロジェクトの番号が飛んでいる",
		Doc: `番号は表紙とページに印刷されるため、1、2、4のように飛んだり、2から始まったりすると、読む人は1つ足りないと思います。
ファイルを「projects」に入れ忘れたか、番号を打ち間違えた可能性があります。番号を詰めるか、足りないファイルを置いてください。`,
		Bad: `id: jinzai
number: 4`,
		Good: `id: jinzai
number: 3`},
	Run: func(p *rule.Pass) {
		if len(p.Plan.Unread) > 0 || slices.ContainsFunc(p.Plan.Projects, func(pr *plan.Project) bool { return pr.Number == 0 }) {
			return // the one that is missing may be there
		}
		for i := 1; i < len(p.Plan.Projects); i++ {
			if p.Plan.Projects[i].Number == p.Plan.Projects[i-1].Number {
				return // so may this one
			}
		}
		for i, pr := range p.Plan.Projects {
			if i == 0 {
				reportFirstNumber(p, pr)
				continue
			}
			if pr.Number <= p.Plan.Projects[i-1].Number+1 {
				continue
			}
			was := p.Plan.Projects[i-1]
			p.At(numberOf(pr), fmt.Sprintf("番号%dの次が%dで、%sがありません", was.Number, pr.Number, between(was.Number, pr.Number)),
				fmt.Sprintf("「%d」に改めるか、足りないプロジェクトのファイルを置いてください", was.Number+1),
				diag.Related{Pos: was.NumPos, Message: "前の番号はここです"})
		}
	},
}

// reportFirstNumber reports a plan whose numbers do not begin at 1.
func reportFirstNumber(p *rule.Pass, pr *plan.Project) {
	if pr.Number > 1 {
		p.At(numberOf(pr), fmt.Sprintf("番号が%dから始まり、%sがありません", pr.Number, between(0, pr.Number)),
			"「1」に改めるか、足りないプロジェクトのファイルを置いてください")
	}
}

// between names the numbers between two, the first three of them.
func between(a, b int) string {
	var names []string
	for n := a + 1; n < b; n++ {
		if len(names) == 3 {
			return strings.Join(names, "、") + "など"
		}
		names = append(names, strconv.Itoa(n))
	}
	return strings.Join(names, "、")
}
