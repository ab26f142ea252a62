package reportbook

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/reportbook/kpilist"
	"sorachi/pkg/plan"
)

func TestFiguresShowTheWrittenText(t *testing.T) {
	p := planOf(nil)
	texts := []string{"7,250千人（R2）", "1,274.46万人", "60.9％", "53.0％", "113,600ha（R7）", "22カ所以上（R7）", "約40万回", "28,672人（速報）", "△3.2％", "▲19,761人", "1日当たり67分", "7250人", "611g/人", "0件"}
	for _, s := range texts {
		p.Projects[0].KPIs = append(p.Projects[0].KPIs, kpi(t, s, s, s, ""))
	}
	data, _ := write(t, p)
	book := open(t, data)
	for i, want := range texts {
		if got, _ := book.GetCellValue(listSheet, ooxml.Cell(kpilist.BaselineCol, everysheet.FirstRow+i)); got != want {
			t.Errorf("%s shows as %q", want, got)
		}
	}
}

func TestFigureWithTooManyDigitsStaysText(t *testing.T) {
	p := planOf([]*plan.KPI{kpi(t, "k", "k", "1234567890123456人（R2）", "1234567890123457人（R7）", "", "", "", "1234567890123456人")})
	data, s := write(t, p)
	f := open(t, data)
	if got, _ := f.GetCellValue(listSheet, "C5"); got != "1234567890123456人（R2）" {
		t.Errorf("print sheet: %q", got)
	}
	if got, _ := f.GetCellValue(dataSheet, ooxml.Cell(dataCol(t, "number"), 2), excelize.Options{RawCellValue: true}); got != "1234567890123456" {
		t.Errorf("data sheet: %q", got)
	}
	if formula, _ := f.GetCellFormula(listSheet, "I5"); formula != "" || !s.Rows[0].Rate.OK {
		t.Errorf("rate: formula %q over text", formula)
	}
}
