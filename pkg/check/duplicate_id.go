package check

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var duplicateID = &Rule{
	Rule: diag.Rule{Code: "duplicate-id", Severity: diag.Error, Group: diag.Structure,
		Title: "同じIDが2回ある",
		Doc: `IDは、再掲、主な取組、文の中の参照などが指す先を決める名前です。同じIDが2つあると、どちらを指すのか決まりません。
プロジェクト、評価指標、次の計画のプロジェクトのそれぞれの中で、IDが重ならないようにしてください。
同じ指標を別のプロジェクトにも載せるときは、写さずに「repost: 元のID」と書きます。`,
		Bad: `- id: museum-visitors
  name: 宿泊客延数`,
		Good: `- id: hotel-guests
  name: 宿泊客延数`},
	run: func(p *pass) {
		var projects, kpis, outline []plan.Text
		for _, pr := range p.plan.Projects {
			projects = append(projects, pr.ID)
		}
		copies := copiedProjects(p.plan)
		for _, k := range p.originals() {
			if !copies[k.Project] && !(k.Unread && k.Name.IsZero()) {
				kpis = append(kpis, k.ID)
			}
		}
		if o := p.plan.Outline; o != nil {
			for _, pr := range o.Projects {
				outline = append(outline, pr.ID)
			}
		}
		p.duplicates(projects, "プロジェクト", "写したファイルが残っていれば削除し、別のプロジェクトであればIDと番号を改めてください")
		p.duplicates(kpis, "評価指標", "別の指標であればIDを改め、同じ指標であれば「repost: …」と書いてください")
		p.duplicates(outline, "次の計画のプロジェクト", "どちらかのIDを改めてください")
	},
}

// copiedProjects are the projects with the id and the number of one before:
// their files are copies, which is one slip whatever they repeat.
func copiedProjects(p *plan.Plan) map[*plan.Project]bool {
	type key struct {
		id     string
		number int
	}
	seen, copies := map[key]bool{}, map[*plan.Project]bool{}
	for _, pr := range p.Projects {
		k := key{pr.ID.Value, pr.Number}
		copies[pr] = seen[k] && k.id != "" && k.number != 0
		seen[k] = true
	}
	return copies
}

// duplicates reports each id that was used before; of names whose ids they are.
func (p *pass) duplicates(ids []plan.Text, of, hint string) {
	first := map[string]plan.Text{}
	for _, id := range ids {
		was, dup := first[id.Value]
		switch {
		case id.IsZero():
		case dup:
			p.at(id, fmt.Sprintf("%sのID「%s」は、既に使われています", of, id.Value), hint,
				related(was, "最初の「"+id.Value+"」はここです"))
		default:
			first[id.Value] = id
		}
	}
}
