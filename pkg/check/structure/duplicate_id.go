package structure

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var duplicateID = &rule.Rule{
	Rule: diag.Rule{Code: "duplicate-id", Severity: diag.Error, Group: diag.Structure,
		Title: "同じIDが2回ある",
		Doc: `IDは、再掲、主な取組、文の中の参照などが指す先を決める名前です。同じIDが2つあると、どちらを指すのか決まりません。
プロジェクト、評価指標、次の計画のプロジェクトのそれぞれの中で、IDが重ならないようにしてください。
同じ指標を別のプロジェクトにも載せるときは、写さずに「repost: 元のID」と書きます。`,
		Bad: `- id: museum-visitors
  name: 宿泊客延数`,
		Good: `- id: hotel-guests
  name: 宿泊客延数`},
	Run: func(p *rule.Pass) {
		var projects, kpis, outline []plan.Text
		for _, pr := range p.Plan.Projects {
			projects = append(projects, pr.ID)
		}
		copies := copiedProjects(p.Plan)
		for _, k := range p.Originals() {
			if !copies[k.Project] && !(k.Flawed && k.Name.IsZero()) {
				kpis = append(kpis, k.ID)
			}
		}
		for _, pr := range p.OutlineProjects() {
			outline = append(outline, pr.ID)
		}
		reportDuplicates(p, projects, "プロジェクト", "写したファイルが残っていれば削除し、別のプロジェクトであればIDと番号を改めてください")
		reportDuplicates(p, kpis, "評価指標", "別の指標であればIDを改め、同じ指標であれば「repost: …」と書いてください")
		reportDuplicates(p, outline, "次の計画のプロジェクト", "どちらかのIDを改めてください")
	},
}

// reportDuplicates reports each id that was used before; of names whose ids they are.
func reportDuplicates(p *rule.Pass, ids []plan.Text, of, hint string) {
	first := map[string]plan.Text{}
	for _, id := range ids {
		was, dup := first[id.Value]
		switch {
		case id.IsZero():
		case dup:
			p.At(id, fmt.Sprintf("%sのID「%s」は、既に使われています", of, id.Value), hint,
				rule.Related(was, "最初の「"+id.Value+"」はここです"))
		default:
			first[id.Value] = id
		}
	}
}
