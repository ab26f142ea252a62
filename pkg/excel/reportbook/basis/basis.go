// Package basis writes sheet 根拠 of the report's workbook: how each rate came about,
// a row a KPI, with a formula over the row's own figures that must give the printed rate
// again. How a rate becomes a formula is for figurecells.
//
// To read it: Write, then kpi, a row of the sheet, over figures, what goes into a rate,
// and rates, what comes of it.
package basis

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/reportbook/figurecells"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
)

// Columns of sheet 根拠.
const (
	projectCol = 1 + iota
	nameCol
	methodCol
	formulaCol
	directionCol
	roundingCol
	unitCol
	actualCol
	targetCol
	baselineCol
	elapsedCol
	spanCol
	exactCol
	printedCol
	liveCol
	differenceCol
	bandCol
	remarkCol
)

// columns are the names and widths of the columns.
var columns = []struct {
	head  string
	chars float64
}{
	{"プロジェクト", 22}, {"評価指標", 26}, {"計算方法", 15}, {"式（％）", 22}, {"方向", 6}, {"端数処理", 12},
	{"単位", 7}, {"実績値", 13}, {"目標値", 13}, {"基準値", 13}, {"経過\n年数", 6}, {"全年数", 6},
	{"丸める前\n（％）", 13}, {"進捗率\n（％）", 9}, {"検算\n（％）", 9}, {"差", 6}, {"区分", 13}, {"備考", 24},
}

// exactDigits is how many digits of a rate before rounding are shown after those
// that are printed.
const exactDigits = 6

// Sheet is the name of the sheet.
const Sheet = "根拠"

type writer struct{ *everysheet.Book }

// Write adds the sheet: under the sum of all differences a row a KPI.
func Write(b *everysheet.Book) {
	w := writer{b}
	var heads []string
	var widths []float64
	for _, c := range columns {
		heads, widths = append(heads, c.head), append(widths, c.chars)
	}
	w.Begin(Sheet, "進捗率の"+Sheet, widths...)
	w.Heads(everysheet.HeadRow, everysheet.Small(w.Looks.Head), heads...)
	row := everysheet.FirstRow
	for i := range w.Sum.Rows {
		if r := &w.Sum.Rows[i]; !r.Repost {
			w.kpi(row, r)
			row++
		}
	}
	w.total(row - 1)
	last := w.Notes(row, notes)
	table := ooxml.Area{Col: 1, Row: everysheet.HeadRow, ToCol: len(widths), ToRow: max(row-1, everysheet.HeadRow)}
	w.Filter(table)
	w.Name(Sheet, table)
	if !slices.ContainsFunc(w.Sum.Rows, countsYears) {
		w.HideColumn(elapsedCol)
		w.HideColumn(spanCol)
	}
	w.HighlightBands(bandCol, everysheet.FirstRow, bandCol, row-1)
	w.Highlight(ooxml.Area{Col: differenceCol, Row: everysheet.FirstRow, ToCol: differenceCol, ToRow: max(row-1, everysheet.FirstRow)},
		"AND(ISNUMBER("+ooxml.Cell(differenceCol, everysheet.FirstRow)+"),"+ooxml.Cell(differenceCol, everysheet.FirstRow)+"<>0)", w.Looks.Alarm)
	w.Freeze(methodCol, everysheet.FirstRow)
	w.End(xlsxwriter.Paper{Head: everysheet.HeadRow, LastRow: last, Throughout: true})
}

var notes = []string{
	"※ 再掲の指標は、元の指標の行に1度だけ示しています。数値は、千人や万人を人に直すなど、位のない単位に直しています。",
	"※ 「検算」は、その行の数値から進捗率を求める数式です。小数は整数に直してから割り、1度だけ丸めるため、表計算ソフトの誤差が出ません。「差」は検算から進捗率を引いた値で、0なら一致しています。",
}

// total says above the table whether all formulas agree with what is printed.
func (w writer) total(last int) {
	if last < everysheet.FirstRow {
		return
	}
	at := everysheet.SubRow + 1
	area := ooxml.Area{Col: differenceCol, Row: everysheet.FirstRow, ToCol: differenceCol, ToRow: last}.Absolute()
	sum := fmt.Sprintf(`SUMIF(%s,">0")-SUMIF(%[1]s,"<0")`, area)
	l := w.Looks.Sub
	l.Bold = true
	w.Height(at, everysheet.SubPoints)
	w.Text(1, at, l, "差の合計（絶対値）")
	figure := l
	figure.Face, figure.Across = xlsxwriter.FigureFace, "left"
	w.Formula(2, at, figure, sum, xlsxwriter.NumberResult("0"))
	l.Bold = false
	const agree = "印刷した進捗率と検算は、すべて一致しています"
	w.Formula(3, at, l, "IF("+ooxml.Cell(2, at)+"=0,"+ooxml.InFormula(agree)+`,"印刷した進捗率と検算が一致しない行があります")`, xlsxwriter.TextResult(agree))
}

