package marks

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var programWithoutMark = &rule.Rule{
	Rule: diag.Rule{Code: "program-without-mark", Severity: diag.Warning, Group: diag.Structure,
		Title: "関連プロジェクトに番号（mark）がない",
		Doc: `主な取組の表では、関連プロジェクトをoutline.yamlの「mark」（①など）で示します。
番号のないプロジェクトを参照しても、表には何も印刷されません。`,
		Bad: `- id: shoku
  name: 食とワインの産地づくりプロジェクト`,
		Good: `- id: shoku
  mark: ②
  name: 食とワインの産地づくりプロジェクト`},
	Run: func(p *rule.Pass) {
		bare := map[string]plan.Text{}
		for _, pr := range p.OutlineProjects() {
			if pr.Mark.IsZero() && !pr.ID.IsZero() && !rule.Lost(pr.Lost, "mark") {
				bare[pr.ID.Value] = pr.ID
			}
		}
		for _, y := range p.Plan.Programs {
			for _, program := range y.Programs {
				for _, id := range program.Projects {
					if at, ok := bare[id.Value]; ok {
						p.At(id, fmt.Sprintf("関連プロジェクト「%s」には番号がないため、表に印刷されません", id.Value),
							"outline.yamlのこのプロジェクトに「mark」を書くか、ここから削除してください", rule.Related(at, "番号のないプロジェクトはここです"))
					}
				}
			}
		}
	},
}
