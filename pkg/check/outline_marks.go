package check

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var duplicateMark = &Rule{
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
	run: func(p *pass) {
		first := map[string]plan.Text{}
		for _, pr := range p.outlineProjects() {
			was, dup := first[pr.Mark.Value]
			switch {
			case pr.Mark.IsZero():
			case dup:
				p.at(pr.Mark, fmt.Sprintf("番号「%s」は、既に使われています", pr.Mark.Value), "番号を改めてください", related(was, "最初はここです"))
			default:
				first[pr.Mark.Value] = pr.Mark
			}
		}
	},
}

var programWithoutMark = &Rule{
	Rule: diag.Rule{Code: "program-without-mark", Severity: diag.Warning, Group: diag.Structure,
		Title: "関連プロジェクトに番号（mark）がない",
		Doc: `主な取組の表では、関連プロジェクトをoutline.yamlの「mark」（①など）で示します。
番号のないプロジェクトを参照しても、表には何も印刷されません。`,
		Bad: `- id: shoku
  name: 食とワインの産地づくりプロジェクト`,
		Good: `- id: shoku
  mark: ②
  name: 食とワインの産地づくりプロジェクト`},
	run: func(p *pass) {
		bare := map[string]plan.Text{}
		for _, pr := range p.outlineProjects() {
			if pr.Mark.IsZero() && !pr.ID.IsZero() && !lost(pr.Lost, "mark") {
				bare[pr.ID.Value] = pr.ID
			}
		}
		for _, y := range p.plan.Programs {
			for _, program := range y.Programs {
				for _, id := range program.Projects {
					if at, ok := bare[id.Value]; ok {
						p.at(id, fmt.Sprintf("関連プロジェクト「%s」には番号がないため、表に印刷されません", id.Value),
							"outline.yamlのこのプロジェクトに「mark」を書くか、ここから削除してください", related(at, "番号のないプロジェクトはここです"))
					}
				}
			}
		}
	},
}

// outlineProjects returns the projects of the next plan, none without an outline.
func (p *pass) outlineProjects() []*plan.OutlineProject {
	if p.plan.Outline == nil {
		return nil
	}
	return p.plan.Outline.Projects
}
