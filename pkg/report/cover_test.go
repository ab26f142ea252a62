package report

import (
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

// TestCoverNamesEveryProject gives the cover more projects than one column,
// than two, and than the sheet hold.
func TestCoverNamesEveryProject(t *testing.T) {
	for _, n := range []int{4, 17, 51} {
		p := sorachi(t)
		for i := len(p.Projects); i < n; i++ {
			more := *p.Projects[0]
			more.Number = i + 1
			more.Name = plan.NewText(fmt.Sprintf("地域の特色を活かした第%d番目の産業振興プロジェクト", i+1), diag.Pos{File: "x.yaml", Line: i, Col: 1})
			p.Projects = append(p.Projects, &more)
		}
		doc, found := build(t, inputOf(t, p))
		if codes(found)["does-not-fit"] {
			t.Errorf("%d projects: %v", n, found)
		}
		cover := saidOn(doc, "cover") + saidOn(doc, "cover-list")
		for _, project := range p.Projects {
			if !strings.Contains(cover, project.Name.Value) {
				t.Errorf("%d projects: the cover does not name %s", n, project.Name.Value)
			}
		}
	}
}

// TestLongDocumentNumberStaysOnTheCover wraps the box of a long number.
func TestLongDocumentNumberStaysOnTheCover(t *testing.T) {
	p := changed(t, "plan.yaml", "document: 資料２", "document: "+strings.Repeat("長い資料番号", 12))
	if _, found := build(t, inputOf(t, p)); codes(found)["does-not-fit"] {
		t.Error(found)
	}
}
