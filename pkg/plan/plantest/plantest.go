// Package plantest holds what tests try plans on: the files of a small plan (this file),
// and a disk that takes a name in any case (anycase.go). It reads no plan: the tests of
// package load itself use it.
package plantest

import (
	"strings"
	"testing/fstest"
)

// ProjectFile is the file of the one project of Demo.
const ProjectFile = "projects/p1.yaml"

// Demo is the files of a plan for R3 to R7 that reports on R6. Its one project has the
// KPIs, as KPI writes them.
func Demo(kpis string) fstest.MapFS {
	return fstest.MapFS{
		"plan.yaml": {Data: []byte(demoYAML)},
		ProjectFile: {Data: []byte(demoProject + kpis)},
	}
}

const (
	demoYAML = `format: 1
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
	demoProject = "id: p1\nnumber: 1\nname: プロジェクト\narea: 道央\npurpose: 目的\nkpis:\n"
)

// KPI is one KPI from 100人 to 200人 in YAML; more is further lines of it. Without
// actuals among them it has one, of R3.
func KPI(id string, more ...string) string {
	if !strings.Contains(strings.Join(more, ""), "actuals") {
		more = append(more, "    actuals: {R3: 110人}")
	}
	lines := append([]string{"  - id: " + id, "    name: 指標" + id, "    baseline: 100人（R2）", "    target: 200人（R7）"}, more...)
	return strings.Join(lines, "\n") + "\n"
}
