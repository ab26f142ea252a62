package kpis

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/chart"
	"sorachi/pkg/page"
	"sorachi/pkg/page/pagetest"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/progress"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/theme"
	"sorachi/templates"
)

// sorachi loads the plan of the repository.
func sorachi(t *testing.T) *plan.Plan {
	t.Helper()
	p, found, err := load.Plan(os.DirFS("../../../data/sorachi"), load.Options{National: os.DirFS("../../../data/national")})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	return p
}

// planOf loads a plan of one KPI, of which kpi tells the rest.
func planOf(t *testing.T, kpi string) *plan.Plan {
	t.Helper()
	p, found, err := load.Plan(fstest.MapFS{
		"plan.yaml":       {Data: []byte("format: 1\nid: a\ntitle: 題\nbureau: 局\nperiod: R6～R7\nyear: R6\nbands: [{label: すべて}]\n")},
		"projects/1.yaml": {Data: []byte("id: p\nnumber: 1\nname: 名\narea: 域\npurpose: 文。\nkpis:\n  - {id: k, name: 指標, " + kpi + "}\n")},
	}, load.Options{})
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	return p
}

// builderOf returns a builder for pages of p in the look of a theme.
func builderOf(t *testing.T, p *plan.Plan, look string) *everypage.Builder {
	t.Helper()
	th, found, err := theme.Load(templates.FS, look)
	if err != nil || len(found) > 0 {
		t.Fatal(err, found)
	}
	fonts, err := everypage.LoadFonts(th)
	if err != nil {
		t.Fatal(err)
	}
	return everypage.New(everypage.Content{Plan: p, Summary: progress.Compute(p, p.Year), Theme: th, Fonts: fonts, Title: "題"})
}

// TestActualWithItsYear wants the reported year's value to name its year once,
// with the word for its firmness as it was written.
func TestActualWithItsYear(t *testing.T) {
	tests := []struct{ written, want string }{
		{"10人", "10人（R6）"},
		{"10人（R6）", "10人（R6）"},
		{"10人（速報）", "10人（R6速報）"},
		{"10人（R6）（速報値）", "10人（R6速報値）"},
		{"10人（暫定）", "10人（R6暫定）"},
		{"10人（改定）", "10人（R6改定）"},
		{"10人（確定）（令和6年度）", "10人（R6確定）"},
		{"集計中（R6）（7月頃）", "集計中（R6）"},
		{"未公表", "未公表（R6）"},
	}
	for _, tt := range tests {
		b := builderOf(t, planOf(t, "target: 20人（R7）, actuals: {R6: "+tt.written+"}"), "")
		got := ""
		for _, s := range actualCell(b, b.Summary.Rows[0], b.Styles(12)).Spans {
			got += s.Text
		}
		if strings.TrimSpace(got) != tt.want {
			t.Errorf("%s prints as %s, want %s", tt.written, got, tt.want)
		}
	}
}

// TestStatesAreToldByShape takes the colours out of the list of indicators in
// every theme: rows that fare differently still carry different marks, and only
// they do.
func TestStatesAreToldByShape(t *testing.T) {
	for _, name := range theme.Names(templates.FS) {
		b := builderOf(t, sorachi(t), name)
		shapes := map[string]string{} // of a mark, and the state that it tells
		states := map[string]bool{}
		for _, r := range b.Summary.Rows {
			state := fmt.Sprint(r.Reached, r.Actual.HasFigure())
			states[state] = true
			cell := rateCell(b, r, b.Styles(11), 0).Draw(90, 26)
			shape := ""
			for _, op := range cell.Ops {
				if g, ok := op.(page.Polygon); ok && shape == "" {
					shape = fmt.Sprint(len(g.Points), g.Fill != nil, g.Stroke != nil)
				}
			}
			if other, ok := shapes[shape]; shape == "" || ok && other != state {
				t.Errorf("%s: %s has the mark %q, as has %s", name, r.Name, shape, other)
			}
			shapes[shape] = state
		}
		if len(states) != 3 || len(shapes) != 3 {
			t.Errorf("%s: %d states, %d marks, want 3", name, len(states), len(shapes))
		}
	}
}

// TestSlicesAreToldWithoutColour wants every slice of the ring chart to have
// a drawing of its own when nothing but black is printed.
func TestSlicesAreToldWithoutColour(t *testing.T) {
	b := builderOf(t, sorachi(t), "mono")
	seen := map[string]string{}
	for i, s := range b.Summary.Slices {
		doc := page.Document{Pages: []page.Page{{Ops: chart.Box(12, 12, bandFill(b, i, s), page.Tag{}).Ops}}}
		drawn := pagetest.Dump(&doc)
		if other, ok := seen[drawn]; ok {
			t.Errorf("%s is drawn as %s", s.Label, other)
		}
		seen[drawn] = s.Label
	}
}

// TestMarksWithoutRate sets rows without a rate: a value that is known does not
// carry the mark of what is still counted, and what is not measured carries none.
func TestMarksWithoutRate(t *testing.T) {
	for written, marked := range map[string]bool{
		"target: 20人（R7）, progress: {method: none}, actuals: {R6: 10人}": true,
		"target: 0人（R7）, actuals: {R6: 10人}":                            true,
		"target: 20人（R7）, actuals: {R6: 調査なし}":                          false,
	} {
		b := builderOf(t, planOf(t, written), "")
		r := b.Summary.Rows[0]
		if look, ok := lookOf(b, r.Standing); r.Rate.OK || ok != marked || ok && look.color != b.Color.Short && look.color != b.Color.Reached {
			t.Errorf("%s: %+v, %v", written, look, ok)
		}
	}
}
