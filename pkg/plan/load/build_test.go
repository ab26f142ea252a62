package load

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

// planText is a plan.yaml without a mistake.
const planText = `format: 1
id: kensho
title: 推進状況
bureau: 空知総合振興局
period: R3～R7
year: R6
bands:
  - {label: 100％以上, from: 100}
  - {label: 100％未満}
`

// projectText is a file of projects/ without a mistake; more keys may follow it.
const projectText = `id: kanko
number: 1
name: 観光プロジェクト
area: 空知地域
purpose: 地域の魅力を高める。
`

// load reads a plan made of the given files; what is not given is sound.
func load(t testing.TB, files map[string]string) (*plan.Plan, diag.List) {
	t.Helper()
	fsys := fstest.MapFS{"plan.yaml": {Data: []byte(planText)}, "projects/1.yaml": {Data: []byte(projectText)}}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	p, found, err := Plan(fsys, Options{National: os.DirFS("../../../data/national")})
	if err != nil {
		t.Fatal(err)
	}
	return p, found
}

// project reads a project with more keys; what is not of that file is sound.
func project(t testing.TB, more string) (*plan.Project, diag.List) {
	t.Helper()
	p, found := load(t, map[string]string{"projects/1.yaml": projectText + more})
	if len(p.Projects) != 1 {
		t.Fatalf("%d projects: %v", len(p.Projects), found)
	}
	return p.Projects[0], found
}

// sorachi loads the plan of the repository.
func sorachi(t testing.TB) *plan.Plan {
	t.Helper()
	p, found, err := Plan(os.DirFS("../../../data/sorachi"), Options{Name: "data/sorachi", National: os.DirFS("../../../data/national")})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range found {
		t.Error(short(d))
	}
	return p
}

// short prints a finding on one line.
func short(d diag.Diagnostic) string {
	return fmt.Sprintf("%s:%d:%d %s %s", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Code, d.Message)
}

// codes prints findings as line:col code, apart by commas.
func codes(found diag.List) string {
	var out []string
	for _, d := range found {
		out = append(out, fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Col, d.Code))
	}
	return strings.Join(out, ",")
}
