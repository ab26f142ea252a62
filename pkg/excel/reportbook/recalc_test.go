package reportbook

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/everysheet"
	reader "sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/plan"
)

// read opens a workbook with the project's own reader.
func read(t testing.TB, data []byte) *reader.File {
	t.Helper()
	f, err := reader.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// recalculate compares every formula of a workbook with what it comes to, and
// returns how many there are on each sheet. Those of 集計 work on many cells at
// once, which excelize does not: LibreOffice does (readers_test.go).
func recalculate(t testing.TB, data []byte) map[string]int {
	t.Helper()
	calc, seen := open(t, data), map[string]int{}
	for _, s := range read(t, data).Sheets {
		for c := range s.Cells() {
			if c.Formula == "" {
				continue
			}
			seen[s.Name]++
			if s.Name == summarySheet {
				continue
			}
			got, err := calc.CalcCellValue(s.Name, c.Ref(), excelize.Options{RawCellValue: true})
			if err != nil || got != c.Raw && !(got == "-0" && c.Raw == "0") {
				t.Errorf("%s!%s =%s: calculated %q (%v), beside it stands %q", s.Name, c.Ref(), c.Formula, got, err, c.Raw)
			}
		}
	}
	return seen
}

func TestEveryFormulaStandsBesideItsResult(t *testing.T) {
	data, _ := write(t, modelPlan(t))
	seen := recalculate(t, data)
	if seen[listSheet] < 9 || seen[basisSheet] != 2+2*4 || seen[dataSheet]+seen[dictionarySheet] != 0 {
		t.Errorf("formulas: %v", seen)
	}
}

func TestEveryFormulaOfDealtPlans(t *testing.T) {
	l := lot{rand.New(rand.NewPCG(5, 2024)), t}
	for range 1 {
		var ks []*plan.KPI
		for n := range 100 {
			ks = append(ks, l.kpi(n))
		}
		data, s := write(t, planOf(ks))
		if seen := recalculate(t, data); seen[basisSheet] < 2+2*s.Judged*8/10 {
			t.Errorf("%d formulas for %d rates", seen[basisSheet], s.Judged)
		}
	}
}

// A total of differences that is not 0 says so.
func TestBasisTellsADifference(t *testing.T) {
	data, _ := write(t, modelPlan(t))
	f := open(t, data)
	heads, err := f.GetRows(basisSheet)
	if err != nil {
		t.Fatal(err)
	}
	printed := slices.Index(heads[everysheet.HeadRow-1], "進捗率\n（％）") + 1
	if err := f.SetCellValue(basisSheet, ooxml.Cell(printed, everysheet.FirstRow+1), 99.8); err != nil {
		t.Fatal(err)
	}
	sum, _ := f.CalcCellValue(basisSheet, "B3", excelize.Options{RawCellValue: true})
	words, _ := f.CalcCellValue(basisSheet, "C3")
	if sum == "0" || words != "印刷した進捗率と検算が一致しない行があります" {
		t.Errorf("sum %s: %s", sum, words)
	}
}
