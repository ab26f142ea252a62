package dataset

import (
	"slices"
	"strings"
	"testing"
)

func TestWide(t *testing.T) {
	p := planOf(t, "", `  - id: a
    name: 甲
    baseline: 約1,232.50万人（R1）
    target: 1,278万人以上（R6）
    actuals: {R3: 852万人（速報）, R5: 未公表, R6: 集計中（3月頃）}
    milestones: {R5: 900万人}
  - id: b
    name: 乙
    target: 63人（R7）
    actuals: {R3: 1千人, R4: 52人, R5: 3人, R6: 53人}
`)
	wide := Wide(of(p))
	got := pick(t, wide, "kpi", "unit", "baseline_year", "baseline", "actual_2021", "actual_2022", "actual_2023", "actual_2024", "milestone_2023",
		"target_year_era", "target", "rate", "standing", "baseline_state", "actual_2021_state", "actual_2024_state", "target_bound", "baseline_approx", "actual_2024_expected")
	checkRows(t, got, [][]string{
		{"a", "万人", "2019", "1232.50", "852", "", "", "", "900", "R6", "1278", "", "集計中", "値あり", "速報", "集計中", "以上", "約", "2026-03"},
		{"b", "人", "", "", "1000", "52", "3", "53", "", "R7", "63", "84.1", "未達成", "未記入", "値あり", "値あり", "", "", ""},
	})
	var names []string
	for _, c := range wide.Columns[12:] {
		names = append(names, c.Name)
	}
	want := []string{"基準値の年度（和暦）", "基準値の年度（西暦）", "基準値", "R3（2021年度）", "R4（2022年度）", "R5（2023年度）", "R6（2024年度）", "R5（2023年度）の年度目標",
		"目標値の年度（和暦）", "目標値の年度（西暦）", "目標値", "進捗率（％）", "進捗状況",
		"基準値の状態", "R3（2021年度）の状態", "R4（2022年度）の状態", "R5（2023年度）の状態", "R6（2024年度）の状態",
		"目標値の条件", "基準値の概数", "R6（2024年度）の公表予定", "望ましい方向", "進捗率の計算方法", "累計", "出典", "注"}
	if !slices.Equal(names, want) {
		t.Errorf("columns\n%q, want\n%q", names, want)
	}
}

// TestWideHasARowAUnit wants figures that count different things kept apart.
func TestWideHasARowAUnit(t *testing.T) {
	p := planOf(t, "", `  - id: a
    name: 甲
    baseline: －
    target: 63％（R7）
    progress: {method: none}
    actuals: {R3: 5人, R4: 52％, R5: 6人, R6: 集計中}
`)
	got := pick(t, Wide(of(p)), "kpi_name", "unit", "baseline_state", "actual_2021", "actual_2022", "actual_2023", "actual_2024_state", "target")
	checkRows(t, got, [][]string{
		{"甲", "人", "該当なし", "5", "", "6", "集計中", ""},
		{"甲", "％", "", "", "52", "", "", "63"},
	})
}

// TestWideKeepsEveryFigure counts the figures and states of the two forms.
func TestWideKeepsEveryFigure(t *testing.T) {
	table := Join(of(sorachi(t)), of(planOf(t, "", "  - {id: b, name: 乙, target: 10人（R7）, actuals: {R2: 1人, R6: 3人（速報）}}\n")))
	wide := Wide(table)
	if len(wide.Rows) != 8 {
		t.Errorf("%d rows", len(wide.Rows))
	}
	count := func(t Table, columns func(Column) bool) int {
		n := 0
		for _, r := range t.Rows {
			for i, c := range t.Columns {
				if columns(c) && r[i] != "" {
					n++
				}
			}
		}
		return n
	}
	figures := count(table, func(c Column) bool { return c.Key == "value" })
	if got := count(wide, func(c Column) bool { return c.Type == Number && c.Unit == "" }); got != figures || figures < 30 {
		t.Errorf("%d figures, want %d", got, figures)
	}
	for _, c := range wide.Columns {
		if c.Key == "" || c.Name == "" || c.Doc == "" || strings.Contains(c.Name, "<") {
			t.Errorf("column %+v", c)
		}
	}
	if got := Dictionary(wide); len(got.Rows) != len(wide.Columns) {
		t.Errorf("%d columns described", len(got.Rows))
	}
}

func TestWideOfNothing(t *testing.T) {
	if wide := Wide(Join()); len(wide.Rows) != 0 || len(wide.Columns) == 0 {
		t.Errorf("%+v", wide)
	}
}

// TestWideHasAPlaceForEveryColumn finds columns that the years in columns would
// lose.
func TestWideHasAPlaceForEveryColumn(t *testing.T) {
	turned := []string{"kind", "year_era", "year", "value", "unit", "number", "base_unit", "rate", "standing"}
	placed := slices.Concat(leftKeys, rightKeys, besideKeys, turned)
	for _, c := range Columns() {
		if !slices.Contains(placed, c.Key) {
			t.Errorf("%s has no place", c.Key)
		}
	}
	if len(placed) != len(Columns()) {
		t.Errorf("%d places for %d columns", len(placed), len(Columns()))
	}
}
