package check

import (
	"fmt"
	"slices"

	"sorachi/pkg/diag"
)

var danglingProgram = &Rule{
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
	run: func(p *pass) {
		ids := p.outlineIDs()
		if slices.Contains(ids, "") { // lost in reading: it may be any
			return
		}
		for _, year := range p.plan.Programs {
			for _, program := range year.Programs {
				for _, id := range program.Projects {
					switch {
					case id.IsZero() || p.plan.MayDefineNext(id.Value):
					case p.plan.Outline == nil && !p.unread("outline.yaml"):
						p.at(id, fmt.Sprintf("「%s」を参照していますが、outline.yamlがありません", id.Value),
							"outline.yamlを作るか、「projects」の行を削除してください")
						return
					case !slices.Contains(ids, id.Value):
						p.at(id, fmt.Sprintf("outline.yamlに「%s」というIDのプロジェクトはありません", id.Value), p.nearProject(id.Value, ids))
					}
				}
			}
		}
	},
}

var danglingOutlineKPI = &Rule{
	Rule: diag.Rule{Code: "dangling-outline-kpi", Severity: diag.Error, Group: diag.Structure,
		Title: "概要の指標が指す評価指標がない",
		Doc: `outline.yamlの指標の「kpi」には、今の計画の同じ指標のIDを書きます。2つの資料の値が食い違わないかを調べるために使います。
今の計画にない指標であれば、「kpi」の行は要りません。`,
		Bad: `- name: 観光入込客数
  baseline: 16,215千人（R5）
  target: 16,920千人（R11）
  kpi: visitor`,
		Good: `- name: 観光入込客数
  baseline: 16,215千人（R5）
  target: 16,920千人（R11）
  kpi: visitors`},
	run: func(p *pass) {
		if p.plan.Outline == nil || p.plan.IDLost() {
			return
		}
		ids := p.kpiIDs()
		for _, pr := range p.plan.Outline.Projects {
			for _, k := range pr.KPIs {
				if id := k.KPI; !id.IsZero() && !slices.Contains(ids, id.Value) && !p.plan.MayDefineKPI(id.Value) {
					p.at(id, fmt.Sprintf("今の計画に「%s」というIDの評価指標はありません", id.Value), p.near(id.Value, ids))
				}
			}
		}
	},
}

// outlineIDs returns the ids of the next plan's projects, in written order.
func (p *pass) outlineIDs() []string {
	var out []string
	if o := p.plan.Outline; o != nil {
		for _, pr := range o.Projects {
			out = append(out, pr.ID.Value)
		}
	}
	return out
}

// nearProject returns a hint with the id of the outline project whose mark or
// name was written instead, or of the nearest.
func (p *pass) nearProject(typed string, ids []string) string {
	o := p.plan.Outline
	if o == nil { // outline.yaml could not be read
		return p.near(typed, ids)
	}
	for _, pr := range o.Projects {
		if typed == pr.Mark.Value || typed == pr.Name.Value {
			return fmt.Sprintf("IDの「%s」を書いてください", pr.ID.Value)
		}
	}
	return p.near(typed, ids)
}
