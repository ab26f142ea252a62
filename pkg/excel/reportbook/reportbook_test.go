package reportbook

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/reportbook/kpilist"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

func open(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func rowsOf(t testing.TB, f *excelize.File, sheet string, raw bool) [][]string {
	t.Helper()
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: raw})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// printed is the table of the published page, as the sheet shows it.
var printed = [][]string{
	{"プロジェクト名", "評価指標（KPI）", "基準値\n（基準年）", "R3", "R4", "R5", "R6", "目標値\n（目標年）", "進捗率", "区分", "進捗状況"},
	{"日本遺産「炭鉄港」を活用した交流人口拡大プロジェクト", "炭鉄港推進協議会構成市町の観光入込客数", "7,250千人（R2）", "7,487千人", "10,530千人", "16,215千人", "集計中（7月頃）", "7,468千人（R7）", "－％", "集計中", "○集計中"},
	{"未来技術の導入などによる産業振興・担い手確保プロジェクト", "空知の耕作面積の維持", "113,600ha（R2）", "113,600ha", "113,500ha", "113,500ha", "113,500ha", "113,600ha（R7）", "99.9％", "80~99％", "▼遅れ"},
	{"", "新規高卒者管内企業就職率", "60.9％（R2）", "59.5％", "60.3％", "52.0％", "53.0％", "63.9％（R6）", "82.9％", "80~99％", "▼遅れ"},
	{"地域の歴史や資源を活かした空知の魅力発信プロジェクト", "「そらち・デ・ビュー」公式SNSのフォロワー数", "6,522人（R2）", "10,101人", "14,221人", "20,120人", "28,672人", "14,500人（R7）", "197.7％", "100％以上（達成）", "●達成"},
	{"", "管内への観光入込客数", "1,232万人（R1）", "852万人", "1,159.6万人", "1,274.46万人", "集計中（7月頃）", "1,278万人（R6）", "－％", "集計中", "○集計中"},
	{"", "移住相談件数", "574件（R2）", "777件", "821件", "781件", "集計中（8月頃）", "687件（R7）", "－％", "集計中", "○集計中"},
	{"空知と多様な形で関わりを持つ人材創出プロジェクト", "新規高卒者管内企業就職率（再掲）", "60.9％（R2）", "59.5％", "60.3％", "52.0％", "53.0％", "63.9％（R6）", "82.9％", "再掲", "▼遅れ"},
	{"", "移住相談件数（再掲）", "574件（R2）", "777件", "821件", "781件", "集計中（8月頃）", "687件（R7）", "－％", "再掲", "○集計中"},
	{"", "認定こども園設置数", "20カ所（R2）", "20カ所", "20カ所", "20カ所", "20カ所", "22カ所（R7）", "90.9％", "80~99％", "▼遅れ"},
}

func TestListSheetShowsThePublishedPage(t *testing.T) {
	data, _ := write(t, modelPlan(t))
	got := rowsOf(t, open(t, data), listSheet, false)
	if got[0][0] != "評価指標（KPI）一覧" || got[0][10] != "資料２" || got[1][0] != modelTitle || got[1][10] != "北海道空知総合振興局" {
		t.Errorf("head: %q", got[:2])
	}
	for i, want := range printed {
		if !slices.Equal(got[3+i], want) {
			t.Errorf("row %d:\n got %q\nwant %q", 4+i, got[3+i], want)
		}
	}
	foot := []string{
		"評価指標全体の進捗率（再掲を除く7件）：100％以上 1件（2割）、80~99％ 3件（4割）、80％未満 0件（0割）、集計中 3件（4割）",
		"※ 進捗率＝実績値÷目標値×100（小数第2位を四捨五入）",
		"※ 順調・遅れ＝基準値から目標値へ毎年均等に進む場合のその年の値（年度目標があればその値）との比較",
		"※ 実績値のセルを書き換えると、進捗率と区分は変わり、進捗状況は空になります。計画のファイルに書いて作り直すと、進捗状況も出ます。",
	}
	for i, want := range foot {
		if row := got[14+i]; row[0] != want {
			t.Errorf("foot: got %q, want %q", row, want)
		}
	}
	if len(got) != 18 {
		t.Errorf("%d rows, want 18", len(got))
	}
}

