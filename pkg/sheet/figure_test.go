package sheet

import (
	"testing"

	"github.com/shopspring/decimal"
	"github.com/xuri/excelize/v2"

	"sorachi/pkg/plan"
	"sorachi/pkg/quantity"
	"sorachi/pkg/value"
	"sorachi/pkg/xlsx"
)

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
	p := planOf(nil)
	for _, tt := range tests {
		f, ok := figureOf(written(t, tt.text))
		if !ok || f.value.String() != tt.number || f.format != tt.format {
			t.Errorf("%s: %s %s, want %s %s", tt.text, f.value, f.format, tt.number, tt.format)
		}
		p.Projects[0].KPIs = append(p.Projects[0].KPIs, kpi(t, tt.text, tt.text, tt.text, ""))
	}
	data, _ := write(t, p)
	book := open(t, data)
	for i, tt := range tests {
		if got, _ := book.GetCellValue(PrintSheet, xlsx.Cell(baselineCol, firstRow+i)); got != tt.text {
			t.Errorf("%s shows as %q", tt.text, got)
		}
	}
}

func TestFigureInItsBaseUnit(t *testing.T) {
	compound := &value.Value{Text: text("3,737万8千人以上（R7）（改定値）"), State: value.Revised}
	n := decimal.NewFromInt(37378000)
	compound.Quantity = quantity.Quantity{Number: n, Written: n, Scale: decimal.NewFromInt(1), Compound: true, Unit: "人", UnitText: "万…人", Bound: quantity.AtLeast}
	f, ok := figureOf(compound)
	if want := `#,##0"人以上（R7）（改定値）"`; !ok || !f.value.Equal(n) || f.format != want || f.unit != "人" {
		t.Errorf("got %s %s %s, want %s", f.value, f.format, f.unit, want)
	}
}

func TestFigureWithTooManyDigitsStaysText(t *testing.T) {
	for text, want := range map[string]bool{
		"123456789012345人": true, "1234567890123456人": false, "12345678901234.56人": false, "100000000000000000人": true,
	} {
		if _, ok := figureOf(written(t, text)); ok != want {
			t.Errorf("figureOf(%s): %v, want %v", text, ok, want)
		}
	}
	p := planOf([]*plan.KPI{kpi(t, "k", "k", "1234567890123456人（R2）", "1234567890123457人（R7）", "", "", "", "1234567890123456人")})
	data, s := write(t, p)
	f := open(t, data)
	if got, _ := f.GetCellValue(PrintSheet, "C5"); got != "1234567890123456人（R2）" {
		t.Errorf("print sheet: %q", got)
	}
	if got, _ := f.GetCellValue(DataSheet, xlsx.Cell(dataCol(t, "number"), 2), excelize.Options{RawCellValue: true}); got != "1234567890123456" {
		t.Errorf("data sheet: %q", got)
	}
	if formula, _ := f.GetCellFormula(PrintSheet, "I5"); formula != "" || !s.Rows[0].Rate.OK {
		t.Errorf("rate: formula %q over text", formula)
	}
}

func TestFigureOfOddText(t *testing.T) {
	full := written(t, "60.9％")
	full.Text = text("６０．９％")
	if f, ok := figureOf(full); !ok || f.format != `0.0"％"` {
		t.Errorf("full width: %s", f.format)
	}
	quote := written(t, "60人")
	quote.Text = text(`60"人`)
	if f, ok := figureOf(quote); !ok || f.format != `#,##0""\""人"` {
		t.Errorf("quote: %s", f.format)
	}
	other := written(t, "60人")
	other.Text = text("六十人")
	if f, ok := figureOf(other); !ok || f.format != `#,##0"人"` {
		t.Errorf("kanji: %s", f.format)
	}
}
