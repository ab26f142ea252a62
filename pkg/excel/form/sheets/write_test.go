package sheets

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/form"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/plan/plantest"
	"sorachi/pkg/value/wareki"
)

var (
	r7     = wareki.Year(2025)
	letter = Letter{Year: r7, Due: wareki.Date{Year: 2026, Month: 5, Day: 29}, Title: "推進状況（R7）について"}
)

// planOf reads a plan whose one project has the KPIs.
func planOf(t testing.TB, kpis string) *plan.Plan {
	t.Helper()
	p, found, err := load.Plan(plantest.Demo(kpis), load.Options{Name: "demo"})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	return p
}

// variedKPIs are KPIs whose values are written in many ways.
var variedKPIs = plantest.KPI("plain", "    owner: 農務課", "    source: 統計", "    note: 注の文", "    actuals: {R3: 110人, R4: '1,120人', R5: 調査なし, R6: 130人, R7: '1,140人'}") +
	plantest.KPI("percent", "    actuals: {R6: 53.0％, R7: 54.0％}") +
	plantest.KPI("pending", "    actuals: {R6: '7,487千人', R7: 集計中（7月頃）}") +
	plantest.KPI("provisional", "    actuals: {R6: '1,000人', R7: '28,672人（速報）'}") +
	plantest.KPI("compound", "    actuals: {R6: '9兆1,400億円', R7: '9兆2,400億円'}") +
	plantest.KPI("prefix", "    actuals: {R6: 1日当たり67分, R7: 1日当たり68.5分}") +
	plantest.KPI("negative", "    actuals: {R6: △320人, R7: △330人}") +
	plantest.KPI("unpublished", "    actuals: {R6: 未公表, R7: 未公表}") +
	plantest.KPI("none", "    actuals: {R6: －, R7: －}") +
	plantest.KPI("empty", "    actuals: {R6: '1.23'}") +
	"  - repost: plain\n"

