package report

import (
	"sorachi/pkg/page"
	"sorachi/pkg/progress"
	"sorachi/pkg/typeset"
	"sorachi/pkg/value"
)

// kpiList lays out 評価指標（KPI）一覧: every row of every project, projects as
// merged cells, a column for each year.
func (b *builder) kpiList() {
	if len(b.in.Summary.Rows) == 0 {
		return
	}
	head := b.regionHeading(b.th.Words.KPIList, b.in.Summary.Rows[0].KPI.Pos)
	b.tablePages("kpi-table", head, b.kpiListTable,
		func(st styles, w float64) typeset.Block { return b.formulas(b.in.Summary.Rows, st, w, false) })
}

// kpiListTable sets all rows. The columns of values are as wide as their widest
// line, so that no figure is cut from its unit; the names share the rest. It
// does not fit when a column would have to be squeezed.
func (b *builder) kpiListTable(st styles, width float64) (t typeset.Table, fits bool) {
	w, years := b.th.Words, b.in.Summary.Years
	names := []string{w.Project, w.KPI, w.Baseline + "\n" + w.BaselineYear}
	for _, y := range years {
		names = append(names, y.Short())
	}
	names = append(names, w.Target+"\n"+w.TargetYear, w.Rate)
	t = b.newTable(st, nil, names...)
	rows := b.in.Summary.Rows
	for i, r := range rows {
		var cells []typeset.Cell
		if n := spanFrom(rows, i); n > 0 {
			cells = append(cells, b.projectCell(r, n, st))
		}
		cells = append(cells, rowHead(b.kpiName(r, st.body)), b.listCell(r.Def.Baseline, st))
		for _, y := range years {
			cells = append(cells, b.listCell(r.Def.Actual(y), st))
		}
		cells = append(cells, b.listCell(r.Def.Target, st), b.rateCell(r, st))
		t.Body = append(t.Body, typeset.Row{Cells: cells, MinHeight: st.size * 2.4})
	}
	wishes, least := b.listColumns(t, st), 0.0
	for _, w := range wishes {
		least += w.Min
	}
	t.Widths = typeset.Widths(width, wishes)
	b.growForRates(&t, rows, st)
	return t, least <= width+0.01
}

// listColumns measures the columns of values; the rate has a fixed width.
func (b *builder) listColumns(t typeset.Table, st styles) []typeset.ColumnWish {
	n := len(b.in.Summary.Years) + 2
	rate := st.size * 7.6
	wishes := []typeset.ColumnWish{{Min: st.size * 9.5, Ideal: st.size * 10, Weight: 1}, {Min: st.size * 12.5, Ideal: st.size * 13, Weight: 1.3}}
	for c := range n {
		widest := 0.0
		for _, row := range append(t.Head[:1:1], t.Body...) {
			widest = max(widest, widestLine(row.Cells[len(row.Cells)-1-n+c].Spans))
		}
		need := widest + 2*t.PadX + 1
		wishes = append(wishes, typeset.ColumnWish{Min: need, Ideal: need})
	}
	return append(wishes, typeset.ColumnWish{Min: rate, Ideal: rate})
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

func (b *builder) projectCell(r progress.Row, span int, st styles) typeset.Cell {
	words := b.span(r.Project.Name, st.bold.Sized(st.size*0.95), page.TH)
	c := b.tinted(rowHead([]typeset.Span{words}))
	c.RowSpan = span
	c.Draw = func(w, h float64) typeset.Block { return linkTo(r.Project, w, h, words.Tag) }
	return c
}

// listCell sets a value as written, its year or month on a line of its own;
// what is not a figure is muted.
func (b *builder) listCell(v *value.Value, st styles) typeset.Cell {
	style := st.figures
	if !v.HasFigure() {
		style = st.body.Sized(max(b.th.Sizes.Min, st.size*0.92)).In(b.color.wait)
	}
	if v == nil {
		return centred(b.words("－", style, page.TD))
	}
	text := v.Figure().Value
	if bracket := v.Bracket(); bracket != "" {
		text += "\n" + bracket
	}
	return figured(b.shown(text, v.Text, style, page.TD))
}
