package reportbook

import (
	"strings"
	"testing"
	"unicode/utf16"

	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

func TestProjectSheets(t *testing.T) {
	p := modelPlan(t)
	for i, project := range p.Projects {
		project.Number = 1 + i
	}
	p.Projects[0].Purpose = text("目的の文")
	p.Projects[0].Events = []plan.EventYear{{Year: r6, Events: []*plan.Event{{
		Title: text("めしフェスタの開催"), By: text("振興局"), Held: text("令和6年9月14日"), Place: text("札幌大通公園"),
		Fields: []plan.Field{{Kind: plan.FieldDetail, Label: text("来場者"), Value: text("約34,200名")}},
		Parts:  []*plan.Event{{Title: text("前夜祭")}},
	}}}}
	out, err := Write(Input{Plan: p, Summary: progress.Compute(p, p.Year), Theme: shiryo2(t), ProjectSheets: true})
	if err != nil {
		t.Fatal(err)
	}
	if seen := recalculate(t, out); seen["2 未来技術の導入などによる産業振興・担い手確保プロジェクト"] != 6 {
		t.Errorf("formulas: %v", seen)
	}
	var all []string
	for _, row := range rowsOf(t, open(t, out), "1 日本遺産「炭鉄港」を活用した交流人口拡大プロジェクト", false) {
		all = append(all, strings.Join(row, "|"))
	}
	text := strings.Join(all, "\n")
	for _, want := range []string{
		"目的の文", "|7,250千人（R2）|7,487千人|10,530千人|16,215千人|集計中（7月頃）|7,468千人（R7）|－％|集計中",
		"めしフェスタの開催（振興局）||令和6年9月14日||札幌大通公園\n来場者：約34,200名", "○ 前夜祭",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestSheetNames(t *testing.T) {
	long := strings.Repeat("𠮷", 40)
	var projects []*plan.Project
	for _, name := range []string{"a/b:c*d?[e]\\'f'", long, long, "データ", "DATA", "data", " 二つの\n空白 "} {
		projects = append(projects, &plan.Project{Name: text(name), Number: 1})
	}
	seen := map[string]bool{}
	for i, name := range sheetNames(projects, []string{"1 データ"}) {
		if n := len(utf16.Encode([]rune(name))); n > maxSheetName || strings.ContainsAny(name, `[]:*?/\'`) || name == "" {
			t.Errorf("%q: %d units", name, n)
		}
		if folded := strings.ToLower(name); seen[folded] || folded == "1 データ" {
			t.Errorf("%q comes twice", name)
		} else {
			seen[folded] = true
		}
		if i == 6 && name != "1 二つの 空白" {
			t.Errorf("%q", name)
		}
	}
}
