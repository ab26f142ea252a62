package marks

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var duplicateMark = &rule.Rule{
	Rule: diag.Rule{Code: "duplicate-mark", Severity: diag.Warning, Group: diag.Structure,
		Title: "同じ番号（mark）のプロジェクトがある",
		Doc: `outline.yamlの「mark」（①など）は、主な取組の表で関連プロジェクトを示します。
同じ番号が2つあると、表の番号がどちらを指すのか分かりません。`,
		Bad: `- id: shoku
  mark: ①
  name: 食とワインの産地づくりプロジェクト`,
		Good: `- id: shoku
  mark: ②
  name: 食とワインの産地づくりプロジェクト`},
	Run: func(p *rule.Pass) {
		first := map[string]plan.Text{}
		for _, pr := range p.OutlineProjects() {
			was, dup := first[pr.Mark.Value]
			switch {
			case pr.Mark.IsZero():
			case dup:
				p.At(pr.Mark, fmt.Sprintf("番号「%s」は、既に使われています", pr.Mark.Value), "番号を改めてください", rule.Related(was, "最初はここです"))
			default:
				first[pr.Mark.Value] = pr.Mark
			}
		}
	},
}
