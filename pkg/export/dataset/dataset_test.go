package dataset

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/unicode/norm"

	"sorachi/data/national"
	"sorachi/pkg/excel/tablerules/texts"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/progress"
)

// planYAML is the head of a plan; %s of the tests are further keys.
const planYAML = `format: 1
id: test
title: 題名
bureau: 北海道空知総合振興局
period: R3～R7
year: R6
bands:
  - {label: 100％以上, from: 100, mark: 達成}
  - {label: 100％未満}
`

const projectYAML = `id: hito
number: 1
name: 人㏊プロジェクト
area: 空知地域
purpose: |
  目的。
kpis:
`

// planOf reads a plan with further keys of plan.yaml and the KPIs of its one
// project.
func planOf(t testing.TB, keys, kpis string) *plan.Plan {
	t.Helper()
	files := fstest.MapFS{
		"plan.yaml":            {Data: []byte(planYAML + keys)},
		"projects/1-hito.yaml": {Data: []byte(projectYAML + kpis)},
	}
	p, found, err := load.Plan(files, load.Options{National: national.FS})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	return p
}

// sorachi is the real plan.
func sorachi(t testing.TB) *plan.Plan {
	t.Helper()
	p, found, err := load.Plan(os.DirFS("../../../data/sorachi"), load.Options{National: national.FS})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	return p
}

func of(p *plan.Plan) Table { return Of(p, progress.Compute(p, p.Year)) }

// pick returns the rows with the columns of the keys alone.
func pick(t testing.TB, table Table, keys ...string) [][]string {
	t.Helper()
	var out [][]string
	for _, r := range table.Rows {
		var row []string
		for _, k := range keys {
			i := slices.IndexFunc(table.Columns, func(c Column) bool { return c.Key == k })
			if i < 0 {
				t.Fatalf("no column %s", k)
			}
			row = append(row, r[i])
		}
		out = append(out, row)
	}
	return out
}

func checkRows(t *testing.T, got, want [][]string) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%d rows, want %d", len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if !slices.Equal(got[i], want[i]) {
			t.Errorf("row %d:\n got %q\nwant %q", i, got[i], want[i])
		}
	}
}

func TestFigures(t *testing.T) {
	p := planOf(t, "", `  - id: a
    name: ㏊と①と㈱ｶﾞｲﾄﾞ
    baseline: 約1,232.50万人（R1）
    target: 1,278万人以上（R6）
    actuals: {R3: 852万人（速報）, R5: 未公表, R6: 集計中（3月頃）}
    milestones: {R5: 900万人}
  - id: b
    name: 率
    baseline: －
    target: 63.9％（R6）
    direction: down
    actuals: {R3: 調査なし, R4: 52.0％（改定）, R5: △3.2％, R6: 53.0％}
  - id: c
    name: 位がいくつか
    baseline: 集計中（7月頃）
    target: 3,737万8千人（R7）
    actuals: {R3: "123,456,789万人", R4: 1人, R5: 2人, R6: "3,000人"}
`)
	got := pick(t, of(p), "kpi", "kind", "year_era", "year", "value", "unit", "number", "base_unit", "bound", "approx", "state", "expected", "rate", "standing")
	checkRows(t, got, [][]string{
		{"a", "基準値", "R1", "2019", "1232.50", "万人", "12325000", "人", "", "約", "値あり", "", "", ""},
		{"a", "実績値", "R3", "2021", "852", "万人", "8520000", "人", "", "", "速報", "", "", ""},
		{"a", "実績値", "R4", "2022", "", "", "", "", "", "", "未記入", "", "", ""},
		{"a", "実績値", "R5", "2023", "", "", "", "", "", "", "未公表", "", "", ""},
		{"a", "実績値", "R6", "2024", "", "", "", "", "", "", "集計中", "2026-03", "", "集計中"},
		{"a", "年度目標", "R5", "2023", "900", "万人", "9000000", "人", "", "", "値あり", "", "", ""},
		{"a", "目標値", "R6", "2024", "1278", "万人", "12780000", "人", "以上", "", "値あり", "", "", ""},
		{"b", "基準値", "", "", "", "", "", "", "", "", "該当なし", "", "", ""},
		{"b", "実績値", "R3", "2021", "", "", "", "", "", "", "調査なし", "", "", ""},
		{"b", "実績値", "R4", "2022", "52.0", "％", "52", "％", "", "", "改定", "", "", ""},
		{"b", "実績値", "R5", "2023", "-3.2", "％", "-3.2", "％", "", "", "値あり", "", "", ""},
		{"b", "実績値", "R6", "2024", "53.0", "％", "53", "％", "", "", "値あり", "", "82.9", "達成"},
		{"b", "目標値", "R6", "2024", "63.9", "％", "63.9", "％", "", "", "値あり", "", "", ""},
		{"c", "基準値", "", "", "", "", "", "", "", "", "集計中", "", "", ""},
		{"c", "実績値", "R3", "2021", "123456789", "万人", "1234567890000", "人", "", "", "値あり", "", "", ""},
		{"c", "実績値", "R4", "2022", "1", "人", "1", "人", "", "", "値あり", "", "", ""},
		{"c", "実績値", "R5", "2023", "2", "人", "2", "人", "", "", "値あり", "", "", ""},
		{"c", "実績値", "R6", "2024", "3000", "人", "3000", "人", "", "", "値あり", "", "0.0", "未達成"},
		{"c", "目標値", "R7", "2025", "37378000", "人", "37378000", "人", "", "", "値あり", "", "", ""},
	})
}