func TestListSheetHoldsNumbers(t *testing.T) {
	data, _ := write(t, modelPlan(t))
	f := open(t, data)
	for ref, want := range map[string]string{"C5": "7250", "F9": "1274.46", "C7": "60.9", "G7": "53", "H6": "113600", "I8": "197.7"} {
		raw, _ := f.GetCellValue(listSheet, ref, excelize.Options{RawCellValue: true})
		kind, _ := f.GetCellType(listSheet, ref)
		if raw != want || kind != excelize.CellTypeUnset {
			t.Errorf("%s: %q of type %v, want the number %s", ref, raw, kind, want)
		}
	}
}

func TestListSheetOnPaper(t *testing.T) {
	data, _ := write(t, modelPlan(t))
	f := open(t, data)
	merged, _ := f.GetMergeCells(listSheet)
	var got []string
	for _, m := range merged {
		got = append(got, m[0])
	}
	if want := []string{"A6:A7", "A8:A10", "A11:A13", "A15:K15", "A16:K16", "A17:K17", "A18:K18"}; !slices.Equal(got, want) {
		t.Errorf("merged: %v, want %v", got, want)
	}
	names := map[string]string{}
	for _, n := range f.GetDefinedName() {
		names[n.Scope+n.Name] = n.RefersTo
	}
	if names[listSheet+"_xlnm.Print_Titles"] != "'評価指標一覧'!$4:$4" || names[listSheet+"_xlnm.Print_Area"] != "'評価指標一覧'!$A$1:$K$18" {
		t.Errorf("names: %v", names)
	}
	page, _ := f.GetPageLayout(listSheet)
	if *page.Size != 9 || *page.Orientation != "landscape" || *page.FitToWidth != 1 || *page.FitToHeight != 0 {
		t.Errorf("page: %+v", page)
	}
	foot, _ := f.GetHeaderFooter(listSheet)
	if !strings.Contains(foot.OddFooter, `&C&"BIZ UDPGothic,Regular"&P / &N&R`) || !strings.HasSuffix(foot.OddFooter, `"資料２`) {
		t.Errorf("footer: %+v", foot)
	}
}

func TestFormulasAgreeWithTheSummary(t *testing.T) {
	data, s := write(t, modelPlan(t))
	if n := checkFormulas(t, data, s); n != 9 {
		t.Errorf("%d formulas, want 9", n)
	}
}

// checkFormulas recalculates every rate of the printed sheet and compares it
// with the cached value and the summary. It returns how many formulas it saw.
func checkFormulas(t testing.TB, data []byte, s *progress.Summary) int {
	t.Helper()
	f, n := open(t, data), 0
	for i, r := range s.Rows {
		ref := ooxml.Cell(kpilist.BaselineCol+len(s.Years)+2, everysheet.FirstRow+i)
		shown, _ := f.GetCellValue(listSheet, ref)
		raw, _ := f.GetCellValue(listSheet, ref, excelize.Options{RawCellValue: true})
		formula, _ := f.GetCellFormula(listSheet, ref)
		if shown != r.Rate.Text {
			t.Errorf("%s shows %q, want %q (%s)", ref, shown, r.Rate.Text, formula)
		}
		if formula == "" {
			continue
		}
		n++
		calc, err := f.CalcCellValue(listSheet, ref, excelize.Options{RawCellValue: true})
		cached := ooxml.Trimmed(r.Rate.Printed)
		if !r.Rate.OK {
			cached = r.Rate.Text
		}
		if err != nil || raw != cached || calc != raw && !(calc == "-0" && raw == "0") {
			t.Errorf("%s =%s: calculated %q (%v), cached %q, printed %q", ref, formula, calc, err, raw, r.Rate.Printed)
		}
	}
	return n
}

