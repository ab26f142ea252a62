package reportbook

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

func TestFormulaByMethod(t *testing.T) {
	whole := []string{"100人（R2）", "200人（R7）", "150人"}
	tests := []struct {
		name    string
		method  plan.Method
		figures []string // baseline, target, actual
		formula string
		printed string
	}{
		{"ratio", plan.Method{Name: plan.Ratio, Decimals: 1}, whole, `ROUND(G5*1000/H5,0)/10`, "75.0"},
		{"no decimals", plan.Method{Name: plan.Ratio}, whole, `ROUND(G5*100/H5,0)`, "75"},
		{"three decimals", plan.Method{Name: plan.Ratio, Decimals: 3}, whole, `ROUND(G5*100000/H5,0)/1000`, "75.000"},
		{"truncated", plan.Method{Name: plan.Ratio, Decimals: 1, Rounding: plan.Truncate}, []string{"", "3人（R7）", "2人"}, `ROUNDDOWN(G5*1000/H5,0)/10`, "66.6"},
		{"mirrored", plan.Method{Name: plan.TwoMinusRatio, Decimals: 1}, whole, `ROUND(((H5*2)-G5)*1000/H5,0)/10`, "125.0"},
		{"from baseline", plan.Method{Name: plan.FromBaseline, Decimals: 1}, whole, `ROUND((G5-C5)*1000/(H5-C5),0)/10`, "50.0"},
		{"pace", plan.Method{Name: plan.LinearPace, Decimals: 1}, whole, `ROUND(((G5-C5)*5)*1000/((H5-C5)*4),0)/10`, "62.5"},
		{"change", plan.Method{Name: plan.ChangeFromBaseline, Decimals: 1}, whole, `ROUND((G5-C5)*1000/C5,0)/10`, "50.0"},
		{"decimals", plan.Method{Name: plan.Ratio, Decimals: 1}, []string{"", "63.9％（R6）", "53.0％"}, `ROUND(ROUND(G5*1000,0)*1000/ROUND(H5*1000,0),0)/10`, "82.9"},
		{"scales", plan.Method{Name: plan.Ratio, Decimals: 1}, []string{"", "2万人（R7）", "15千人"}, `ROUND(G5*1000/(H5*10),0)/10`, "75.0"},
		{"held", plan.Method{Name: plan.Ratio, Decimals: 1}, []string{"", "10000人（R7）", "9999人"}, `IF(AND(G5<H5,ROUND(G5*1000/H5,0)/10=100),99.9,ROUND(G5*1000/H5,0)/10)`, "99.9"},
		{"held at a strict target", plan.Method{Name: plan.Ratio, Decimals: 1}, []string{"", "10人超（R7）", "10人"}, `IF(AND(G5<=H5,ROUND(G5*1000/H5,0)/10=100),99.9,ROUND(G5*1000/H5,0)/10)`, "99.9"},
		{"held on schedule", plan.Method{Name: plan.LinearPace, Decimals: 0}, []string{"0人（R2）", "100人（R7）", "80人"}, `IF(AND(G5<H5,ROUND(((G5-C5)*5)*100/((H5-C5)*4),0)=100),99,ROUND(((G5-C5)*5)*100/((H5-C5)*4),0))`, "99"},
		{"held over 100", plan.Method{Name: plan.Ratio, Decimals: 1}, []string{"", "10000人以下（R7）", "10001人"}, `IF(AND(G5>H5,ROUND(G5*1000/H5,0)/10=100),100.1,ROUND(G5*1000/H5,0)/10)`, "100.1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			k := kpi(t, "k", "k", tt.figures[0], tt.figures[1], "", "", "", tt.figures[2])
			k.Progress = tt.method
			data, s := write(t, planOf([]*plan.KPI{k}))
			got, _ := open(t, data).GetCellFormula(listSheet, "I5")
			if want := `IF(ISNUMBER(G5),` + tt.formula + `,"－％")`; got != want {
				t.Errorf("formula:\n got %s\nwant %s", got, want)
			}
			if s.Rows[0].Rate.Printed != tt.printed {
				t.Errorf("printed %s, want %s", s.Rows[0].Rate.Printed, tt.printed)
			}
			checkFormulas(t, data, s)
		})
	}
}

