package report

import (
	"slices"

	"sorachi/pkg/chart"
	"sorachi/pkg/page"
	"sorachi/pkg/progress"
	"sorachi/pkg/typeset"
)

// The measure of a panel of 指標の推移, in points.
const (
	panelWidth  = 230.0 // at least
	panelLow    = 140.0 // as low as panels are set to get more of them on a page
	panelHigh   = 280.0 // at most
	leastColumn = 70.0  // the chart under a long name
	panelsWide  = 3     // at most
)

// trends lays out 指標の推移: a panel for each KPI in the order of the report, each
// on a scale of its own from zero. A KPI that is listed twice has one panel.
func (b *builder) trends() {
	rows := slices.DeleteFunc(slices.Clone(b.in.Summary.Rows), func(r progress.Row) bool { return r.Repost })
	if len(rows) == 0 {
		return
	}
	st, room := b.styles(b.th.Sizes.Low), b.body()
	head := b.regionHeading(b.th.Words.Trends, rows[0].KPI.Pos)
	foot := typeset.Paragraph(b.words(b.formulaText(rows, true), st.small, page.Note), room.W, typeset.Para{})
	gap := st.size * 1.5
	limit := room.H - foot.H - gap
	lines := b.panelRows(rows, st, room.W, limit, gap)
	for len(lines) > 0 {
		n, height := 1, lines[0].H
		for n < len(lines) && height+gap+lines[n].H <= limit {
			height += gap + lines[n].H
			n++
		}
		if height > limit {
			b.overflow("指標の推移の1行", posOf(lines[0], head.pos))
		}
		b.sheet("trends", head, typeset.Stack(gap, append(lines[:n:n], foot)...))
		head, lines = head.continued(b.th.Words.Continued), lines[n:]
	}
}

// panelRows sets the panels side by side; those of a row are equally high.
func (b *builder) panelRows(rows []progress.Row, st styles, width, limit, gap float64) []typeset.Block {
	wide := min(panelsWide, max(1, int((width+gap)/(panelWidth+gap))))
	if n := len(rows); n == 1 || n == 2 || n == 4 { // two by two rather than three and one
		wide = min(wide, 2)
	}
	high := (len(rows) + wide - 1) / wide
	perPage := min(high, max(1, int((limit+gap)/(panelLow+gap))))
	height := min(panelHigh, (limit-gap*float64(perPage-1))/float64(perPage))
	w := columnWidth(width, gap, wide)
	var out []typeset.Block
	for row := range slices.Chunk(rows, wide) {
		var heads []typeset.Block
		tallest := 0.0
		for _, r := range row {
			h := b.panelHead(r, st, w)
			heads, tallest = append(heads, h), max(tallest, h.H)
		}
		var panels []typeset.Block
		for i, r := range row {
			drawn := b.panelChart(r, st, w, max(leastColumn, height-tallest))
			panel := typeset.Over(heads[i], drawn.Moved(0, tallest))
			panel.W, panel.H = w, tallest+drawn.H
			panels = append(panels, panel)
		}
		out = append(out, typeset.Beside(gap, panels...))
	}
	return out
}

// panelHead names the KPI, its project and how it fares.
func (b *builder) panelHead(r progress.Row, st styles, width float64) typeset.Block {
	side := b.panelStanding(r, st)
	room := width - side.W - st.size
	spans := b.kpiName(r, st.bold)
	spans[0].Tag.Role = page.H2
	if unit := sharedUnit(b.trendValues(r)); unit != "" {
		spans = append(spans, typeset.Span{Text: "（" + unit + "）", Style: st.small, Tag: spans[0].Tag})
	}
	name := typeset.Paragraph(spans, room, typeset.Para{Leading: 1.25})
	under := b.spans(r.Project.Name, st.small, page.P)
	if why := reason(r); why != "" {
		under = append(under, b.words("　"+why, st.small, page.P)...)
	}
	rule := typeset.Shape(width, 3, page.Line{X2: width, Y1: 0.5, Y2: 0.5, Width: 1, Color: b.color.primary})
	both := typeset.Over(name, side.Moved(width-side.W, 0))
	return typeset.Stack(0, rule, both, typeset.Paragraph(under, width, typeset.Para{Leading: 1.25})).Padded(0, 0, st.size*0.4, 0)
}

// panelStanding says how a KPI fares: mark, word and rate.
func (b *builder) panelStanding(r progress.Row, st styles) typeset.Block {
	text, figure := b.tag(page.P, r.KPI.Pos), b.tag(page.Figure, r.KPI.Pos)
	figure.Alt = b.rateAlt(r)
	rate := b.rateText(r, st, 0, text, figure)
	look, ok := b.look(r.Standing)
	if !ok {
		return rate
	}
	word := typeset.Paragraph([]typeset.Span{{Text: look.word, Style: st.bold.Sized(st.small.Size).In(look.color), Tag: text}},
		st.bold.Sized(st.small.Size).Width(look.word)+0.5, typeset.Para{Leading: 1.1})
	return typeset.BesideBaseline(st.size*0.4, word, rate)
}

// panelChart draws the columns of a KPI with their values.
func (b *builder) panelChart(r progress.Row, st styles, width, height float64) typeset.Block {
	values := b.trendValues(r)
	tag := b.tag(page.Figure, r.Def.Name.Pos())
	tag.Alt = b.trendAlt(r)
	for _, v := range values {
		if v.value != nil {
			b.glyphs(v.value.Text, st.small)
		}
	}
	in := measuredIn(r, values)
	return chart.LabelledColumns(columnsOf(values, in), targetOf(r, in), b.trendText(r, values, st, tag, width*0.3), width, height, b.columnStyle(tag))
}
