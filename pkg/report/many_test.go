package report

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/plan"
	"sorachi/pkg/plan/load"
)

// TestManyOfAKind lays out a plan with far more of one thing than the real one
// has: it must go on to further pages, not fail.
func TestManyOfAKind(t *testing.T) {
	const kpi = "  - id: k%[1]d\n    name: 第%[1]d号の指標、すなわち住民の満足度を測るための割合\n    target: 10%[1]d人（R7）\n    actuals: {R5: 集計中（7月頃）, R6: %[1]d人（速報）}\n"
	const event = "    - title: 第%[1]d回の催しの開催\n      by: 振興局\n      held: 令和6年9月14日\n      place: 会場その%[1]d\n      summary: 第%[1]d回の催しでは、地域の魅力を多くの人に知ってもらうため、特産品の販売と体験の催しを行った。\n"
	const outline = "title: 概要\nperiod: R7～R11\nvision: めざす姿\nunit: 総称\n"
	tests := []struct{ name, file, before, each string }{
		{"KPIs", "projects/1.yaml", "kpis:\n", kpi},
		{"events", "projects/1.yaml", "events:\n  R6:\n", event},
		{"coming events", "projects/1.yaml", "events:\n  R7:\n", "    - title: 第%[1]d回の催しの開催に向けた準備と市町村との調整\n      by: 市町\n"},
		{"notes", "projects/1.yaml", "notes:\n", "  - term: 用語%[1]d\n    text: これは用語%[1]dの説明であり、ふだん使わない言葉を読み手のために補う文である。\n"},
		{"programs", "programs.yaml", "R7:\n  heading: 取組\n  programs:\n", "    - name: 第%[1]d号事業\n      summary: 第%[1]d号の事業として、地域の力を引き出すための取組を市町村と共に進める。\n"},
		{"sentences", "analysis.yaml", "R6:\n", "  - 第%[1]d の分析として、評価指標の動きを年度ごとに確かめ、市町村と共に次の年度の取組に生かしていくことが求められる。\n"},
		{"directions", "outline.yaml", outline + "projects: []\ndirections:\n", "  - 第%[1]d の展開方向として、地域の特色を生かした多種多様な取組を進めること\n"},
		{"next projects", "outline.yaml", outline + "projects:\n", "  - {id: o%[1]d, mark: ○, name: 第%[1]d次の計画のプロジェクト, areas: 空知, measures: [第%[1]d次の施策の推進]}\n"},
	}
	for _, tt := range tests {
		for _, n := range []int{1, 5, 20, 40} {
			t.Run(fmt.Sprintf("%d %s", n, tt.name), func(t *testing.T) {
				t.Parallel()
				var b strings.Builder
				b.WriteString(tt.before)
				for i := range n {
					fmt.Fprintf(&b, tt.each, i+1)
				}
				laidOut(t, tt.file, b.String())
			})
		}
	}
}

// TestSeveralPagesAreLarge wants the text of a project without photos that takes several
// pages larger than the smallest, as long as it takes no more pages.
func TestSeveralPagesAreLarge(t *testing.T) {
	var b strings.Builder
	b.WriteString("events:\n  R6:\n")
	for i := range 26 {
		fmt.Fprintf(&b, "    - title: 第%[1]d回の催しの開催\n      held: 令和6年9月14日\n      place: 会場その%[1]d\n      summary: 第%[1]d回の催しでは、地域の魅力を多くの人に知ってもらった。\n", i+1)
	}
	in := inputOf(t, planWith(t, "projects/1.yaml", b.String()))
	doc, _ := build(t, in)
	size := 0.0
	pages := map[int]bool{}
	for i, text := range doc.Texts() {
		if strings.Contains(text.String, "回の催しでは") {
			size, pages[i] = text.Size, true
		}
	}
	if len(pages) != 2 || size <= in.Theme.Sizes.Min {
		t.Errorf("the events stand on %d pages at %.2f pt, want 2 and more than %.2f pt", len(pages), size, in.Theme.Sizes.Min)
	}
}

// laidOut adds text to a file of a small plan and wants a sound report.
func laidOut(t *testing.T, file, text string) {
	t.Helper()
	p := planWith(t, file, text)
	doc, found := build(t, inputOf(t, p))
	for _, d := range found {
		t.Error(short(d))
	}
	sayAll(t, doc, p)
	inPlace(t, doc)
}

// planWith adds text to a file of a small plan.
func planWith(t *testing.T, file, text string) *plan.Plan {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, name := range []string{"plan.yaml", "projects/1-kanko.yaml"} {
		data, err := os.ReadFile("../../testdata/ok/minimal/" + name)
		if err != nil {
			t.Fatal(err)
		}
		fsys[name] = &fstest.MapFile{Data: data}
	}
	if file == "projects/1.yaml" {
		text = "id: many\nnumber: 2\nname: 多くのものを持つプロジェクト\narea: 空知地域\npurpose: 文。\n" + text
	}
	fsys[file] = &fstest.MapFile{Data: []byte(text)}
	p, found, err := load.Plan(fsys, load.Options{})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	return p
}