// The cell under a rate may be filled in or emptied by hand.
func TestFormulaIsLive(t *testing.T) {
	data, _ := write(t, modelPlan(t))
	f := open(t, data)
	for in, want := range map[any]string{53.25: "83.3", 63.9: "100", "集計中": "－％", nil: "－％"} {
		if err := f.SetCellValue(listSheet, "G7", in); err != nil {
			t.Fatal(err)
		}
		if got, err := f.CalcCellValue(listSheet, "I7"); err != nil || strings.TrimSuffix(got, ".0％") != want && got != want+"％" && got != want {
			t.Errorf("with %v: %q, %v, want %s", in, got, err, want)
		}
	}
}

// A figure that is not there yet gives its rate when it is typed into its cell:
// as the year before or, without one, the target is written.
func TestAwaitedRate(t *testing.T) {
	pace := plan.Method{Name: plan.LinearPace, Decimals: 1}
	kpis := []struct {
		figures []string // baseline, target, R5, R6
		dir     plan.Direction
		method  plan.Method
		typed   map[float64]string
		shown   string // the last of typed, in its cell
	}{
		{[]string{"7,250千人（R2）", "7,468千人（R7）", "16,215千人", "集計中（7月頃）"}, "", plan.Method{Decimals: -1}, map[float64]string{16300: "218.3", 7468: "100", 7467.9: "99.9"}, "千人"},
		{[]string{"", "1,278万人（R6）", "1,274.46万人", "未公表"}, "", plan.Method{Decimals: -1}, map[float64]string{1290.04: "100.9"}, "万人"},
		{[]string{"", "1,278万人以上（R6）", "", ""}, "", plan.Method{Decimals: -1}, map[float64]string{639: "50"}, "万人"},
		{[]string{"", "580g以下（R7）", "593g", "集計中"}, plan.Down, plan.Method{Decimals: -1}, map[float64]string{580.1: "100.1", 580: "100", 593: "102.2"}, "g"},
		{[]string{"0人（R2）", "100人（R7）", "50人", "集計中"}, "", pace, map[float64]string{80: "99.9", 96: "120"}, "人"},
		{[]string{"50％（R2）", "60％（R7）", "5件", "集計中"}, "", plan.Method{Decimals: -1}, map[float64]string{30: "50"}, "％"},
		{[]string{"", "0人以下（R7）", "5人", "集計中"}, plan.Down, plan.Method{Decimals: -1}, nil, ""},
	}
	var ks []*plan.KPI
	for i, c := range kpis {
		k := kpi(t, fmt.Sprint("k", i), "k", c.figures[0], c.figures[1], "", "", c.figures[2], c.figures[3])
		k.Direction, k.Progress = c.dir, c.method
		ks = append(ks, k)
	}
	data, s := write(t, planOf(ks))
	checkFormulas(t, data, s)
	f := open(t, data)
	for i, c := range kpis {
		in, out := ooxml.Cell(7, everysheet.FirstRow+i), ooxml.Cell(9, everysheet.FirstRow+i)
		if formula, _ := f.GetCellFormula(listSheet, out); (formula != "") != (c.typed != nil) {
			t.Errorf("%s: formula %q", out, formula)
		}
		for figure, want := range c.typed {
			if err := f.SetCellValue(listSheet, in, figure); err != nil {
				t.Fatal(err)
			}
			if got, err := f.CalcCellValue(listSheet, out, excelize.Options{RawCellValue: true}); err != nil || got != want {
				t.Errorf("%s with %v: %q, %v, want %s", in, figure, got, err, want)
			}
			if got, _ := f.GetCellValue(listSheet, in); !strings.HasSuffix(got, c.shown) || strings.ContainsAny(got, "（以") {
				t.Errorf("%v is shown as %s", figure, got)
			}
		}
	}
}

func TestUnsafeRateIsANumber(t *testing.T) {
	for _, rounding := range []plan.Rounding{plan.HalfUp, plan.Truncate} {
		k := kpi(t, "k", "k", "", "9999999989人（R7）", "", "", "", "9876543211人")
		k.Progress = plan.Method{Decimals: -1, Rounding: rounding}
		big := kpi(t, "big", "big", "", "99999999999989人（R7）", "", "", "", "98765432109877人")
		data, s := write(t, planOf([]*plan.KPI{k, big}))
		f := open(t, data)
		for i, want := range []bool{rounding == plan.HalfUp, false} {
			ref := ooxml.Cell(9, everysheet.FirstRow+i)
			formula, _ := f.GetCellFormula(listSheet, ref)
			if got, _ := f.GetCellValue(listSheet, ref); got != s.Rows[i].Rate.Text || (formula != "") != want {
				t.Errorf("%s, %s: %q with formula %q, want %s", rounding, ref, got, formula, s.Rows[i].Rate.Text)
			}
		}
	}
}

