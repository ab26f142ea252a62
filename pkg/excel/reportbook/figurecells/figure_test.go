package figurecells

import (
	"testing"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
	"sorachi/pkg/yamlfile"
)

func written(t testing.TB, s string) *value.Value {
	t.Helper()
	v, found := value.Parse(yamlfile.NewText(s, diag.Pos{File: "k.yaml", Line: 1, Col: 1}))
	if found.HasErrors() {
		t.Fatal(found)
	}
	return v
}

func TestFigureShowsTheWrittenText(t *testing.T) {
	tests := []struct{ text, number, format string }{
		{"7,250千人（R2）", "7250", `#,##0"千人（R2）"`},
		{"1,274.46万人", "1274.46", `#,##0.00"万人"`},
		{"60.9％", "60.9", `0.0"％"`},
		{"53.0％", "53", `0.0"％"`},
		{"113,600ha（R7）", "113600", `#,##0"ha（R7）"`},
		{"22カ所以上（R7）", "22", `#,##0"カ所以上（R7）"`},
		{"約40万回", "40", `"約"#,##0"万回"`},
		{"28,672人（速報）", "28672", `#,##0"人（速報）"`},
		{"△3.2％", "-3.2", `0.0"％";"△"0.0"％"`},
		{"▲19,761人", "-19761", `#,##0"人";"▲"#,##0"人"`},
		{"1日当たり67分", "67", `"1日当たり"#,##0"分"`},
		{"7250人", "7250", `0"人"`},
		{"611g/人", "611", `#,##0"g/人"`},
		{"0件", "0", `#,##0"件"`},
	}
	for _, tt := range tests {
		f, ok := FigureOf(written(t, tt.text))
		if !ok || f.Value.String() != tt.number || f.Format != tt.format {
			t.Errorf("%s: %s %s, want %s %s", tt.text, f.Value, f.Format, tt.number, tt.format)
		}
	}
}

func TestFigureInItsBaseUnit(t *testing.T) {
	f, ok := FigureOf(written(t, "3,737万8千人以上（R7）（改定値）"))
	if want := `#,##0"人以上（R7）（改定値）"`; !ok || !f.Value.Equal(decimal.NewFromInt(37378000)) || f.Format != want || f.Unit != "人" {
		t.Errorf("got %s %s %s, want %s", f.Value, f.Format, f.Unit, want)
	}
}

func TestFigureWithTooManyDigitsStaysText(t *testing.T) {
	for number, want := range map[string]bool{
		"123456789012345": true, "1234567890123456": false, "12345678901234.56": false, "100000000000000000": true,
	} {
		n := decimal.RequireFromString(number)
		v := written(t, "1人")
		v.Quantity = quantity.Quantity{Number: n, Written: n, Scale: decimal.NewFromInt(1), Unit: "人", UnitText: "人"}
		v.Text = yamlfile.NewText(number+"人", v.Text.Pos())
		if _, ok := FigureOf(v); ok != want {
			t.Errorf("FigureOf(%s): %v, want %v", number, ok, want)
		}
	}
}

func TestFigureOfOddText(t *testing.T) {
	for _, tt := range []struct{ figure, text, format string }{
		{"60.9％", "６０．９％", `0.0"％"`},
		{"60人", `60"人`, `#,##0""\""人"`},
		{"60人", "六十人", `#,##0"人"`},
	} {
		v := written(t, tt.figure)
		v.Text = yamlfile.NewText(tt.text, v.Text.Pos())
		if f, ok := FigureOf(v); !ok || f.Format != tt.format {
			t.Errorf("%s: %s, want %s", tt.text, f.Format, tt.format)
		}
	}
}
