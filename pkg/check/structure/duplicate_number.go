package structure

import (
	"cmp"
	"fmt"
	"strconv"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var duplicateNumber = &rule.Rule{
	Rule: diag.Rule{Code: "duplicate-number", Severity: diag.Error, Group: diag.Structure,
		Title: "同じ番号のプロジェクトがある",
		Doc: `プロジェクトは番号の順に並び、番号は表紙にも印刷されます。同じ番号が2つあると順番が決まりません。
前のファイルを写して新しいファイルを作ったときに、番号を直し忘れることがあります。`,
		Bad: `id: shoku
number: 1`,
		Good: `id: shoku
number: 2`},
	Run: func(p *rule.Pass) {
		first, copies := map[int]*plan.Project{}, copiedProjects(p.Plan)
		for _, pr := range p.Plan.Projects {
			was, dup := first[pr.Number]
			switch {
			case pr.Number == 0 || copies[pr]:
			case dup:
				p.At(numberOf(pr), fmt.Sprintf("プロジェクトの番号%dは、「%s」で既に使われています", pr.Number, cmp.Or(was.Name.Value, was.File)),
					"番号を改めてください", diag.Related{Pos: was.NumPos, Message: "最初の番号はここです"})
			default:
				first[pr.Number] = pr
			}
		}
	},
}

// numberOf is the number of a project as a text in its place.
func numberOf(pr *plan.Project) plan.Text {
	return plan.NewText(strconv.Itoa(pr.Number), pr.NumPos)
}
