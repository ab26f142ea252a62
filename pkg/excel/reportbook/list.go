package reportbook

import (
	"slices"
	"strconv"
	"strings"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/cells"
	"sorachi/pkg/excel/reportbook/layout"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
)

// Columns of the printed sheet. The years stand from firstYear on, then the
// target, the rate, its band and how the KPI fares.
const (
	projectCol, nameCol, baselineCol, firstYear = 1, 2, 3, 4
	projectChars, lowName, highName             = 32.0, 28.0, 44.0 // column widths
	highRow, pageRows                           = 48.0, 435.0      // the height of a row in a short table, and what rows share on one page
)

// list writes sheet 評価指標一覧.
func (w *workbook) list() {
	w.Begin(ListSheet, w.Words.KPIList, w.listWidths()...)
	if number := w.Plan.Document.Value; number != "" {
		w.Text(w.standingCol(), layout.TitleRow, w.Looks.Number, number)
	}
	w.Heads(layout.HeadRow, w.Looks.Head, w.listHeads()...)
	row := layout.FirstRow
	for from := 0; from < len(w.Sum.Rows); {
		to := from + 1
		for to < len(w.Sum.Rows) && w.Sum.Rows[to].Project == w.Sum.Rows[from].Project {
			to++
		}
		w.listed(row, w.Sum.Rows[from:to])
		row += to - from
		from = to
	}
	w.HighlightBands(w.rateCol(), layout.FirstRow, w.bandCol(), row-1)
	w.Name("評価指標", ooxml.Area{Col: 1, Row: layout.HeadRow, ToCol: w.standingCol(), ToRow: max(row-1, layout.HeadRow)})
	last := w.Notes(row, w.listNotes())
	w.Freeze(baselineCol, layout.FirstRow)
	w.Paper(xlsxwriter.Paper{Head: layout.HeadRow, LastCol: len(w.Widths), LastRow: last, Title: w.Title, Number: w.Plan.Document.Value})
}

func (w *workbook) targetCol() int { return firstYear + len(w.Sum.Years) }

func (w *workbook) rateCol() int { return w.targetCol() + 1 }

func (w *workbook) bandCol() int { return w.rateCol() + 1 }

// listHeads are the names of the columns.
func (w *workbook) listHeads() []string {
	heads := []string{w.Words.Project, w.Words.KPI, w.Words.Baseline + "\n" + w.Words.BaselineYear}
	for _, y := range w.Sum.Years {
		heads = append(heads, y.Short())
	}
	return append(heads, w.Words.Target+"\n"+w.Words.TargetYear, w.Words.Rate, layout.BandHead, standingHead)
}

// listWidths are the widths of the columns: figures are never wrapped, so theirs
// take the longest; words in the same columns wrap.
func (w *workbook) listWidths() []float64 {
	out := []float64{projectChars, w.nameChars(), w.widest(func(k *plan.KPI) *value.Value { return k.Baseline })}
	for _, y := range w.Sum.Years {
		out = append(out, w.widest(func(k *plan.KPI) *value.Value { return k.Actual(y) }))
	}
	return append(out, w.widest(func(k *plan.KPI) *value.Value { return k.Target }), xlsxwriter.CharsFor(7*xlsxwriter.FigureHalf+1, layout.BodySize), w.BandChars(layout.BodySize), w.standingChars())
}

// nameChars is the width of the names' column: the longest name on one line
// where that is not too much.
func (w *workbook) nameChars() float64 {
	most := lowName
	for _, r := range w.Sum.Rows {
		most = max(most, xlsxwriter.CharsFor(xlsxwriter.Ems(r.Name, xlsxwriter.TextHalf)+0.5, layout.BodySize))
	}
	return min(most, highName)
}

// widest returns the width of a column of values. It is at least what
// 集計中（7月頃） takes on one line and at most twice that; longer figures
// shrink.
func (w *workbook) widest(of func(*plan.KPI) *value.Value) float64 {
	least := xlsxwriter.CharsFor(xlsxwriter.Ems("集計中（7月頃）", xlsxwriter.TextHalf), layout.BodySize)
	most := least
	for _, r := range w.Sum.Rows {
		if v := of(r.Def); v.HasFigure() {
			most = max(most, xlsxwriter.CharsFor(xlsxwriter.Ems(v.Text.Value, xlsxwriter.FigureHalf), layout.BodySize))
		}
	}
	return min(most, 2*least)
}

// listed writes the rows of one project, its name merged over them.
func (w *workbook) listed(row int, rows []progress.Row) {
	last := row + len(rows) - 1
	l := w.Looks.Text
	l.Bold = true
	w.DressAll(projectCol, row, projectCol, last, l)
	w.Text(projectCol, row, l, rows[0].Project.Name.Value)
	w.Merge(projectCol, row, projectCol, last)
	least := layout.Tall(xlsxwriter.Lines(rows[0].Project.Name.Value, layout.BodySize, projectChars-1), layout.BodySize) / float64(len(rows))
	for i := range rows {
		w.Height(row+i, max(least, w.lowRow(), layout.Tall(xlsxwriter.Lines(rows[i].Name, layout.BodySize, w.Widths[nameCol-1]-1), layout.BodySize)))
		w.kpi(row+i, &rows[i])
	}
}

// lowRow is the least height of a row: short tables fill their page, long ones
// go together.
func (w *workbook) lowRow() float64 {
	return max(layout.LowRow, min(highRow, pageRows/float64(len(w.Sum.Rows))))
}

