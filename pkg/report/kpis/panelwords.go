package kpis

import (
	"strings"

	"sorachi/pkg/chart"
	"sorachi/pkg/page"
	"sorachi/pkg/progress"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
	"sorachi/pkg/value"
)

// panelWords sets the words in and around the columns of a panel; those of the target take
// at most width points.
func panelWords(b *everypage.Builder, r progress.Row, values []yearValue, st everypage.Styles, tag page.Tag, width float64) chart.ColumnText {
	in, unit := unitOf(r, values), sharedUnit(values)
	small := st.Small.In(b.Color.Ink)
	small.Figures = b.Fonts.Figures
	var out chart.ColumnText
	for _, v := range values {
		var figure typeset.Block
		var gap func(float64) typeset.Block
		if drawable(v.value, in) {
			text := strings.TrimSuffix(v.value.Figure().Value, unit)
			figure = typeset.Paragraph([]typeset.Span{{Text: text, Style: small, Tag: tag}}, small.Width(text)+0.5, typeset.Para{Leading: 1.1})
		} else if v.value != nil {
			gap = gapWords(b, v.value, st, tag)
		}
		out.Values = append(out.Values, figure)
		out.Gaps = append(out.Gaps, gap)
		out.Years = append(out.Years, yearWords(b, v, st, tag))
	}
	out.Target = targetWords(b, r, st, tag, width)
	return out
}

// gapWords says why there is no column, as written.
func gapWords(b *everypage.Builder, v *value.Value, st everypage.Styles, tag page.Tag) func(float64) typeset.Block {
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

// yearWords names a column: its year, and below whether it is the baseline or how
// firm the value is.
func yearWords(b *everypage.Builder, v yearValue, st everypage.Styles, tag page.Tag) func(float64) typeset.Block {
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

// targetWords names the line of the target, with its year.
func targetWords(b *everypage.Builder, r progress.Row, st everypage.Styles, tag page.Tag, width float64) typeset.Block {
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