// kpi writes the row of a KPI.
func (w writer) kpi(row int, r *progress.Row) {
	text, middle := everysheet.Small(w.Looks.Text), everysheet.Small(w.Looks.Middle)
	words := map[int]string{
		projectCol: r.Project.Name.Value, nameCol: r.Name, methodCol: progress.MethodTitle(r.Method.Name),
		formulaCol: progress.ExpressionText(r.Method.Name),
	}
	for _, col := range []int{projectCol, nameCol, methodCol, formulaCol} {
		w.Text(col, row, text, words[col])
	}
	w.Text(directionCol, row, middle, progress.DirectionText(r.Direction))
	if r.Method.Name != plan.NoRate {
		words[roundingCol] = progress.RoundingText(r.Method)
	}
	w.Text(roundingCol, row, middle, words[roundingCol])
	w.Text(bandCol, row, middle, w.BandName(r))
	live := w.rates(row, r, w.figures(row, r))
	words[remarkCol] = remark(r, live)
	w.Text(remarkCol, row, text, words[remarkCol])
	texts := make([]string, len(columns))
	for col, s := range words {
		texts[col-1] = s
	}
	w.Grow(row, everysheet.LeastRowPoints, everysheet.ListSize, texts...)
}

// figures writes the figures of a row in its base unit, and the years where
// the method counts them.
func (w writer) figures(row int, r *progress.Row) figurecells.Terms {
	unit, places := unitOf(r)
	w.Text(unitCol, row, everysheet.Small(w.Looks.Middle), unit)
	figure := w.Looks.Places(places)
	term := func(col int, v *value.Value) *figurecells.Term {
		if !v.HasFigure() || v.Quantity.Unit != unit {
			w.Text(col, row, figure, "")
			return nil
		}
		n := v.Quantity.Number
		if !ooxml.Fits(n.String()) {
			w.Text(col, row, figure, n.String())
			return nil
		}
		w.Number(col, row, figure, n.String())
		return &figurecells.Term{Cell: ooxml.Cell(col, row), Figure: figurecells.Figure{Value: n, Scale: decimal.NewFromInt(1)}}
	}
	in := figurecells.Terms{Actual: term(actualCol, r.Actual), Target: term(targetCol, r.Def.Target), Baseline: term(baselineCol, r.Def.Baseline)}
	years := everysheet.Small(w.Looks.Figure)
	w.Dress(elapsedCol, row, years)
	w.Dress(spanCol, row, years)
	if countsYears(*r) {
		elapsed, span := figurecells.Pace(r)
		w.Number(elapsedCol, row, years, decimal.NewFromInt(elapsed).String())
		w.Number(spanCol, row, years, decimal.NewFromInt(span).String())
		in.Elapsed, in.Span = ooxml.Cell(elapsedCol, row), ooxml.Cell(spanCol, row)
	}
	return in
}

// countsYears says whether the years are part of a row's rate.
func countsYears(r progress.Row) bool { return r.Rate.OK && r.Method.Name == plan.LinearPace }

// unitOf returns the base unit of a row's figures, and how many decimals
// they have at most.
func unitOf(r *progress.Row) (unit string, places int) {
	found := false
	for _, v := range []*value.Value{r.Actual, r.Def.Target, r.Def.Baseline} {
		if !v.HasFigure() {
			continue
		}
		if !found {
			unit, found = v.Quantity.Unit, true
		}
		places = max(places, int(-v.Quantity.Number.Exponent()))
	}
	return unit, places
}

// rates writes the rate before rounding, as printed, and as the formula has it; live
// tells whether there is a formula.
func (w writer) rates(row int, r *progress.Row, in figurecells.Terms) (live bool) {
	exact, printed := w.Looks.Places(r.Method.Decimals+exactDigits), w.Looks.Places(r.Method.Decimals)
	printed.Bold = true
	for col := exactCol; col <= differenceCol; col++ {
		w.Dress(col, row, printed)
	}
	if !r.Rate.OK {
		return false
	}
	w.digits(exactCol, row, exact, significant(r.Rate.Exact))
	w.digits(printedCol, row, printed, r.Rate.Printed)
	formula, live := figurecells.Rate(r, in)
	if !live {
		return false
	}
	printed.Bold = false
	w.Formula(liveCol, row, printed, formula, xlsxwriter.NumberResult(ooxml.Trimmed(r.Rate.Printed)))
	w.Formula(differenceCol, row, everysheet.Small(w.Looks.Figure), ooxml.Cell(liveCol, row)+"-"+ooxml.Cell(printedCol, row), xlsxwriter.NumberResult("0"))
	return true
}

// digits writes a number, as text when it has more digits than a cell keeps.
func (w writer) digits(col, row int, l xlsxwriter.Look, number string) {
	if !ooxml.Fits(number) {
		w.Text(col, row, l, number)
		return
	}
	w.Number(col, row, l, ooxml.Trimmed(number))
}

// significant rounds d to the digits that a cell keeps.
func significant(d decimal.Decimal) string {
	whole := len(d.Abs().Truncate(0).String())
	return d.Round(int32(max(0, ooxml.MaxDigits-whole))).String()
}

// remark says why there is no rate, or what is special about it; live is whether a
// formula gives it again.
func remark(r *progress.Row, live bool) string {
	var out []string
	if why := progress.ReasonText(r.Rate.Why); why != "" {
		if r.Rate.Why == progress.NoActual && r.Actual != nil {
			why += "（" + r.Actual.Text.Value + "）"
		}
		out = append(out, why)
	}
	if r.Rate.HeldBack {
		hundred := decimal.NewFromInt(100).StringFixed(int32(r.Method.Decimals))
		out = append(out, "丸めると"+hundred+"％になるが、目標値に達していないため"+r.Rate.Text+"とする")
	}
	if r.Rate.OK && r.Inverse {
		out = append(out, progress.InverseText)
	}
	if r.Rate.OK && !live {
		out = append(out, "桁数が多く、表計算ソフトでは検算できない")
	}
	return strings.Join(out, "。")
}
