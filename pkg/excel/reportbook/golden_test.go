package reportbook

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/excel/ooxml"
	reader "sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

// hardPlan has more KPIs than a page of charts, units that differ, no bands, and no
// figure of the reported year.
func hardPlan(t *testing.T) *plan.Plan {
	var projects [][]*plan.KPI
	var first *plan.KPI
	for i := range 3 {
		var ks []*plan.KPI
		for j := range 5 {
			id := fmt.Sprintf("k%d%d", i+1, j+1)
			ks = append(ks, kpi(t, id, "指標"+id, "1,232万人（R1）", "1,278万人（R7）", fmt.Sprintf("%d万人", 800+100*j), "1,159.6万人", "", fmt.Sprintf("集計中（%d月頃）", 5+j)))
		}
		if first == nil {
			first = ks[0]
		}
		projects = append(projects, ks)
	}
	projects[1] = append(projects[1],
		kpi(t, "odd", "=名前が数式に見える指標", "80万人（R2）", "90万人以上（R7）", "85万人", "900千人", "未公表", "集計中（9月頃）"),
		kpi(t, "low", "減らす指標の「かっこ」", "△3.2％（R2）", "△5.5％（R7）", "△3.5％", "0.5％", "", "集計中"),
		repost(first))
	p := planOf(projects...)
	first.Project = p.Projects[0]
	p.Bands = nil
	p.Projects[2].Events = []plan.EventYear{{Year: r6 + 1, Events: []*plan.Event{{
		Title: text("日付のない取組"), By: text("振興局・市町"), Parts: []*plan.Event{{Title: text("内訳の取組"), Summary: text("概要の文"), Place: text("岩見沢市")}},
	}}}}
	return p
}

// TestSheetsOfAHardPlan shows every cell of every sheet. UPDATE=1 writes the
// goldens.
func TestSheetsOfAHardPlan(t *testing.T) {
	p := hardPlan(t)
	data, err := Write(Input{Plan: p, Summary: progress.Compute(p, p.Year), Theme: shiryo2(t), ProjectSheets: true})
	if err != nil {
		t.Fatal(err)
	}
	f := read(t, data)
	var names []string
	for i, s := range f.Sheets {
		name := filepath.Join("testdata", fmt.Sprintf("hard-%02d.golden", i+1))
		names = append(names, name)
		got := dump(s)
		if os.Getenv("UPDATE") == "1" {
			if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil || got != string(want) {
			t.Errorf("%s differs from what stands in the sheet, %v:\n%s", name, err, got)
		}
	}
	there, _ := filepath.Glob("testdata/hard-*.golden") // the pattern is sound
	for _, name := range there {
		if !slices.Contains(names, name) {
			t.Errorf("%s: no such sheet", name)
		}
	}
}

// dump writes the name of a sheet and its cells, a line each: where, what stands there, number
// format and formula; then what is merged.
func dump(s *reader.Sheet) string {
	var b strings.Builder
	fmt.Fprintf(&b, "sheet %q\n", s.Name)
	for c := range s.Cells() {
		fmt.Fprintf(&b, "%s %q", ooxml.Cell(c.Col, c.Row), c.Raw)
		if c.Kind == reader.Number && c.Format().Code != "General" {
			fmt.Fprintf(&b, " [%s]", c.Format().Code)
		}
		if c.Formula != "" {
			fmt.Fprintf(&b, " =%s", c.Formula)
		}
		b.WriteByte('\n')
	}
	for _, m := range s.Merges {
		fmt.Fprintf(&b, "merged %s\n", m)
	}
	return b.String()
}