// TestWordsOfTheThemeAreFilled puts a reference before every word of the theme: none may
// stand in a cell as it is written.
func TestWordsOfTheThemeAreFilled(t *testing.T) {
	p := hardPlan(t)
	look := shiryo2(t).Filled(func(words string) string { return "｛year｝" + words })
	data, err := Write(Input{Plan: p, Summary: progress.Compute(p, p.Year), Theme: look, ProjectSheets: true})
	if err != nil {
		t.Fatal(err)
	}
	f := open(t, data)
	filled := 0
	for _, sheet := range f.GetSheetList() {
		for _, row := range rowsOf(t, f, sheet, false) {
			for _, cell := range row {
				if strings.Contains(cell, "｛year｝") {
					t.Errorf("%s says %s", sheet, cell)
				}
				filled += strings.Count(cell, p.Year.Short()+"評価指標")
			}
		}
	}
	if filled == 0 {
		t.Error("no cell has a filled word")
	}
}

func TestWriteIsReproducible(t *testing.T) {
	first, _ := write(t, modelPlan(t))
	for range 10 {
		if next, _ := write(t, modelPlan(t)); !bytes.Equal(first, next) {
			t.Fatal("two writes differ")
		}
	}
}

func TestPropertiesComeFromThePlan(t *testing.T) {
	data, _ := write(t, modelPlan(t))
	got, err := open(t, data).GetDocProps()
	if err != nil {
		t.Fatal(err)
	}
	if got.Title != modelTitle || got.Creator != "北海道空知総合振興局" || got.Created != "2025-04-01T00:00:00Z" || got.Modified != got.Created {
		t.Errorf("properties: %+v", got)
	}
}

func TestTextNeverBecomesAFormula(t *testing.T) {
	for _, name := range []string{"=1+1", "+1", "-1", "@SUM(A1)", "123", "=cmd|'/C calc'!A0", "TRUE", "2024-04-01"} {
		p := planOf([]*plan.KPI{kpi(t, "k", name, "1人（R2）", "2人（R7）", "1人")})
		p.Projects[0].Name = text(name)
		data, _ := write(t, p)
		f := open(t, data)
		for sheet, refs := range map[string][]string{listSheet: {"A5", "B5"}, dataSheet: {ooxml.Cell(dataCol(t, "project_name"), 2), ooxml.Cell(dataCol(t, "kpi_name"), 2)}} {
			for _, ref := range refs {
				kind, _ := f.GetCellType(sheet, ref)
				got, _ := f.GetCellValue(sheet, ref)
				formula, _ := f.GetCellFormula(sheet, ref)
				if kind != excelize.CellTypeSharedString || got != name || formula != "" {
					t.Errorf("%s!%s: %q of type %v, formula %q, want the text %q", sheet, ref, got, kind, formula, name)
				}
			}
		}
	}
}

func TestTooLongTextIsAnError(t *testing.T) {
	p := planOf([]*plan.KPI{kpi(t, "k", strings.Repeat("長", 32768), "", "")})
	if _, err := Write(Input{Plan: p, Summary: progress.Compute(p, r6), Theme: shiryo2(t)}); err == nil || !regexp.MustCompile(`32768文字.*評価指標一覧!B5`).MatchString(err.Error()) {
		t.Errorf("error: %v", err)
	}
}

func TestEmptyPlan(t *testing.T) {
	data, _ := write(t, planOf())
	if got := rowsOf(t, open(t, data), dataSheet, true); len(got) != 1 {
		t.Errorf("%d rows, want the head alone", len(got))
	}
}

func BenchmarkWrite(b *testing.B) {
	p := modelPlan(b)
	s := progress.Compute(p, r6)
	in := Input{Plan: p, Summary: s, Theme: shiryo2(b)}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Write(in); err != nil {
			b.Fatal(err)
		}
	}
}
