package structure

import (
	"fmt"
	"slices"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var danglingProgram = &rule.Rule{
	Rule: diag.Rule{Code: "dangling-program", Severity: diag.Error, Group: diag.Structure,
		Title: "主な取組の関連プロジェクトがない",
		Doc: `programs.yamlの「projects」には、outline.yaml（政策展開方針概要）のプロジェクトのIDを書きます。
報告書では①～④の印になるため、IDが見つからないと印を付けられません。`,
		Bad: `- name: 産業遺産の魅力発信事業
  summary: |
    産業遺産の価値を広く伝え、
    道内外から訪れる人を増やす。
  projects: [kankou]`,
		Good: `- name: 産業遺産の魅力発信事業
  summary: |
    産業遺産の価値を広く伝え、
    道内外から訪れる人を増やす。
  projects: [kanko]`},
	Run: func(p *rule.Pass) {
		ids := outlineIDs(p)
		if slices.Contains(ids, "") { // lost in reading: it may be any
			return
		}
		for _, year := range p.Plan.Programs {
			for _, program := range year.Programs {
				for _, id := range program.Projects {
					switch {
					case id.IsZero() || p.Plan.MayDefineNext(id.Value):
					case p.Plan.Outline == nil && !p.Unread("outline.yaml"):
						p.At(id, fmt.Sprintf("「%s」を参照していますが、outline.yamlがありません", id.Value),
							"outline.yamlを作るか、「projects」の行を削除してください")
						return
					case !slices.Contains(ids, id.Value):
						p.At(id, fmt.Sprintf("outline.yamlに「%s」というIDのプロジェクトはありません", id.Value), nearProject(p, id.Value, ids))
					}
				}
			}
		}
	},
}

// outlineIDs returns the ids of the next plan's projects, in written order.
func outlineIDs(p *rule.Pass) []string {
	var out []string
	for _, pr := range p.OutlineProjects() {
		out = append(out, pr.ID.Value)
	}
	return out
}

// nearProject returns a hint with the id of the outline project whose mark or
// name was written instead, or of the nearest.
func nearProject(p *rule.Pass, typed string, ids []string) string {
	o := p.Plan.Outline
	if o == nil { // outline.yaml could not be read
		return nearest(p, typed, ids)
	}
	for _, pr := range o.Projects {
		if typed == pr.Mark.Value || typed == pr.Name.Value {
			return fmt.Sprintf("IDの「%s」を書いてください", pr.ID.Value)
		}
	}
	return nearest(p, typed, ids)
}
