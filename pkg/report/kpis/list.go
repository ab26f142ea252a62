package kpis

import (
	"sorachi/pkg/page"
	"sorachi/pkg/progress"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
	"sorachi/pkg/value"
)

// List lays out 評価指標（KPI）一覧: every row of every project, projects as
// merged cells, a column for each year.
func List(b *everypage.Builder) {
	if len(b.Summary.Rows) == 0 {
		return
	}
	head := b.RegionHeading(b.Theme.Words.KPIList, b.Summary.Rows[0].KPI.Pos)
	b.TableSheets("kpi-table", head, func(st everypage.Styles, w float64) (table.Table, bool) { return listTable(b, st, w) },
		func(st everypage.Styles, w float64) typeset.Block { return formulas(b, b.Summary.Rows, st, w, false) })
}

// listTable sets all rows. The columns of values are as wide as their widest
// line, so that no figure is cut from its unit; the names share the rest. It
// does not fit when a column would have to be squeezed.
func listTable(b *everypage.Builder, st everypage.Styles, width float64) (t table.Table, fits bool) {
	w, years := b.Theme.Words, b.Summary.Years
	names := []string{w.Project, w.KPI, w.Baseline + "\n" + w.BaselineYear}
	for _, y := range years {
		names = append(names, y.Short())
	}
	names = append(names, w.Target+"\n"+w.TargetYear, w.Rate)
	t = b.NewTable(st, nil, names...)
	rows, numberWidth := b.Summary.Rows, widestRate(b, st)
	for i, r := range rows {
		var cells []table.Cell
		if n := spanFrom(rows, i); n > 0 {
			cells = append(cells, projectCell(b, r, n, st))
		}
		cells = append(cells, everypage.RowHead(nameSpans(b, r, st.Body)), listCell(b, r.Def.Baseline, st))
		for _, y := range years {
			cells = append(cells, listCell(b, r.Def.Actual(y), st))
		}
		cells = append(cells, listCell(b, r.Def.Target, st), rateCell(b, r, st, numberWidth))
		t.Body = append(t.Body, table.Row{Cells: cells, MinHeight: st.Size * 2.4})
	}
	wishes, least := listColumns(b, t, st), 0.0
	for _, w := range wishes {
		least += w.Min
	}
	t.Widths = table.Widths(width, wishes)
	growForRates(b, &t, rows, st, numberWidth)
	return t, least <= width+0.01
}

// listColumns measures the columns of values; the rate has a fixed width.
func listColumns(b *everypage.Builder, t table.Table, st everypage.Styles) []table.ColumnWish {
	n := len(b.Summary.Years) + 2
	rate := st.Size * 7.6
	wishes := []table.ColumnWish{{Min: st.Size * 9.5, Ideal: st.Size * 10, Weight: 1}, {Min: st.Size * 12.5, Ideal: st.Size * 13, Weight: 1.3}}
	for c := range n {
		widest := 0.0
		for _, row := range append(t.Head[:1:1], t.Body...) {
			widest = max(widest, everypage.WidestLine(row.Cells[len(row.Cells)-1-n+c].Spans))
		}
		need := widest + 2*t.PadX + 1
		wishes = append(wishes, table.ColumnWish{Min: need, Ideal: need})
	}
	return append(wishes, table.ColumnWish{Min: rate, Ideal: rate})
}

// spanFrom returns how many rows the project of row i holds when it begins
// there, else 0.
func spanFrom(rows []progress.Row, i int) int {
	if i > 0 && rows[i-1].Project == rows[i].Project {
		return 0
	}
	n := 1
	for i+n < len(rows) && rows[i+n].Project == rows[i].Project {
		n++
	}
	return n
}

func projectCell(b *everypage.Builder, r progress.Row, span int, st everypage.Styles) table.Cell {
	words := b.Span(r.Project.Name, st.Bold.Sized(st.Size*0.95), page.TH)
	c := b.TintedCell(everypage.RowHead([]typeset.Span{words}))
	c.RowSpan = span
	c.Draw = func(w, h float64) typeset.Block { return everypage.LinkTo(r.Project, w, h, words.Tag) }
	return c
}

// listCell sets a value as written, its year or month on a line of its own;
// what is not a figure is muted.
func listCell(b *everypage.Builder, v *value.Value, st everypage.Styles) table.Cell {
	style := st.Figures
	if !v.HasFigure() {
		style = st.Body.Sized(max(b.Theme.Sizes.Min, st.Size*0.92)).In(b.Color.Wait)
	}
	if v == nil {
		return everypage.Centred(b.Words("－", style, page.TD))
	}
	text := v.Figure().Value
	if bracket := v.Bracket(); bracket != "" {
		text += "\n" + bracket
	}
	return everypage.Figured(b.SpansAs(text, v.Text, style, page.TD))
}
