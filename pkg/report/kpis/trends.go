package kpis

import (
	"slices"

	"sorachi/pkg/chart"
	"sorachi/pkg/page"
	"sorachi/pkg/progress"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
)

// The measure of a panel of 指標の推移, in points.
const (
	panelWidth = 230.0 // at least
	panelLow   = 140.0 // as low as panels are set to get more of them on a page
	panelHigh  = 280.0 // at most
	leastChart = 70.0  // at least, for the chart under a long name
	panelsWide = 3     // at most
)

// Trends lays out 指標の推移: a panel for each KPI in the order of the report, each
// on a scale of its own from zero. A KPI that is listed twice has one panel.
func Trends(b *everypage.Builder) {
	rows := slices.DeleteFunc(slices.Clone(b.Summary.Rows), func(r progress.Row) bool { return r.Repost })
	if len(rows) == 0 {
		return
	}
	st, room := b.Styles(b.Theme.Sizes.Low), b.Room()
	head := b.RegionHeading(b.Theme.Words.Trends, rows[0].KPI.Pos)
	foot := typeset.Paragraph(b.Words(formulaText(b, rows, true), st.Small, page.Note), room.W, typeset.Para{})
	gap := st.Size * 1.5
	limit := room.H - foot.H - gap
	lines := panelRows(b, rows, st, room.W, limit, gap)
	for len(lines) > 0 {
		n, height := 1, lines[0].H
		for n < len(lines) && height+gap+lines[n].H <= limit {
			height += gap + lines[n].H
			n++
		}
		if height > limit {
			b.DoesNotFit("指標の推移の1行", everypage.PosOf(lines[0], head.Pos))
		}
		b.Sheet("trends", head, typeset.Stack(gap, append(lines[:n:n], foot)...))
		head, lines = head.Continued(b.Theme.Words.Continued), lines[n:]
	}
}

// panelRows sets the panels side by side; those of a row are equally high.
func panelRows(b *everypage.Builder, rows []progress.Row, st everypage.Styles, width, limit, gap float64) []typeset.Block {
	wide := min(panelsWide, max(1, int((width+gap)/(panelWidth+gap))))
	if n := len(rows); n == 1 || n == 2 || n == 4 { // two by two rather than three and one
		wide = min(wide, 2)
	}
	high := (len(rows) + wide - 1) / wide
	perPage := min(high, max(1, int((limit+gap)/(panelLow+gap))))
	height := min(panelHigh, (limit-gap*float64(perPage-1))/float64(perPage))
	w := everypage.EqualWidth(width, gap, wide)
	var out []typeset.Block
	for row := range slices.Chunk(rows, wide) {
		var heads []typeset.Block
		tallest := 0.0
		for _, r := range row {
			h := panelHead(b, r, st, w)
			heads, tallest = append(heads, h), max(tallest, h.H)
		}
		var panels []typeset.Block
		for i, r := range row {
			drawn := panelChart(b, r, st, w, max(leastChart, height-tallest))
			panel := typeset.Over(heads[i], drawn.Moved(0, tallest))
			panel.W, panel.H = w, tallest+drawn.H
			panels = append(panels, panel)
		}
		out = append(out, typeset.Beside(gap, panels...))
	}
	return out
}

// panelHead names the KPI, its project and how it fares.
func panelHead(b *everypage.Builder, r progress.Row, st everypage.Styles, width float64) typeset.Block {
	side := panelStanding(b, r, st)
	room := width - side.W - st.Size
	spans := nameSpans(b, r, st.Bold)
	spans[0].Tag.Role = page.H2
	if unit := sharedUnit(yearValues(b, r)); unit != "" {
		spans = append(spans, typeset.Span{Text: "（" + unit + "）", Style: st.Small, Tag: spans[0].Tag})
	}
	name := typeset.Paragraph(spans, room, typeset.Para{Leading: 1.25})
	under := b.Spans(r.Project.Name, st.Small, page.P)
	if why := reason(r); why != "" {
		under = append(under, b.Words("　"+why, st.Small, page.P)...)
	}
	rule := typeset.Shape(width, 3, page.Line{X2: width, Y1: 0.5, Y2: 0.5, Width: 1, Color: b.Color.Primary})
	both := typeset.Over(name, side.Moved(width-side.W, 0))
	return typeset.Stack(0, rule, both, typeset.Paragraph(under, width, typeset.Para{Leading: 1.25})).Padded(0, 0, st.Size*0.4, 0)
}

// panelStanding says how a KPI fares: mark, word and rate.
func panelStanding(b *everypage.Builder, r progress.Row, st everypage.Styles) typeset.Block {
	textTag, drawnTag := b.Tag(page.P, r.KPI.Pos), b.Tag(page.Figure, r.KPI.Pos)
	drawnTag.Alt = rateAlt(b, r)
	rate := markedRate(b, r, st, 0, textTag, drawnTag)
	look, ok := lookOf(b, r.Standing)
	if !ok {
		return rate
	}
	word := typeset.Paragraph([]typeset.Span{{Text: look.word, Style: st.Bold.Sized(st.Small.Size).In(look.color), Tag: textTag}},
		st.Bold.Sized(st.Small.Size).Width(look.word)+0.5, typeset.Para{Leading: 1.1})
	return typeset.BesideBaseline(st.Size*0.4, word, rate)
}

// panelChart draws the columns of a KPI with their values.
func panelChart(b *everypage.Builder, r progress.Row, st everypage.Styles, width, height float64) typeset.Block {
	values := yearValues(b, r)
	tag := b.Tag(page.Figure, r.Def.Name.Pos())
	tag.Alt = yearChartAlt(b, r)
	for _, v := range values {
		if v.value != nil {
			b.CheckGlyphs(v.value.Text, st.Small)
		}
	}
	in := unitOf(r, values)
	return chart.LabelledColumns(columnsOf(values, in), targetOf(r, in), panelWords(b, r, values, st, tag, width*0.3), width, height, yearChartStyle(b, tag))
}
