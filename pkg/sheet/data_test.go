package sheet

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/plan"
)

// dataRows reads sheet データ; each row is padded to the head's length.
func dataRows(t *testing.T, p *plan.Plan) (*excelize.File, [][]string) {
	t.Helper()
	data, _ := write(t, p)
	f := open(t, data)
	rows := rowsOf(t, f, DataSheet, true)
	for i := range rows {
		rows[i] = append(rows[i], make([]string, len(rows[0])-len(rows[i]))...)
	}
	return f, rows
}

func TestDataSheetIsOneTable(t *testing.T) {
	f, rows := dataRows(t, modelPlan(t))
	if want := 1 + 7*6; len(rows) != want {
		t.Errorf("%d rows, want %d: 7 KPIs with a baseline, 4 years and a target", len(rows), want)
	}
	if merged, _ := f.GetMergeCells(DataSheet); len(merged) != 0 {
		t.Errorf("merged cells: %v", merged)
	}
	for i, r := range rows {
		if r[0] == "" || r[2] == "" || r[4] == "" || r[5] == "" || r[14] == "" {
			t.Errorf("row %d has gaps: %q", i+1, r)
		}
		if strings.Contains(strings.Join(r, ""), "再掲") {
			t.Errorf("row %d is a repost: %q", i+1, r)
		}
	}
	for ref := range eachCell(rows) {
		if formula, _ := f.GetCellFormula(DataSheet, ref); formula != "" {
			t.Errorf("%s holds the formula %q", ref, formula)
		}
	}
}

func eachCell(rows [][]string) map[string]bool {
	out := map[string]bool{}
	for i, r := range rows {
		for c := range r {
			out[cell(c+1, i+1)] = true
		}
	}
	return out
}

func TestDataSheetRows(t *testing.T) {
	p := planOf([]*plan.KPI{
		kpi(t, "a", "㏊と①と㈱ｶﾞｲﾄﾞ", "約1,232.50万人（R1）", "1,278万人以上（R6）", "852万人（速報）", "", "未公表", "集計中（3月頃）"),
		kpi(t, "b", "率", "－", "63.9％（R6）", "調査なし", "52.0％（改定）", "△3.2％", "53.0％"),
	})
	f, rows := dataRows(t, p)
	want := [][]string{
		{"基準値", "R1", "2019", "1232.5", "万人", "12325000", "人", "", "約", "値あり", "", ""},
		{"実績値", "R3", "2021", "852", "万人", "8520000", "人", "", "", "速報", "", ""},
		{"実績値", "R4", "2022", "", "", "", "", "", "", "未記入", "", ""},
		{"実績値", "R5", "2023", "", "", "", "", "", "", "未公表", "", ""},
		{"実績値", "R6", "2024", "", "", "", "", "", "", "集計中", "2026-03", ""},
		{"目標値", "R6", "2024", "1278", "万人", "12780000", "人", "以上", "", "値あり", "", ""},
		{"基準値", "", "", "", "", "", "", "", "", "該当なし", "", ""},
		{"実績値", "R3", "2021", "", "", "", "", "", "", "調査なし", "", ""},
		{"実績値", "R4", "2022", "52", "％", "52", "％", "", "", "改定", "", ""},
		{"実績値", "R5", "2023", "-3.2", "％", "-3.2", "％", "", "", "値あり", "", ""},
		{"実績値", "R6", "2024", "53", "％", "53", "％", "", "", "値あり", "", "82.9"},
		{"目標値", "R6", "2024", "63.9", "％", "63.9", "％", "", "", "値あり", "", ""},
	}
	for i, w := range want {
		if got := rows[1+i]; !slices.Equal(got[5:], w) {
			t.Errorf("row %d:\n got %q\nwant %q", i+2, got[5:], w)
		}
	}
	if got, want := rows[1][:5], []string{"道央広域連携地域", "1", "プロジェクト1", "a", "haと1と(株)ガイド"}; !slices.Equal(got, want) {
		t.Errorf("keys: got %q, want %q", got, want)
	}
	for ref, want := range map[string]string{"I2": "1232.50", "I10": "52.0", "K10": "52", "Q12": "82.9"} {
		if got, _ := f.GetCellValue(DataSheet, ref); got != want {
			t.Errorf("%s shows %q, want %q", ref, got, want)
		}
	}
	for _, ref := range []string{"B2", "H2", "I2", "K2", "Q12"} {
		if kind, _ := f.GetCellType(DataSheet, ref); kind != excelize.CellTypeUnset {
			t.Errorf("%s is of type %v, want a number", ref, kind)
		}
	}
}

func TestDataSheetStartsWithTheCode(t *testing.T) {
	p := modelPlan(t)
	p.Code = text("010006")
	f, rows := dataRows(t, p)
	kind, _ := f.GetCellType(DataSheet, "A2")
	if rows[0][0] != "全国地方公共団体コード" || rows[1][0] != "010006" || kind != excelize.CellTypeSharedString {
		t.Errorf("code: %q, %q of type %v", rows[0][0], rows[1][0], kind)
	}
}

func TestDataSheetKeepsOfficeMattersOut(t *testing.T) {
	p := modelPlan(t)
	p.Projects[0].KPIs[0].Owner = text("商工労働観光課")
	data, _ := write(t, p)
	f := open(t, data)
	for _, sheet := range []string{PrintSheet, DataSheet} {
		if found, _ := f.SearchSheet(sheet, "商工", true); len(found) != 0 {
			t.Errorf("%s shows the owner at %v", sheet, found)
		}
	}
}

func TestPlain(t *testing.T) {
	for in, want := range map[string]string{
		"㏊": "ha", "①": "1", "Ⅳ": "IV", "㈱": "(株)", "№1": "No1", "㍻": "平成", "㎡": "m2",
		"ｶﾞｲﾄﾞﾌﾞｯｸ": "ガイドブック", "60.9％（R2）": "60.9％（R2）", "髙﨑𠮷": "髙﨑𠮷", " 一\n二 ": "一 二", "": "", "℃～": "℃～",
	} {
		if got := plain(in); got != want {
			t.Errorf("plain(%q) = %q, want %q", in, got, want)
		}
	}
}