// kpi writes one row of the table.
func (w *workbook) kpi(row int, r *progress.Row) {
	name, l := w.Looks.Text, w.Looks.Middle
	if r.Repost {
		name.Fill, l.Fill = w.Looks.Tint, w.Looks.Tint
	}
	w.Text(nameCol, row, name, r.Name)
	in := cells.Terms{
		Baseline: w.value(baselineCol, row, l, r.Def.Baseline),
		Target:   w.value(w.targetCol(), row, l, r.Def.Target),
	}
	for i, y := range w.Sum.Years {
		t := w.value(firstYear+i, row, l, r.Def.Actual(y))
		switch {
		case y == r.Year && r.Awaited:
			in.Actual = w.awaited(firstYear+i, row, l, r)
		case y == r.Year:
			in.Actual = t
		}
	}
	live := w.rate(row, l, r, in)
	w.band(row, l, r, live)
	w.standing(row, l, r, in.Actual)
}

// awaited readies the cell of a figure that is not there yet: what is typed
// over its word shows as figures of the row do, and counts in their unit.
func (w *workbook) awaited(col, row int, l xlsxwriter.Look, r *progress.Row) *cells.Term {
	f, ok := cells.FigureOf(model(r))
	if !ok {
		return nil
	}
	l.Format = f.Typed
	w.Dress(col, row, l)
	return &cells.Term{Cell: ooxml.Cell(col, row), Figure: f}
}

// model returns the figure after which that of the reported year will be
// written: the latest of the years before, or the target.
func model(r *progress.Row) *value.Value {
	for _, a := range slices.Backward(r.Def.Actuals) {
		if a.Year < r.Year && a.Value.HasFigure() && a.Value.Quantity.Comparable(r.Def.Target.Quantity) {
			return a.Value
		}
	}
	return r.Def.Target
}

// value writes a figure as a number and anything else in words; it returns the
// figure with its cell.
func (w *workbook) value(col, row int, l xlsxwriter.Look, v *value.Value) *cells.Term {
	f, ok := cells.FigureOf(v)
	switch {
	case ok:
		l.Face, l.Wrap, l.Shrink, l.Format = xlsxwriter.FigureFace, false, true, f.Format
		w.Number(col, row, l, f.Value.String())
		return &cells.Term{Cell: ooxml.Cell(col, row), Figure: f}
	case v == nil:
		w.Text(col, row, l, "－")
	default:
		w.Text(col, row, l, v.Text.Value)
	}
	return nil
}

// rate writes the progress rate: a formula over the row's cells where one is
// sure to give the printed rate, else the number, or its text where a cell
// would not keep all digits. A rate that is awaited is a formula as well, so
// that it comes with the figure. It returns whether there is a formula.
func (w *workbook) rate(row int, l xlsxwriter.Look, r *progress.Row, in cells.Terms) bool {
	col, result := w.rateCol(), cells.Trimmed(r.Rate.Printed)
	words := l
	l.Face, l.Wrap, l.Shrink, l.Bold = xlsxwriter.FigureFace, false, true, r.Rate.OK
	l.Format = rateFormat(r.Method.Decimals)
	formula, live := cells.LiveRate(r, in)
	switch {
	case live:
		w.Formula(col, row, l, formula, resultOf(r))
	case !r.Rate.OK || !cells.Fits(result):
		w.Text(col, row, words, r.Rate.Text)
	default:
		w.Number(col, row, l, result)
	}
	return live
}

// band writes the band of the rate, which follows a live one. A repost is in
// none: it is not counted.
func (w *workbook) band(row int, l xlsxwriter.Look, r *progress.Row, live bool) {
	name := w.BandName(r)
	if r.Repost {
		w.Text(w.bandCol(), row, l, layout.RepostBand)
		return
	}
	rate := ooxml.Cell(w.rateCol(), row)
	formula, ok := cells.Band(rate, w.Plan.Bands, w.BandNames(), progress.Unjudged)
	if !live || !ok {
		w.Text(w.bandCol(), row, l, name)
		return
	}
	without := name // as long as there is no figure
	if r.Rate.OK {
		without = w.PendingName()
	}
	w.Formula(w.bandCol(), row, l, "IF(ISNUMBER("+rate+"),"+formula+","+cells.InFormula(without)+")", xlsxwriter.TextResult(name))
}

// resultOf is what the formula of a rate comes to.
func resultOf(r *progress.Row) xlsxwriter.Result {
	if r.Rate.OK {
		return xlsxwriter.NumberResult(cells.Trimmed(r.Rate.Printed))
	}
	return xlsxwriter.TextResult(progress.NoRateText)
}

func rateFormat(decimals int) string {
	return "0" + layout.DecimalsOf(decimals) + cells.InFormat("％")
}

// listNotes are the lines under the table: the count by band, and the formulas.
func (w *workbook) listNotes() []string {
	s := w.Sum
	var parts []string
	for _, b := range s.Slices {
		parts = append(parts, b.Label+" "+strconv.Itoa(b.Count)+"件（"+b.Text+"）")
	}
	out := []string{"評価指標全体の進捗率（再掲を除く" + strconv.Itoa(s.Counted) + "件）：" + strings.Join(parts, "、")}
	for _, f := range s.Formulas {
		out = append(out, "※ "+f)
	}
	return append(out, w.standingNotes()...)
}
