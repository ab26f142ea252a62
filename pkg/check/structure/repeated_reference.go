package structure

import (
	"fmt"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var repeatedReference = &rule.Rule{
	Rule: diag.Rule{Code: "repeated-reference", Severity: diag.Warning, Group: diag.Structure,
		Title: "1つの並びに同じIDが2回ある",
		Doc: `事業の「projects」に同じIDが2回あると、主な取組の表に同じ印（①など）が2つ並びます。別のIDを書くつもりだったのかもしれません。プロジェクトの「policies」も同じです。
一方を消すか、正しいIDに改めてください。`,
		Bad:  "projects: [kanko, kanko]",
		Good: "projects: [kanko]"},
	Run: func(p *rule.Pass) {
		for _, year := range p.Plan.Programs {
			for _, program := range year.Programs {
				reportRepeated(p, program.Projects)
			}
		}
		for _, pr := range p.Plan.Projects {
			reportRepeated(p, pr.Policies)
		}
	},
}

// reportRepeated reports each id of a list that stands in it before.
func reportRepeated(p *rule.Pass, ids []plan.Text) {
	first := map[string]plan.Text{}
	for _, id := range ids {
		was, dup := first[id.Value]
		switch {
		case id.IsZero():
		case dup:
			p.At(id, fmt.Sprintf("「%s」が2回書かれています", id.Value), "どちらか一方を削除するか、別のIDに改めてください", rule.Related(was, "最初はここです"))
		default:
			first[id.Value] = id
		}
	}
}