func TestKeysStandInEveryRow(t *testing.T) {
	kpis := `  - id: a
    name: ㏊と①と㈱ｶﾞｲﾄﾞ
    target: 10人（R7）
    cumulative: true
    source: 統計①
    note: 注㈱
    indicator: visitors
    owner: 商工労働観光課
    actuals: {R6: 3人}
`
	keys := []string{"code", "region", "bureau", "plan", "report_year", "project_number", "project", "project_name", "kpi", "kpi_name", "indicator",
		"direction", "method", "cumulative", "source", "note"}
	with := []string{"014231", "道央", "北海道空知総合振興局", "test", "2024", "1", "hito", "人haプロジェクト", "a", "haと1と(株)ガイド", "visitors",
		"増加", "目標値に対する割合", "累計", "統計1", "注(株)"}
	table := of(planOf(t, "code: \"014231\"\nregion: 道央\n", kpis))
	checkRows(t, pick(t, table, keys...), slices.Repeat([][]string{with}, 6))
	if strings.Contains(strings.Join(slices.Concat(table.Rows...), "\n"), "商工") {
		t.Error("the owner is in the table")
	}

	without := slices.Concat([]string{"", "北海道空知総合振興局"}, with[2:])
	checkRows(t, pick(t, of(planOf(t, "", kpis)), keys...), slices.Repeat([][]string{without}, 6))
}

// TestModelPlan wants one table without gaps and without reposts.
func TestModelPlan(t *testing.T) {
	table := of(sorachi(t))
	if want := 7 * 6; len(table.Rows) != want {
		t.Errorf("%d rows, want %d: 7 KPIs with a baseline, 4 years and a target", len(table.Rows), want)
	}
	for i, r := range pick(t, table, "region", "plan", "project_name", "kpi", "kpi_name", "kind", "state", "direction") {
		if slices.Contains(r, "") || strings.Contains(strings.Join(r, ""), "再掲") {
			t.Errorf("row %d: %q", i, r)
		}
	}
}

func TestCellsAreOfTheirColumn(t *testing.T) {
	for _, table := range []Table{of(sorachi(t)), Dictionary(of(sorachi(t)))} {
		for _, c := range table.Columns {
			if c.Key == "" || c.Name == "" || c.Type.Japanese() == "" || c.Doc == "" {
				t.Errorf("%s lacks a part: %+v", table.Title, c)
			}
		}
		for i, r := range table.Rows {
			if len(r) != len(table.Columns) {
				t.Fatalf("row %d has %d cells", i, len(r))
			}
			for n, cell := range r {
				if c := table.Columns[n]; cell != "" && c.Values != nil && !slices.Contains(c.Values, cell) {
					t.Errorf("row %d: %s is %q, not of %q", i, c.Key, cell, c.Values)
				}
			}
		}
	}
}

