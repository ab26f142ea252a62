package plan

import (
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/wareki"
)

// value reads one value, as a baseline, where any year may stand; the findings'
// columns count from the value's first character.
func value(t testing.TB, s string) (*Value, string) {
	t.Helper()
	const before = "kpis:\n  - id: a\n    name: 指標\n    target: 1\n    actuals: {R6: 1}\n    baseline: "
	p, found := project(t, before+s+"\n")
	var at []string
	for _, d := range found {
		if d.Pos.Line != 11 {
			t.Errorf("%s: %s", s, short(d))
		}
		at = append(at, fmt.Sprintf("%d %s", d.Pos.Col-len("    baseline: "), d.Code))
	}
	return p.KPIs[0].Baseline, strings.Join(at, ",")
}

// describe prints what a value was read as.
func describe(v *Value) string {
	if v == nil {
		return "nothing"
	}
	s := string(v.State)
	if v.HasFigure() {
		s += fmt.Sprintf(" %s%s%s", v.Quantity.Number, v.Quantity.Unit, v.Quantity.Bound)
	}
	if v.Year != 0 {
		s += fmt.Sprintf(" %v=%s", v.Year, v.YearText)
	}
	if v.Firmness != "" {
		s += " " + v.Firmness
	}
	if v.Month != 0 {
		s += fmt.Sprintf(" month %d", v.Month)
	}
	return s
}

func TestValues(t *testing.T) {
	tests := []struct{ in, want string }{
		{"7,250千人（R2）", "value 7250000人 R2=R2"},
		{"7,250千人(R2)", "value 7250000人 R2=R2"},
		{"7,250千人 （Ｒ２年度）", "value 7250000人 R2=Ｒ２年度"},
		{"７，２５０千人（令和２年度）", "value 7250000人 R2=令和２年度"},
		{"113,600㏊（2020）", "value 113600ha R2=2020"},
		{"22カ所以上（R7）", "value 22か所以上 R7=R7"},
		{"約40万回", "value 400000回"},
		{"６０．９％", "value 60.9％"},
		{"△3.2％", "value -3.2％"},
		{"28,672人（速報）", "provisional 28672人 速報"},
		{"28,672人（速報値）（R6）", "provisional 28672人 R6=R6 速報値"},
		{"28,672人（暫定）", "provisional 28672人 暫定"},
		{"28,672人（R6）（速報）", "provisional 28672人 R6=R6 速報"},
		{"16,427千人（改定）", "revised 16427000人 改定"},
		{"16,427千人（確定）", "value 16427000人 確定"},
		{"集計中", "pending"},
		{"集計中（7月頃）", "pending month 7"},
		{"集計中(7月頃)", "pending month 7"},
		{"集計中（７月ごろ）", "pending month 7"},
		{"集計中（2月頃）", "pending month 2"},
		{"集計中（12月末）", "pending month 12"},
		{"集計中（R6）（8月頃）", "pending R6=R6 month 8"},
		{"未公表", "unpublished"},
		{"未公表（R6）", "unpublished R6=R6"},
		{"調査なし", "not-surveyed"},
		{"－", "none"},
		{"―", "none"},
		{"なし", "none"},
		{`"-"`, "none"},
	}
	for _, tt := range tests {
		v, found := value(t, tt.in)
		if got := describe(v); got != tt.want || found != "" {
			t.Errorf("%s: got %s, want %s; found %q", tt.in, got, tt.want, found)
		}
		if v != nil && v.Text.Value != strings.Trim(tt.in, `"`) {
			t.Errorf("%s is kept as %q", tt.in, v.Text.Value)
		}
	}
}

// TestFigureAndBracket wants a value cut where its year, firmness or month
// begins and nowhere else.
func TestFigureAndBracket(t *testing.T) {
	tests := []struct{ in, figure, bracket, year string }{
		{"7,250千人（R2）", "7,250千人", "（R2）", "R2"},
		{"22カ所以上 (R7)", "22カ所以上", "(R7)", "R7"},
		{"28,672人（R6）（速報）", "28,672人", "（R6）（速報）", "R6"},
		{"（延べ）28,672人（暫定値）", "（延べ）28,672人", "（暫定値）", ""},
		{"（延べ）48社", "（延べ）48社", "", ""},
		{"集計中（7月頃）", "集計中", "（7月頃）", ""},
		{"－", "－", "", ""},
	}
	for _, tt := range tests {
		v, _ := value(t, tt.in)
		if v.Figure().Value != tt.figure || v.Bracket() != tt.bracket || v.YearMark().Value != tt.year {
			t.Errorf("%s: cut into %q and %q, year %q", tt.in, v.Figure().Value, v.Bracket(), v.YearMark().Value)
		}
	}
	v, _ := value(t, "7,250千人（R2）")
	if at := v.YearMark().Pos().Col - v.Text.Pos().Col; at != 8 {
		t.Errorf("the year is at %d", at)
	}
}

