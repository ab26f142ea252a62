package sheets

import (
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/plan"
	"sorachi/pkg/plan/load"
)

const planYAML = `format: 1
id: demo
title: 計画
document: 資料２
bureau: 北海道空知総合振興局
region: 道央
period: R3～R7
year: R6
bands:
  - {label: 100％以上, from: 100}
  - {label: 100％未満}
`

// planOf reads a plan whose project 1 has the KPIs, written as in its file.
func planOf(t testing.TB, kpis string) *plan.Plan {
	t.Helper()
	project := "id: p1\nnumber: 1\nname: プロジェクト\narea: 道央\npurpose: 目的\nkpis:\n" + kpis
	files := fstest.MapFS{
		"plan.yaml":        {Data: []byte(planYAML)},
		"projects/p1.yaml": {Data: []byte(project)},
	}
	p, found, err := load.Plan(files, load.Options{Name: "demo"})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	return p
}

// kpi is one KPI in YAML; more is further lines of it.
func kpi(id string, more ...string) string {
	if !strings.Contains(strings.Join(more, ""), "actuals") {
		more = append(more, "    actuals: {R3: 110人}")
	}
	lines := append([]string{"  - id: " + id, "    name: 指標" + id, "    baseline: 100人（R2）", "    target: 200人（R7）"}, more...)
	return strings.Join(lines, "\n") + "\n"
}
