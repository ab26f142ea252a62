package kpis

import (
	"sorachi/pkg/page"
	"sorachi/pkg/progress"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
	"sorachi/pkg/value"
)

// Table sets the indicators of one project: baseline, trend, actual, target
// and rate, the rate as a number, a bar and a mark. The formulas, the legend of
// the marks and the notes stand under it.
func Table(b *everypage.Builder, rows []progress.Row, st everypage.Styles, width float64) (t table.Table, under typeset.Block) {
	w := b.Theme.Words
	t = b.NewTable(st, nil,
		w.KPI, w.Baseline+w.BaselineYear, w.Trend+yearSpan(b), w.Actual+w.ActualYear, w.Target+w.TargetYear, w.Rate)
	numberWidth := widestRate(b, st)
	for _, r := range rows {
		t.Body = append(t.Body, table.Row{MinHeight: st.Size * 2.3, Cells: []table.Cell{
			everypage.RowHead(nameSpans(b, r, st.Body)),
			valueCell(b, r.Def.Baseline, st.Body),
			yearChartCell(b, r, st),
			actualCell(b, r, st),
			valueCell(b, r.Def.Target, st.Body),
			rateCell(b, r, st, numberWidth),
		}})
	}
	wishes := tableColumns(t, st)
	for _, r := range rows {
		last := &wishes[len(wishes)-1]
		last.Ideal = max(last.Ideal, st.Small.Width(reason(r))+2*t.PadX+1)
	}
	t.Widths = table.Widths(width, wishes)
	growForRates(b, &t, rows, st, numberWidth)
	return t, typeset.Stack(st.Size*0.3, formulas(b, rows, st, width, true), notes(b, rows, st, width))
}

// tableColumns measures the columns: names and values take a line each if they
// can, charts what they need to be read; of what is left, names get
// three times as much as the others.
func tableColumns(t table.Table, st everypage.Styles) []table.ColumnWish {
	const chartEms = 7.6 // in sizes of text
	wishes := []table.ColumnWish{{Weight: 3}, {Weight: 1}, {Weight: 1}, {Weight: 1}, {Weight: 1}, {Weight: 1}}
	for c := range wishes {
		need := st.Size * chartEms
		for _, row := range append(t.Head[:1:1], t.Body...) {
			need = max(need, everypage.WidestLine(row.Cells[c].Spans)+2*t.PadX+1)
		}
		wishes[c].Ideal, wishes[c].Min = need, min(need, st.Size*(chartEms+1))
	}
	return wishes
}

// nameSpans sets an indicator's name, with （再掲） where it is listed again.
func nameSpans(b *everypage.Builder, r progress.Row, st typeset.Style) []typeset.Span {
	return b.SpansAs(r.Name, r.Def.Name, st, page.TH)
}

// valueCell sets a baseline or target as written.
func valueCell(b *everypage.Builder, v *value.Value, st typeset.Style) table.Cell {
	if v == nil {
		return everypage.Centred(b.Words("－", st, page.TD))
	}
	return everypage.Figured(b.Spans(v.Text, st, page.TD))
}

// actualCell sets the year's value with its year: 28,672人（R6）, 集計中（R6）.
func actualCell(b *everypage.Builder, r progress.Row, st everypage.Styles) table.Cell {
	v := r.Actual
	if v == nil {
		return everypage.Centred(b.Words("－", st.Body, page.TD))
	}
	text, firmness := v.Figure().Value, v.Firmness
	if v.State == value.Pending {
		text, firmness = b.Theme.Words.Pending, ""
	}
	year := "（" + b.Summary.Year.Short() + firmness + "）"
	return everypage.Figured(b.SpansAs(text+year, v.Text, st.Bold, page.TD))
}

// yearSpan names the columns of the trend: R3～R6.
func yearSpan(b *everypage.Builder) string {
	y := b.Summary.Years
	if len(y) == 0 {
		return ""
	}
	return "（" + y[0].Short() + "～" + y[len(y)-1].Short() + "）"
}