// TestActualOfAnotherYear wants the year of a value that contradicts its key
// found, in actuals and in milestones, at the year.
func TestActualOfAnotherYear(t *testing.T) {
	const head = "kpis:\n  - id: a\n    name: 指標\n    target: 1\n    actuals:\n      R6: "
	tests := []struct{ more, want string }{
		{"16,300千人（R5）", "11:20 actual-year-differs"},
		{"集計中（R5）（7月頃）", "11:15 actual-year-differs"},
		{"16,300千人（令和６年度）（速報）", ""},
		{"1\n    milestones:\n      R5: 10人（R5）\n      R7: 12人（R6）", "14:15 actual-year-differs"},
	}
	for _, tt := range tests {
		_, found := project(t, head+tt.more+"\n")
		var got []string
		for _, d := range found {
			got = append(got, fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Col, d.Code))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: found %q, want %q", tt.more, got, tt.want)
		}
	}
}

// TestBandEdges wants a lower edge to be a number and nothing else: a state or
// a year would leave the band open or mean nothing.
func TestBandEdges(t *testing.T) {
	const head = "format: 1\nid: k\ntitle: 状況\nbureau: 空知総合振興局\nperiod: R3～R7\nyear: R6\nbands:\n  - label: 上\n    from: "
	for in, want := range map[string]string{
		"100": "", "80.5％": "", "80%": "",
		"集計中": "9:11 bad-value", "－": "9:11 bad-value", "80人": "9:11 bad-value", "約80": "9:11 bad-value", "80％以上": "9:11 bad-value",
		"80人（R5）": "9:14 bad-value", "80（R5）": "9:13 bad-value", "80％（速報）": "9:14 bad-value",
	} {
		p, found := load(t, map[string]string{"plan.yaml": head + in + "\n  - label: 下\n"})
		got := ""
		for _, d := range found {
			got += fmt.Sprintf("%d:%d %s", d.Pos.Line, d.Pos.Col, d.Code)
		}
		if got != want || p.Bands[0].Has != (want == "") {
			t.Errorf("%s: found %q, want %q; an edge: %v", in, got, want, p.Bands[0].Has)
		}
	}
}

// TestValueSlips wants each finding at the character that is wrong.
func TestValueSlips(t *testing.T) {
	tests := []struct{ in, found, hint string }{
		{"集計注", "1 bad-value", "集計中"},
		{"未公開", "1 bad-value", "未公表"},
		{"調査無し", "1 bad-value", "調査なし"},
		{"不明", "1 bad-value", ""},
		{"1662,043人", "1 bad-value", ""},
		{"人", "1 bad-value", ""},
		{"10人（平成36年度）", "5 impossible-era", ""},
		{"10人（令和6年、R5）", "9 bad-year", ""},
		{"10人（R6）（R5）", "5 duplicate-year", ""},
		{"48社（延べ）", "4 bad-value", "note"},
		{"10人（R６x）", "7 bad-year", ""},
		{"集計中（13月頃）", "5 bad-value", "12月"},
		{"集計中（0月）", "5 bad-value", "12月"},
		{"（R6）", "1 bad-value", ""},
		{"~", "1 empty-value", ""},
		{`""`, "1 empty-value", ""},
		{"[10人]", "1 wrong-type", ""},
		{"{値: 10人}", "1 wrong-type", ""},
	}
	for _, tt := range tests {
		v, found := value(t, tt.in)
		if found != tt.found {
			t.Errorf("%s: found %q, want %q", tt.in, found, tt.found)
		}
		if v.HasFigure() && !strings.Contains(tt.found, "year") && !strings.Contains(tt.found, "era") {
			t.Errorf("%s: read as %s all the same", tt.in, describe(v))
		}
		_, all := project(t, "kpis:\n  - id: a\n    name: 指標\n    target: 1\n    actuals:\n      R6: "+tt.in+"\n")
		if len(all) > 0 && !strings.Contains(all[0].Hint+all[0].Message, tt.hint) {
			t.Errorf("%s: the hint is %q, want %q", tt.in, all[0].Hint, tt.hint)
		}
	}
}

func TestExpected(t *testing.T) {
	tests := []struct {
		in   string
		year wareki.Year
		want string
	}{
		{"集計中（7月頃）", 2024, "2025-07"},
		{"集計中（4月頃）", 2024, "2025-04"},
		{"集計中（3月末）", 2024, "2026-03"},
		{"集計中（2月頃）", 2024, "2026-02"},
		{"集計中（7月頃）", 2021, "2022-07"},
		{"集計中", 2024, ""},
		{"未公表", 2024, ""},
		{"10人", 2024, ""},
	}
	for _, tt := range tests {
		v, _ := value(t, tt.in)
		if got := v.Expected(tt.year); got != tt.want {
			t.Errorf("%s of %v: expected in %q, want %q", tt.in, tt.year, got, tt.want)
		}
	}
	if got := (*Value)(nil).Expected(2024); got != "" {
		t.Errorf("no value: expected in %q", got)
	}
}

// TestKeptAsWritten wants the figures that YAML itself would change.
func TestKeptAsWritten(t *testing.T) {
	for _, s := range []string{"0123", "53.00", "1e3", "1_000", "0x1F", "12:30", "1,159.6万人"} {
		_, found := value(t, s)
		p, _ := project(t, "kpis:\n  - id: a\n    name: 指標\n    target: 1\n    actuals: {R6: 1}\n    note: "+s+"\n")
		if got := p.KPIs[0].Note.Value; got != s {
			t.Errorf("%s is kept as %q (%s)", s, got, found)
		}
	}
}
