package kpilist

import (
	"slices"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/reportbook/everysheet"
	"sorachi/pkg/excel/reportbook/figurecells"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/progress"
	"sorachi/pkg/value"
)

// kpi writes one row of the table.
func (w *List) kpi(row int, r *progress.Row) {
	name, l := w.Looks.Text, w.Looks.Middle
	if r.Repost {
		name.Fill, l.Fill = w.Looks.Tint, w.Looks.Tint
	}
	w.Text(NameCol, row, name, r.Name)
	in := figurecells.Terms{
		Baseline: w.value(BaselineCol, row, l, r.Def.Baseline),
		Target:   w.value(w.targetCol(), row, l, r.Def.Target),
	}
	for i, y := range w.Sum.Years {
		t := w.value(firstYearCol+i, row, l, r.Def.Actual(y))
		switch {
		case y == r.Year && r.Awaited:
			in.Actual = w.awaited(firstYearCol+i, row, l, r)
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
func (w *List) awaited(col, row int, l xlsxwriter.Look, r *progress.Row) *figurecells.Term {
	f, ok := figurecells.FigureOf(model(r))
	if !ok {
		return nil
	}
	l.Format = f.Typed
	w.Dress(col, row, l)
	return &figurecells.Term{Cell: ooxml.Cell(col, row), Figure: f}
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
func (w *List) value(col, row int, l xlsxwriter.Look, v *value.Value) *figurecells.Term {
	f, ok := figurecells.FigureOf(v)
	switch {
	case ok:
		l.Face, l.Wrap, l.Shrink, l.Format = xlsxwriter.FigureFace, false, true, f.Format
		w.Number(col, row, l, f.Value.String())
		return &figurecells.Term{Cell: ooxml.Cell(col, row), Figure: f}
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
func (w *List) rate(row int, l xlsxwriter.Look, r *progress.Row, in figurecells.Terms) bool {
	col, result := w.RateCol(), ooxml.Trimmed(r.Rate.Printed)
	words := l
	l.Face, l.Wrap, l.Shrink, l.Bold = xlsxwriter.FigureFace, false, true, r.Rate.OK
	l.Format = rateFormat(r.Method.Decimals)
	formula, live := figurecells.LiveRate(r, in)
	switch {
	case live:
		w.Formula(col, row, l, formula, resultOf(r))
	case !r.Rate.OK || !ooxml.Fits(result):
		w.Text(col, row, words, r.Rate.Text)
	default:
		w.Number(col, row, l, result)
	}
	return live
}

// band writes the band of the rate, which follows a live one. A repost is in
// none: it is not counted.
func (w *List) band(row int, l xlsxwriter.Look, r *progress.Row, live bool) {
	name := w.BandName(r)
	if r.Repost {
		w.Text(w.BandCol(), row, l, everysheet.RepostBand)
		return
	}
	rate := ooxml.Cell(w.RateCol(), row)
	formula, ok := figurecells.Band(rate, w.Plan.Bands, w.BandNames(), progress.Unjudged)
	if !live || !ok {
		w.Text(w.BandCol(), row, l, name)
		return
	}
	without := name // as long as there is no figure
	if r.Rate.OK {
		without = w.PendingName()
	}
	w.Formula(w.BandCol(), row, l, "IF(ISNUMBER("+rate+"),"+formula+","+ooxml.InFormula(without)+")", xlsxwriter.TextResult(name))
}

// resultOf is what the formula of a rate comes to.
func resultOf(r *progress.Row) xlsxwriter.Result {
	if r.Rate.OK {
		return xlsxwriter.NumberResult(ooxml.Trimmed(r.Rate.Printed))
	}
	return xlsxwriter.TextResult(progress.NoRateText)
}

func rateFormat(decimals int) string {
	return "0" + ooxml.Decimals(decimals) + ooxml.InFormat("％")
}
