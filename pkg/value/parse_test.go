package value

import (
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/value/quantity"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// parse reads one value; the findings' columns count from its first character.
func parse(text string) (*Value, diag.List, string) {
	v, found := Parse(yamlfile.NewText(text, diag.Pos{File: "x.yaml", Line: 1, Col: 1}))
	var at []string
	for _, d := range found {
		at = append(at, fmt.Sprintf("%d %s", d.Pos.Col, d.Code))
	}
	return v, found, strings.Join(at, ",")
}

// describe prints what a value was read as.
func describe(v *Value) string {
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
		{"-", "none"},
	}
	for _, tt := range tests {
		v, _, found := parse(tt.in)
		if got := describe(v); got != tt.want || found != "" {
			t.Errorf("%s: got %s, want %s; found %q", tt.in, got, tt.want, found)
		}
		if v.Text.Value != tt.in {
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
		v, _, _ := parse(tt.in)
		if v.Figure().Value != tt.figure || v.Bracket() != tt.bracket || v.YearMark().Value != tt.year {
			t.Errorf("%s: cut into %q and %q, year %q", tt.in, v.Figure().Value, v.Bracket(), v.YearMark().Value)
		}
	}
	v, _, _ := parse("7,250千人（R2）")
	if at := v.YearMark().Pos().Col - v.Text.Pos().Col; at != 8 {
		t.Errorf("the year is at %d", at)
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
	}
	for _, tt := range tests {
		v, all, found := parse(tt.in)
		if found != tt.found {
			t.Errorf("%s: found %q, want %q", tt.in, found, tt.found)
		}
		if v.HasFigure() && !strings.Contains(tt.found, "year") && !strings.Contains(tt.found, "era") {
			t.Errorf("%s: read as %s all the same", tt.in, describe(v))
		}
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
		v, _, _ := parse(tt.in)
		if got := v.Expected(tt.year); got != tt.want {
			t.Errorf("%s of %v: expected in %q, want %q", tt.in, tt.year, got, tt.want)
		}
	}
	if got := (*Value)(nil).Expected(2024); got != "" {
		t.Errorf("no value: expected in %q", got)
	}
}

// FuzzParse wants what is found inside the text, and a value without findings to
// have the figure that stands before its brackets.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"7,250千人（R2）", "集計中（7月頃）", "28,672人（R6）（速報）", "（延べ）48社", "10人（平成36年度）", "速報10人", "10人（R7", "10人[R7]"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, found, _ := parse(text)
		for _, d := range found {
			if d.Pos.Col < 1 || d.Message == "" || d.End.IsValid() && d.End.Compare(d.Pos) <= 0 {
				t.Errorf("%q: %+v", text, d)
			}
		}
		if q, err := quantity.Parse(v.Figure().Value); len(found) == 0 && v.HasFigure() && (err != nil || q.String() != v.Quantity.String()) {
			t.Errorf("%q is read as %s, but %q as %s: %v", text, describe(v), v.Figure(), q, err)
		}
	})
}
