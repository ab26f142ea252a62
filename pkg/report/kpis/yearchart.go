package kpis

import (
	"math/big"
	"strings"

	"sorachi/pkg/chart"
	"sorachi/pkg/page"
	"sorachi/pkg/progress"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// yearValue is one column of the chart of a KPI by years: a value and where it stands.
type yearValue struct {
	year  wareki.Year  // 0 for a baseline without one
	value *value.Value // nil when nothing is written
	kind  chart.ColumnKind
}

// yearValues lists the baseline, if it has a figure, and the years of the report.
func yearValues(b *everypage.Builder, r progress.Row) []yearValue {
	var out []yearValue
	if v := r.Def.Baseline; v.HasFigure() {
		out = append(out, yearValue{v.Year, v, chart.Start})
	}
	for _, y := range b.Summary.Years {
		kind := chart.Past
		if y == b.Summary.Year {
			kind = chart.Now
		}
		out = append(out, yearValue{y, r.Def.Actual(y), kind})
	}
	return out
}

// unitOf returns a figure whose unit is that of the chart of r: one scale
// holds no two units. It is nil when nothing has a figure.
func unitOf(r progress.Row, values []yearValue) *value.Value {
	out := r.Def.Target
	for _, v := range values {
		if !out.HasFigure() && v.value.HasFigure() {
			out = v.value
		}
	}
	if !out.HasFigure() {
		return nil
	}
	return out
}

// drawable reports whether v can stand in the chart whose unit is that of the
// figure in.
func drawable(v, in *value.Value) bool {
	return v.HasFigure() && in != nil && v.Quantity.Comparable(in.Quantity)
}

// columnsOf makes the columns of values. Provisional values are hollow; what is
// still to come keeps its place.
func columnsOf(values []yearValue, in *value.Value) []chart.Column {
	var out []chart.Column
	for _, v := range values {
		c := chart.Column{Kind: v.kind}
		if drawable(v.value, in) {
			c.Value = v.value.Quantity.Number.Rat()
			c.Draft = v.value.State == value.Provisional
		} else if v.value != nil {
			c.Await = v.value.State == value.Pending || v.value.State == value.Unpublished
		}
		out = append(out, c)
	}
	return out
}

// yearChartCell draws baseline, years and target as a small chart of columns. What
// they are stands in the cells beside it.
func yearChartCell(b *everypage.Builder, r progress.Row, st everypage.Styles) table.Cell {
	values := yearValues(b, r)
	in := unitOf(r, values)
	columns := columnsOf(values, in)
	tag := b.Tag(page.Figure, r.Def.Name.Pos())
	tag.Alt = yearChartAlt(b, r)
	return table.Cell{Align: typeset.Center, VAlign: table.Middle, Tag: tag,
		Draw: func(w, h float64) typeset.Block {
			inset := w * 0.06
			drawn := chart.Columns(columns, targetOf(r, in), w-2*inset, max(h, st.Size*1.5), yearChartStyle(b, tag))
			return drawn.Moved(inset, 0)
		}}
}

// targetOf returns the figure of the target where it can stand in the chart.
func targetOf(r progress.Row, in *value.Value) *big.Rat {
	if !drawable(r.Def.Target, in) {
		return nil
	}
	return r.Def.Target.Quantity.Number.Rat()
}

// paper is the colour of the sheet.
var paper = page.Color{R: 255, G: 255, B: 255}

func yearChartStyle(b *everypage.Builder, tag page.Tag) chart.ColumnStyle {
	c := b.Color
	return chart.ColumnStyle{Now: b.PlainFill(c.Primary), Past: b.Fill(c.Past, b.Theme.Patterns.Past), Start: b.PlainFill(c.Tint), Edge: c.Muted, Axis: c.Muted, Target: c.Ink, Paper: paper, Tag: tag}
}

// yearChartAlt says in words what the chart shows.
func yearChartAlt(b *everypage.Builder, r progress.Row) string {
	var parts []string
	for _, v := range yearValues(b, r) {
		switch {
		case v.value == nil:
		case v.kind == chart.Start:
			parts = append(parts, b.Theme.Words.Baseline+"は"+v.value.Text.Value)
		default:
			parts = append(parts, v.year.Short()+"は"+v.value.Text.Value)
		}
	}
	if t := r.Def.Target; t != nil {
		parts = append(parts, b.Theme.Words.Target+"は"+t.Text.Value)
	}
	return r.Name + "の推移：" + strings.Join(parts, "、")
}

// yearChartNote says how to read the columns of rows.
func yearChartNote(b *everypage.Builder, rows []progress.Row) string {
	w := b.Theme.Words
	var start, draft, await bool
	for _, r := range rows {
		values := yearValues(b, r)
		for _, c := range columnsOf(values, unitOf(r, values)) {
			start, draft, await = start || c.Kind == chart.Start, draft || c.Draft, await || c.Await
		}
	}
	note := w.Trend + "の棒は0から始まり、"
	for _, part := range []struct {
		used bool
		text string
	}{{start, "左端は" + w.Baseline + "、"}, {draft, "白抜きは確定前の値、"}, {await, "破線の枠は" + w.Pending + "などの年度、"}} {
		if part.used {
			note += part.text
		}
	}
	return note + "横の破線は" + w.Target
}
