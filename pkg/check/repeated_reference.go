package check

import (
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var repeatedRef = &Rule{
	Rule: diag.Rule{Code: "repeated-reference", Severity: diag.Warning, Group: diag.Structure,
		Title: "1つの並びに同じIDが2回ある",
		Doc: `事業の「projects」に同じIDが2回あると、主な取組の表に同じ印（①など）が2つ並びます。別のIDを書くつもりだったのかもしれません。プロジェクトの「policies」も同じです。
一方を消すか、正しいIDに改めてください。`,
		Bad:  "projects: [kanko, kanko]",
		Good: "projects: [kanko]"},
	run: func(p *pass) {
		for _, year := range p.plan.Programs {
			for _, program := range year.Programs {
				p.repeated(program.Projects)
			}
		}
		for _, pr := range p.plan.Projects {
			p.repeated(pr.Policies)
		}
	},
}

// repeated reports each id of a list that stands in it before.
func (p *pass) repeated(ids []plan.Text) {
	first := map[string]plan.Text{}
	for _, id := range ids {
		was, dup := first[id.Value]
		switch {
		case id.IsZero():
		case dup:
			p.at(id, fmt.Sprintf("「%s」が2回書かれています", id.Value), "どちらか一方を削除するか、別のIDに改めてください", related(was, "最初はここです"))
		default:
			first[id.Value] = id
		}
	}
}
