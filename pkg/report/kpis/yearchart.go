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

// measuredIn returns a figure whose unit is that of the chart of r: one scale
// holds no two units. It is nil when nothing has a figure.
func measuredIn(r progress.Row, values []yearValue) *value.Value {
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
	in := measuredIn(r, values)
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
		for _, c := range columnsOf(values, measuredIn(r, values)) {
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

// sharedUnit returns the unit as written of all figures of the years and the
// baseline, empty when they differ: it then stands once over the chart.
func sharedUnit(values []yearValue) string {
	unit := ""
	for _, v := range values {
		if !v.value.HasFigure() {
			continue
		}
		own := v.value.Quantity.UnitText
		if v.value.Quantity.Compound || !strings.HasSuffix(v.value.Figure().Value, own) || unit != "" && own != unit {
			return ""
		}
		unit = own
	}
	return unit
}

// yearChartText sets the words in and around the columns of a large chart.
func yearChartText(b *everypage.Builder, r progress.Row, values []yearValue, st everypage.Styles, tag page.Tag, width float64) chart.ColumnText {
	in, unit := measuredIn(r, values), sharedUnit(values)
	small := st.Small.In(b.Color.Ink)
	small.Figures = b.Fonts.Figures
	var out chart.ColumnText
	for _, v := range values {
		var value typeset.Block
		var gap func(float64) typeset.Block
		if drawable(v.value, in) {
			text := strings.TrimSuffix(v.value.Figure().Value, unit)
			value = typeset.Paragraph([]typeset.Span{{Text: text, Style: small, Tag: tag}}, small.Width(text)+0.5, typeset.Para{Leading: 1.1})
		} else if v.value != nil {
			gap = gapText(b, v.value, st, tag)
		}
		out.Values = append(out.Values, value)
		out.Gaps = append(out.Gaps, gap)
		out.Years = append(out.Years, yearText(b, v, st, tag))
	}
	out.Target = targetText(b, r, st, tag, width)
	return out
}

// gapText says why there is no column, as written.
func gapText(b *everypage.Builder, v *value.Value, st everypage.Styles, tag page.Tag) func(float64) typeset.Block {
	text := v.Figure().Value
	if v.State == value.Pending {
		text = b.Theme.Words.Pending
	}
	style := st.Small
	return func(width float64) typeset.Block {
		w := min(style.Width(text)+0.5, max(width, style.Size+0.5))
		return typeset.Paragraph([]typeset.Span{{Text: text, Style: style, Tag: tag}}, w, typeset.Para{Align: typeset.Center, Leading: 1.2, Balance: true})
	}
}

// yearText names a column: its year, and below whether it is the baseline or how
// firm the value is.
func yearText(b *everypage.Builder, v yearValue, st everypage.Styles, tag page.Tag) func(float64) typeset.Block {
	var lines []string
	if v.year != 0 {
		lines = append(lines, v.year.Short())
	}
	if v.kind == chart.Start {
		lines = append(lines, b.Theme.Words.BaselineMark)
	}
	if v.value.HasFigure() && v.value.Firmness != "" {
		lines = append(lines, v.value.Firmness)
	}
	text := strings.Join(lines, "\n")
	style := st.Small
	if v.kind == chart.Now {
		style = st.Bold.Sized(st.Small.Size)
	}
	return func(width float64) typeset.Block {
		return typeset.Paragraph([]typeset.Span{{Text: text, Style: style, Tag: tag}}, width, typeset.Para{Align: typeset.Center, Leading: 1.15})
	}
}

// targetText names the line of the target, with its year.
func targetText(b *everypage.Builder, r progress.Row, st everypage.Styles, tag page.Tag, width float64) typeset.Block {
	v := r.Def.Target
	if v == nil {
		return typeset.Block{}
	}
	style := st.Bold.Sized(st.Small.Size)
	head := b.Theme.Words.Target
	if v.Year != 0 {
		head += "（" + v.Year.Short() + "）"
	}
	figure := v.Figure().Value
	w := min(width, max(style.Width(head), style.Width(figure))+0.5)
	return typeset.Paragraph([]typeset.Span{{Text: head + "\n" + figure, Style: style, Tag: tag}}, w, typeset.Para{Leading: 1.2})
}