func write(t testing.TB, kpis string) []byte {
	t.Helper()
	p := planOf(t, kpis)
	data, err := Write(p, form.RequestAll(p), letter)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func open(t testing.TB, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// TestForm wants every cell, what may be typed into it and whether it is locked
// to be as in the golden file.
func TestForm(t *testing.T) {
	f := open(t, write(t, variedKPIs))
	got := dump(t, f)
	const golden = "testdata/form.golden"
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil || got != string(want) {
		t.Errorf("%v: not as in %s, got\n%s", err, golden, got)
	}
}

// dump prints a workbook: a line a cell that says something or is open, then the
// rest of each sheet.
func dump(t *testing.T, f *excelize.File) string {
	var b strings.Builder
	for _, sheet := range f.GetSheetList() {
		visible, _ := f.GetSheetVisible(sheet)
		protection, _ := f.GetSheetProtection(sheet)
		fmt.Fprintf(&b, "== %s visible=%v protected=%v\n", sheet, visible, protection.SelectLockedCells && !protection.FormatCells && !protection.InsertRows)
		for row := 1; row <= firstRow; row++ {
			if shown, err := f.GetRowVisible(sheet, row); err == nil && !shown && sheet == form.EntrySheet {
				fmt.Fprintf(&b, "row %d hidden\n", row)
			}
		}
		if p, err := f.GetPanes(sheet); err == nil && p.Freeze {
			fmt.Fprintf(&b, "frozen before %s, cursor at %s\n", p.TopLeftCell, p.Selection[0].ActiveCell)
		}
		if shown, _ := f.GetColVisible(sheet, "A"); !shown {
			b.WriteString("column A hidden\n")
		}
		dumpCells(t, &b, f, sheet)
		dumpRules(t, &b, f, sheet)
	}
	return b.String()
}

// covered are the cells that a merged one hides.
func covered(t *testing.T, f *excelize.File, sheet string) map[string]bool {
	merges, err := f.GetMergeCells(sheet)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for _, m := range merges {
		col, row, _ := excelize.CellNameToCoordinates(m.GetStartAxis())
		toCol, toRow, _ := excelize.CellNameToCoordinates(m.GetEndAxis())
		for c := col; c <= toCol; c++ {
			for r := row; r <= toRow; r++ {
				name, _ := excelize.CoordinatesToCellName(c, r)
				out[name] = c != col || r != row
			}
		}
	}
	return out
}

func dumpCells(t *testing.T, b *strings.Builder, f *excelize.File, sheet string) {
	const cols, rows = 16, 28 // more than any sheet has
	hidden := covered(t, f, sheet)
	for row := 1; row <= rows; row++ {
		for col := 1; col <= cols; col++ {
			name, _ := excelize.CoordinatesToCellName(col, row)
			if !hidden[name] {
				b.WriteString(describe(t, f, sheet, name))
			}
		}
	}
}

// describe is the line of a cell; there is none for one that says nothing and is
// locked.
func describe(t *testing.T, f *excelize.File, sheet, name string) string {
	text, _ := f.GetCellValue(sheet, name, excelize.Options{RawCellValue: true})
	formula, _ := f.GetCellFormula(sheet, name)
	kind, _ := f.GetCellType(sheet, name)
	id, _ := f.GetCellStyle(sheet, name)
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	open := style.Protection != nil && !style.Protection.Locked
	if text == "" && formula == "" && !open {
		return ""
	}
	line := fmt.Sprintf("%s %q", name, text)
	if kind == excelize.CellTypeUnset && text != "" {
		line += " number"
	}
	if formula != "" {
		line += " =" + formula
	}
	if open {
		line += " open"
	}
	if style.CustomNumFmt != nil {
		line += " as " + *style.CustomNumFmt
	}
	return line + "\n"
}

func dumpRules(t *testing.T, b *strings.Builder, f *excelize.File, sheet string) {
	rules, err := f.GetDataValidations(sheet)
	if err != nil {
		t.Fatal(err)
	}
	say := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	for _, r := range rules {
		fmt.Fprintf(b, "rule %s %s %s %s blank=%v\n  %s: %s\n", r.Sqref, r.Type, r.Formula1, say(r.ErrorStyle), r.AllowBlank, say(r.PromptTitle), say(r.Prompt))
		if r.Error != nil {
			fmt.Fprintf(b, "  %s: %s\n", say(r.ErrorTitle), say(r.Error))
		}
	}
	marked, _ := f.GetConditionalFormats(sheet)
	for area, rules := range marked {
		fmt.Fprintf(b, "marked %s if %s\n", area, rules[0].Criteria)
	}
	merges, _ := f.GetMergeCells(sheet)
	for _, m := range merges {
		fmt.Fprintf(b, "merged %s:%s\n", m.GetStartAxis(), m.GetEndAxis())
	}
}

func TestSameBytes(t *testing.T) {
	if !bytes.Equal(write(t, variedKPIs), write(t, variedKPIs)) {
		t.Error("two writes of one form differ")
	}
}

// TestCheckFormula wants the formula of the column 確認 to judge every answer as
// check does, and the count over it to follow.
func TestCheckFormula(t *testing.T) {
	f := open(t, write(t, plantest.KPI("a")))
	p := planOf(t, plantest.KPI("a"))
	w := &entry{plan: p, req: form.RequestAll(p), letter: letter, issue: form.IssueOf(p, form.RequestAll(p), r7)}
	w.places = w.placed()
	cell := func(key form.Key, row int) string {
		name, _ := excelize.CoordinatesToCellName(w.at(key).col, row)
		return name
	}
	for _, value := range []string{"", "12", "－"} {
		for _, state := range append([]string{""}, form.States...) {
			for _, month := range []string{"", "7月"} {
				f.SetCellStr(form.EntrySheet, cell(form.ColValue, firstRow), value)
				f.SetCellStr(form.EntrySheet, cell(form.ColState, firstRow), state)
				f.SetCellStr(form.EntrySheet, cell(form.ColMonth, firstRow), month)
				want := check(form.Entries{Value: value, State: state, Month: month})
				if got, err := f.CalcCellValue(form.EntrySheet, cell(form.ColCheck, firstRow)); got != want || err != nil {
					t.Errorf("%q %q %q: %s %v, want %s", value, state, month, got, err, want)
				}
			}
		}
	}
}

// TestHiddenIssue wants the hidden sheet to hold what the plan says, as text.
func TestHiddenIssue(t *testing.T) {
	rows, err := open(t, write(t, plantest.KPI("a", "    actuals: {R7: '1,140千人'}", "    source: =1+1", "    note: '''0012'"))).GetRows(form.MetaSheet)
	if err != nil {
		t.Fatal(err)
	}
	head := slices.IndexFunc(rows, func(row []string) bool { return row[0] == form.MetaHead })
	if issue, err := form.IssueFrom(rows); err != nil || head < 0 || len(issue.Head) != len(rows)-head || !slices.Contains(issue.Head, "北海道空知総合振興局") {
		t.Errorf("of the texts over the table %q are known (%v)", issue.Head, err)
	}
	rows = rows[:max(head, 0)]
	want := "[[form-version 1] [plan demo] [year R7] [owner] [kpi a 1,140千人 千人  =1+1 '0012]]"
	if got := fmt.Sprint(rows); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestDueText(t *testing.T) {
	for _, tt := range []struct {
		due  wareki.Date
		want string
	}{{wareki.Date{}, "依頼文のとおり"}, {wareki.Date{Year: 2026, Month: 5, Day: 29}, "令和8年5月29日（金）"}} {
		if got := dueText(tt.due); got != tt.want {
			t.Errorf("got %s, want %s", got, tt.want)
		}
	}
}

// TestSameNames wants the project of each KPI shown where names alone do not tell
// them apart, and nowhere else.
func TestSameNames(t *testing.T) {
	p := planOf(t, plantest.KPI("a")+plantest.KPI("b"))
	headers := func() string {
		data, err := Write(p, form.RequestAll(p), letter)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := open(t, data).GetRows(form.EntrySheet)
		if err != nil {
			t.Fatal(err)
		}
		return strings.Join(rows[headerRow-1][:3], " ") + " " + strings.Join(rows[firstRow-1][:3], " ")
	}
	if got := headers(); got != "指標ID 評価指標 単位 a 指標a 人" {
		t.Error(got)
	}
	p.Projects[0].KPIs[1].Name = p.Projects[0].KPIs[0].Name
	if got := headers(); got != "指標ID プロジェクト 評価指標 a プロジェクト 指標a" {
		t.Error(got)
	}
}