func TestJoin(t *testing.T) {
	a := of(planOf(t, "", "  - {id: a, name: 甲, target: 10人（R7）, actuals: {R6: 3人}}\n"))
	b := of(planOf(t, "", "  - {id: b, name: 乙, target: 10人（R7）, actuals: {R6: 3人}}\n"))
	joined := Join(a, b)
	ids := pick(t, joined, "kpi")
	if len(ids) != 12 || ids[0][0] != "a" || ids[6][0] != "b" || joined.Title != title {
		t.Errorf("%q of %q", ids, joined.Title)
	}
	if none := Join(); len(none.Columns) != len(columns) || none.Rows != nil {
		t.Errorf("%+v", none)
	}
}

func TestDictionary(t *testing.T) {
	d := Dictionary(of(sorachi(t)))
	if len(d.Rows) != len(columns) {
		t.Fatalf("%d rows", len(d.Rows))
	}
	got := d.Rows[slices.IndexFunc(d.Rows, func(r []string) bool { return r[1] == "kind" })]
	if want := []string{"区分", "kind", "文字列", "", "その行の値が何の値か", "基準値、実績値、年度目標、目標値"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"㏊": "ha", "①": "1", "Ⅳ": "IV", "㈱": "(株)", "№1": "No1", "㍻": "平成", "㎡": "m2",
		"ｶﾞｲﾄﾞﾌﾞｯｸ": "ガイドブック", "60.9％（R2）": "60.9％（R2）", "髙﨑𠮷": "髙﨑𠮷", " 一\n二 ": "一 二", "": "", "℃～": "℃～", "10ℓ": "10l", "5⅓": "5⅓",
	} {
		if got := plain(in); got != want {
			t.Errorf("plain(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestPlainKeepsTheRule wants nothing that can be spelled in ordinary characters to fail
// item 1-10 of our own lint.
func TestPlainKeepsTheRule(t *testing.T) {
	for r := rune(0x2100); r < 0x1FB00; r++ {
		s := string(r)
		fraction := r >= 0x2150 && r < 0x2160 || r == 0x2189
		mark := r == 'ﾞ' || r == 'ﾟ' // a letter only behind one
		if texts.Of(s).Odd == 0 || norm.NFKC.String(s) == s || fraction || mark {
			continue
		}
		if got := plain(s); texts.Of(got).Odd != 0 {
			t.Errorf("%U %s is left as %q", r, s, got)
		}
	}
}

// BenchmarkOf makes the tables of 1,788 plans of 10 KPIs: 107,280 rows.
func BenchmarkOf(b *testing.B) {
	p := planOf(b, "code: 014231\nregion: 南幌町\n", tenKPIs())
	s := progress.Compute(p, p.Year)
	b.ReportAllocs()
	for b.Loop() {
		tables := make([]Table, 1788)
		for i := range tables {
			tables[i] = Of(p, s)
		}
		if n := len(Join(tables...).Rows); n != 107280 {
			b.Fatal(n)
		}
	}
}

// BenchmarkWide makes 17,880 rows of 107,280.
func BenchmarkWide(b *testing.B) {
	p := planOf(b, "code: 014231\nregion: 南幌町\n", tenKPIs())
	table := Join(slices.Repeat([]Table{of(p)}, 1788)...)
	b.ReportAllocs()
	for b.Loop() {
		if n := len(Wide(table).Rows); n != 17880 {
			b.Fatal(n)
		}
	}
}

// tenKPIs is the KPIs of a plan whose reported year is the fourth.
func tenKPIs() string {
	var out strings.Builder
	for i := range 10 {
		fmt.Fprintf(&out, "  - {id: k%d, name: 管内への観光入込客数の%d, baseline: 1%d万人（R1）, target: 2%d万人（R7）, actuals: {R3: 15.5万人, R4: 16万人, R5: 17.25万人, R6: 18万人（速報）}}\n", i, i, i, i)
	}
	return out.String()
}