// A row is as high as its whole remark, what is said of the formula among it.
func TestBasisRowHoldsItsRemark(t *testing.T) {
	data, s := write(t, planOf([]*plan.KPI{kpi(t, "k", "k", "", "99999999999989人（R7）", "", "", "", "99999999999988人")}))
	f := open(t, data)
	const want = "丸めると100.0％になるが、目標値に達していないため99.9％とする。桁数が多く、表計算ソフトでは検算できない"
	if got, _ := f.GetCellValue(basisSheet, ooxml.Cell(18, everysheet.FirstRow)); got != want || !s.Rows[0].Rate.HeldBack {
		t.Errorf("remark %q, want %q", got, want)
	}
	chars, err := f.GetColWidth(basisSheet, "R")
	if err != nil {
		t.Fatal(err)
	}
	need := everysheet.Tall(xlsxwriter.Lines(want, everysheet.ListSize, chars-1), everysheet.ListSize)
	if got, _ := f.GetRowHeight(basisSheet, everysheet.FirstRow); got != need {
		t.Errorf("the row is %v points high, and its remark needs %v", got, need)
	}
}

// lot deals KPIs by lot: small figures, so that ties, zeros and rates around
// 100 are common.
type lot struct {
	*rand.Rand
	testing.TB
}

func of[T any](l lot, from ...T) T { return from[l.IntN(len(from))] }

func (l lot) figure(scale string, places int, tail string) string {
	n := l.IntN(of(l, 9, 100, 2500, 20000000))
	sign := of(l, "", "", "", "", "△")
	digits := fmt.Sprintf("%0*d", places+1, n)
	if places > 0 {
		digits = digits[:len(digits)-places] + "." + digits[len(digits)-places:]
	}
	return sign + digits + scale + tail
}

func (l lot) kpi(n int) *plan.KPI {
	scales := of(l, []string{""}, []string{"千"}, []string{"千", "万"}, []string{"", "万"})
	unit := of(l, "人", "人", "％")
	value := func(tail string) string { return l.figure(of(l, scales...), l.IntN(4), unit+tail) }
	target := value(of(l, "", "", "以上", "以下", "未満", "超", "維持") + of(l, "（R4）", "（R7）"))
	actual := value("")
	if l.IntN(4) == 0 {
		actual = strings.SplitN(target, unit, 2)[0] + unit
	}
	k := kpi(l, fmt.Sprint("k", n), fmt.Sprint("指標", n), value("（R2）"), target, "", "", "", actual)
	k.Direction = of(l, "", plan.Up, plan.Down, plan.Stay)
	k.Progress = plan.Method{
		Name:     of(l, plan.Ratio, plan.Ratio, plan.TwoMinusRatio, plan.FromBaseline, plan.LinearPace, plan.ChangeFromBaseline, plan.NoRate),
		Rounding: of(l, plan.HalfUp, plan.Truncate),
		Decimals: l.IntN(4),
	}
	return k
}

func TestEveryFormulaGivesThePrintedRate(t *testing.T) {
	l := lot{rand.New(rand.NewPCG(6, 2024)), t}
	rates, formulas, held := 0, 0, 0
	for range 12 {
		var ks []*plan.KPI
		for n := range 100 {
			ks = append(ks, l.kpi(n))
		}
		data, s := write(t, planOf(ks))
		formulas += checkFormulas(t, data, s)
		rates += s.Judged
		held += countHeld(s)
	}
	if formulas < rates*90/100 || rates < 600 || held < 10 {
		t.Errorf("%d formulas for %d rates, %d held back: the lot deals too little", formulas, rates, held)
	}
}

func countHeld(s *progress.Summary) int {
	n := 0
	for _, r := range s.Rows {
		if r.Rate.HeldBack {
			n++
		}
	}
	return n
}
