package reportbook

import (
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/export/dataset"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

// dataRows reads a data sheet; each row is padded to the head's length.
func dataRows(t *testing.T, p *plan.Plan, sheet string) (*excelize.File, [][]string) {
	t.Helper()
	data, _ := write(t, p)
	f := open(t, data)
	rows := rowsOf(t, f, sheet, true)
	for i := range rows {
		rows[i] = append(rows[i], make([]string, len(rows[0])-len(rows[i]))...)
	}
	return f, rows
}

// dataCol is the column of sheet データ with a key.
func dataCol(t *testing.T, key string) int {
	t.Helper()
	i := slices.IndexFunc(dataset.Columns(), func(c dataset.Column) bool { return c.Key == key })
	if i < 0 {
		t.Fatalf("no column %s", key)
	}
	return 1 + i
}

// oddPlan has a figure with a zero at its end, one of too many digits, and
// characters that the data spell otherwise.
func oddPlan(t *testing.T) *plan.Plan {
	p := planOf([]*plan.KPI{
		kpi(t, "a", "㏊と①と㈱ｶﾞｲﾄﾞ", "約1,232.50万人（R1）", "1,278万人以上（R6）", "852万人（速報）", "", "未公表", "集計中（3月頃）"),
		kpi(t, "b", "率", "－", "63.9％（R6）", "調査なし", "52.0％（改定）", "△3.2％", "1234567890123456％"),
	})
	p.Code = text("010006")
	return p
}

// TestDataSheetsAreTheTables wants every cell of the tidy tables where it
// belongs, numbers as numbers, and nothing else.
func TestDataSheetsAreTheTables(t *testing.T) {
	for _, p := range []*plan.Plan{modelPlan(t), oddPlan(t)} {
		table := dataset.Of(p, progress.Compute(p, p.Year))
		checkDataSheet(t, p, dataSheet, table)
		checkDataSheet(t, p, dictionarySheet, dataset.Dictionary(table))
	}
}

func checkDataSheet(t *testing.T, p *plan.Plan, sheet string, table dataset.Table) {
	t.Helper()
	f, rows := dataRows(t, p, sheet)
	if merged, _ := f.GetMergeCells(sheet); len(merged) != 0 {
		t.Errorf("merged cells: %v", merged)
	}
	if len(rows) != 1+len(table.Rows) {
		t.Fatalf("%s has %d rows, want %d", sheet, len(rows), 1+len(table.Rows))
	}
	for i, c := range table.Columns {
		if rows[0][i] != c.Name {
			t.Errorf("column %d is %q, want %q", i, rows[0][i], c.Name)
		}
		for n, r := range table.Rows {
			ref := ooxml.Cell(1+i, 2+n)
			if formula, _ := f.GetCellFormula(sheet, ref); formula != "" {
				t.Errorf("%s holds the formula %q", ref, formula)
			}
			shown, _ := f.GetCellValue(sheet, ref)
			if shown != r[i] {
				t.Errorf("%s!%s shows %q, want %q", sheet, ref, shown, r[i])
			}
			isNumber := c.Type != dataset.Text && r[i] != "" && ooxml.Fits(r[i])
			if kind, _ := f.GetCellType(sheet, ref); (kind != excelize.CellTypeSharedString) != isNumber && r[i] != "" {
				t.Errorf("%s!%s, %q, is of type %v", sheet, ref, r[i], kind)
			}
		}
	}
}

func TestDataSheetKeepsOfficeMattersOut(t *testing.T) {
	p := modelPlan(t)
	p.Projects[0].KPIs[0].Owner = text("商工労働観光課")
	data, _ := write(t, p)
	f := open(t, data)
	if sheets := f.GetSheetList(); !slices.Contains(sheets, dictionarySheet) {
		t.Errorf("sheets %q", sheets)
	}
	for _, sheet := range f.GetSheetList() {
		if found, _ := f.SearchSheet(sheet, "商工", true); len(found) != 0 {
			t.Errorf("%s shows the owner at %v", sheet, found)
		}
	}
}
