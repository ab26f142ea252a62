package kpis

import (
	"sorachi/pkg/chart"
	"sorachi/pkg/page"
	"sorachi/pkg/progress"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
)

// rateCell draws the mark, the rate as a number, and where the rate is that of a goal a
// bar whose tick is the goal, so that nobody has to compare by colour. numberWidth is the
// width that all numbers of the column take.
func rateCell(b *everypage.Builder, r progress.Row, st everypage.Styles, numberWidth float64) table.Cell {
	pos := r.KPI.Pos
	textTag := b.Tag(page.TD, pos)
	drawnTag := b.Tag(page.Figure, pos)
	drawnTag.Alt = rateAlt(b, r)
	return table.Cell{Align: typeset.Center, VAlign: table.Middle, Tag: page.Tag{Role: page.TD, Pos: pos},
		Draw: func(w, h float64) typeset.Block {
			rate := rateBlock(b, r, st, w, numberWidth, textTag, drawnTag)
			return rate.Moved(0, (h-rate.H)/2)
		}}
}

// rateBlock sets a rate with its bar or what there is to say of it, w points wide.
func rateBlock(b *everypage.Builder, r progress.Row, st everypage.Styles, w, numberWidth float64, textTag, drawnTag page.Tag) typeset.Block {
	label := markedRate(b, r, st, numberWidth, textTag, drawnTag)
	both := label.Moved((w-label.W)/2, 0)
	both.W = w
	if r.Rate.OfGoal && !r.Inverse { // a longer bar would look better where a lower rate is
		bar := chart.Bar(w*0.86, st.Size*0.42, r.Rate.Exact.Shift(-2).InexactFloat64(), barStyle(b, r, drawnTag))
		both = typeset.Stack(st.Size*0.15, both, bar.Moved(w*0.07, 0))
	} else if why := reason(r); why != "" {
		words := typeset.Paragraph([]typeset.Span{{Text: why, Style: st.Small, Tag: textTag}}, w, typeset.Para{Align: typeset.Center, Leading: 1.1})
		both = typeset.Stack(0, both, words)
	}
	return both
}

// rateAlt says in words what mark and bar show.
func rateAlt(b *everypage.Builder, r progress.Row) string {
	alt := r.Name + "の" + b.Theme.Words.Rate + "：" + r.Rate.Text
	if look, ok := lookOf(b, r.Standing); ok {
		alt += "（" + look.word + "）"
	}
	return alt
}

// rateStyle sets a rate that is known.
func rateStyle(st everypage.Styles) typeset.Style { return st.Bold.Sized(st.Size * 1.05) }

// widestRate is the width for the numbers of a table's rates. They end together:
// with the same decimals and the same unit, their points are in one line.
func widestRate(b *everypage.Builder, st everypage.Styles) float64 {
	style, ems := rateStyle(st), 0.0
	for _, r := range b.Summary.Rows {
		ems = max(ems, style.Sized(1).Width(r.Rate.Text))
	}
	return ems*style.Size + 0.5
}

// markedRate sets the mark and the rate as a number, which ends at width points.
func markedRate(b *everypage.Builder, r progress.Row, st everypage.Styles, width float64, textTag, drawnTag page.Tag) typeset.Block {
	look, marked := lookOf(b, r.Standing)
	number := st.Body.In(look.color)
	if r.Rate.OK {
		number = rateStyle(st).In(look.color)
	}
	label := typeset.Paragraph([]typeset.Span{{Text: r.Rate.Text, Style: number, Tag: textTag}}, max(width, number.Width(r.Rate.Text)+0.5), typeset.Para{Align: typeset.Right, Leading: 1.1})
	if !marked {
		return label
	}
	mark := chart.Mark(look.mark, st.Size*0.75, look.color).Tagged(drawnTag)
	return typeset.Beside(st.Size*0.4, mark.Moved(0, (label.H-mark.H)/2), label)
}

func barStyle(b *everypage.Builder, r progress.Row, tag page.Tag) chart.BarStyle {
	look, _ := lookOf(b, r.Standing)
	pattern := b.Theme.Patterns.Short
	switch r.Standing {
	case progress.Achieved:
		pattern = b.Theme.Patterns.Reached
	case progress.OnSchedule:
		pattern = b.Theme.Patterns.OnSchedule
	}
	fill := b.Fill(look.color, pattern)
	if fill.Pattern != chart.Plain { // lines of the state's colour on the track
		fill.Ground, fill.Ink = b.Color.Tint, look.color
	}
	return chart.BarStyle{Fill: fill, Track: b.PlainFill(b.Color.Tint), Tick: b.Color.Ink, Tag: tag}
}

// reason says why a row whose value is known has no rate, or that its rate is to
// fall; what its value or its method says already needs no words.
func reason(r progress.Row) string {
	switch {
	case r.Rate.OK && r.Inverse:
		return progress.InverseText
	case r.Rate.OK, r.Rate.Why == progress.NoActual, r.Rate.Why == progress.NotARate:
		return ""
	}
	return progress.ReasonText(r.Rate.Why)
}

// growForRates makes the rows of a table as high as the rates in its last column
// need, with what stands under them.
func growForRates(b *everypage.Builder, t *table.Table, rows []progress.Row, st everypage.Styles, numberWidth float64) {
	w := t.Widths[len(t.Widths)-1] - 2*t.PadX
	for i, r := range rows {
		if reason(r) == "" {
			continue // a figure and its bar are lower than any row
		}
		need := rateBlock(b, r, st, w, numberWidth, page.Tag{}, page.Tag{}).H + 2*t.PadY
		t.Body[i].MinHeight = max(t.Body[i].MinHeight, need)
	}
}
