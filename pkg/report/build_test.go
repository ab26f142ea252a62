package report

import (
	"fmt"
	"os"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/progress"
	"sorachi/pkg/theme"
	"sorachi/templates"
)

// builtin loads the built-in theme.
func builtin(t testing.TB) *theme.Theme {
	t.Helper()
	th, found, err := theme.Load(templates.FS, "")
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	return th
}

// sorachi loads the plan of the repository.
func sorachi(t testing.TB) *plan.Plan {
	t.Helper()
	p, found, err := load.Plan(os.DirFS("../../data/sorachi"), load.Options{Name: "data/sorachi", National: os.DirFS("../../data/national")})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	return p
}

// inputOf is what a report of p is made from, without photos.
func inputOf(t testing.TB, p *plan.Plan) Input {
	t.Helper()
	return Input{Plan: p, Summary: progress.Compute(p, p.Year), Theme: builtin(t)}
}

// build lays a report out.
func build(t testing.TB, in Input) (*page.Document, diag.List) {
	t.Helper()
	doc, found, err := Build(in)
	if err != nil {
		t.Fatal(err)
	}
	return doc, found
}

// sorachiReport is the real report, of which nothing may be found.
func sorachiReport(t testing.TB) *page.Document {
	t.Helper()
	doc, found := build(t, inputOf(t, sorachi(t)))
	for _, d := range found {
		t.Error(short(d))
	}
	return doc
}

// short prints a finding on one line.
func short(d diag.Diagnostic) string {
	return fmt.Sprintf("%s:%d:%d %s %s", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Code, d.Message)
}

// texts returns the texts of a page in the order in which they are drawn.
func texts(p page.Page) []page.Text {
	var out []page.Text
	for _, op := range p.Ops {
		if t, ok := op.(page.Text); ok {
			out = append(out, t)
		}
	}
	return out
}
