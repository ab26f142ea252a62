package report

import (
	"strings"

	"sorachi/pkg/chart"
	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/typeset"
)

// kpiTable sets the indicators of one project: baseline, trend, actual, target
// and rate, the rate as a figure, a bar and a mark.
func (b *builder) kpiTable(rows []progress.Row, st styles, width float64) typeset.Table {
	w := b.th.Words
	t := b.newTable(st, shares(width, 27, 15, 13, 15, 15, 15),
		w.KPI, w.Baseline+w.BaselineYear, w.Trend+b.yearSpan(), w.Actual+w.ActualYear, w.Target+w.TargetYear, w.Rate)
	for _, r := range rows {
		t.Body = append(t.Body, typeset.Row{MinHeight: st.size * 2.3, Cells: []typeset.Cell{
			rowHead(b.kpiName(r, st.body)),
			b.valueCell(r.Def.Baseline, st.body),
			b.trendCell(r, st),
			b.actualCell(r, st),
			b.valueCell(r.Def.Target, st.body),
			b.rateCell(r, st),
		}})
	}
	return t
}

// kpiName sets an indicator's name, with （再掲） where it is listed again.
func (b *builder) kpiName(r progress.Row, st typeset.Style) []typeset.Span {
	name := r.Def.Name.Value
	if r.Repost {
		name += progress.RepostMark
	}
	return b.shown(name, r.Def.Name, st, page.TH)
}

// valueCell sets a baseline or target as written.
func (b *builder) valueCell(v *plan.Value, st typeset.Style) typeset.Cell {
	if v == nil {
		return centred(b.words("－", st, page.TD))
	}
	return centred(b.spans(v.Text, st, page.TD))
}

// actualCell sets the year's value with its year: 28,672人（R6）, 集計中（R6）.
func (b *builder) actualCell(r progress.Row, st styles) typeset.Cell {
	v := r.Actual
	if v == nil {
		return centred(b.words("－", st.body, page.TD))
	}
	text, firmness := v.Figure().Value, v.Firmness
	if v.State == plan.Pending {
		text, firmness = b.th.Words.Pending, ""
	}
	year := "（" + b.in.Summary.Year.Short() + firmness + "）"
	return centred(b.shown(text+year, v.Text, st.bold, page.TD))
}

// yearSpan names the columns of the trend: R3～R6.
func (b *builder) yearSpan() string {
	y := b.in.Summary.Years
	if len(y) == 0 {
		return ""
	}
	return "（" + y[0].Short() + "～" + y[len(y)-1].Short() + "）"
}

// trendCell draws the years' values and the target as a small chart.
func (b *builder) trendCell(r progress.Row, st styles) typeset.Cell {
	var points []chart.TrendPoint
	for _, y := range b.in.Summary.Years {
		v := r.Def.Actual(y)
		p := chart.TrendPoint{OK: v.HasFigure()}
		if p.OK {
			p.Value = v.Quantity.Number.InexactFloat64()
		}
		points = append(points, p)
	}
	var target *float64
	if r.Def.Target.HasFigure() {
		target = new(r.Def.Target.Quantity.Number.InexactFloat64())
	}
	tag := b.tag(page.Figure, r.Def.Name.Pos())
	tag.Alt = b.trendAlt(r)
	style := chart.TrendStyle{Line: b.color.primary, Dot: b.color.primary, Target: b.color.short, Tag: tag}
	return typeset.Cell{Align: typeset.Center, VAlign: typeset.Middle, Tag: tag,
		Draw: func(w, h float64) typeset.Block {
			return chart.Trend(points, w, max(h, st.size*1.5), target, style)
		}}
}

// trendAlt says in words what the trend shows.
func (b *builder) trendAlt(r progress.Row) string {
	var parts []string
	for _, y := range b.in.Summary.Years {
		if v := r.Def.Actual(y); v != nil {
			parts = append(parts, y.Short()+"は"+v.Text.Value)
		}
	}
	return r.Name + "の推移：" + strings.Join(parts, "、")
}

// rateCell draws the mark, the rate as a figure, and a bar whose tick is the
// target, so that nobody has to compare by colour.
func (b *builder) rateCell(r progress.Row, st styles) typeset.Cell {
	pos := r.KPI.Pos
	text := b.tag(page.TD, pos)
	figure := b.tag(page.Figure, pos)
	figure.Alt = r.Name + "の進捗率：" + r.Rate.Text
	return typeset.Cell{Align: typeset.Center, VAlign: typeset.Middle, Tag: page.Tag{Role: page.TD, Pos: pos},
		Draw: func(w, h float64) typeset.Block { return b.rate(r, st, w, h, text, figure) }}
}

func (b *builder) rate(r progress.Row, st styles, w, h float64, text, figure page.Tag) typeset.Block {
	kind, c, marked := b.markOf(r)
	number := st.body.In(c)
	if r.Rate.OK {
		number = st.bold.Sized(st.size * 1.05).In(c)
	}
	label := typeset.Paragraph([]typeset.Span{{Text: r.Rate.Text, Style: number, Tag: text}}, number.Width(r.Rate.Text)+0.5, typeset.Para{Leading: 1.1})
	line := label
	if marked {
		mark := chart.Mark(kind, st.size*0.75, c).Tagged(figure)
		line = typeset.Beside(st.size*0.4, mark.Moved(0, (label.H-mark.H)/2), label)
	}
	both := line.Moved((w-line.W)/2, 0)
	both.W = w
	if r.Rate.OK {
		bar := chart.Bar(w*0.86, st.size*0.42, r.Rate.Exact.Shift(-2).InexactFloat64(), b.barStyle(r, c, figure))
		both = typeset.Stack(st.size*0.15, both, bar.Moved(w*0.07, 0))
	} else if why := reason(r); why != "" {
		words := typeset.Paragraph([]typeset.Span{{Text: why, Style: st.small, Tag: text}}, w, typeset.Para{Align: typeset.Center, Leading: 1.1})
		both = typeset.Stack(0, both, words)
	}
	return both.Moved(0, (h-both.H)/2)
}

func (b *builder) barStyle(r progress.Row, c page.Color, tag page.Tag) chart.BarStyle {
	pattern := b.th.Patterns.Short
	if r.Reached {
		pattern = b.th.Patterns.Reached
	}
	fill := b.fill(c, pattern)
	if fill.Pattern != chart.Plain { // lines of the state's colour on the track
		fill.Ground, fill.Ink = b.color.tint, c
	}
	return chart.BarStyle{Fill: fill, Track: b.fill(b.color.tint, "plain"), Tick: b.color.ink, Tag: tag}
}

// markOf tells how a row fares by shape and colour. A row whose value is known
// but cannot be compared with its target has no mark.
func (b *builder) markOf(r progress.Row) (kind chart.MarkKind, c page.Color, ok bool) {
	actual, target := r.Actual, r.Def.Target
	switch {
	case r.Reached:
		return chart.Reached, b.color.reached, true
	case actual.HasFigure() && target.HasFigure() && actual.Quantity.Comparable(target.Quantity):
		return chart.Missed, b.color.short, true
	case actual != nil && actual.State == plan.Pending:
		return chart.Pending, b.color.wait, true
	}
	return 0, b.color.wait, false
}

// reason says why a row whose value is known has no rate; what its value or
// its method says already needs no words.
func reason(r progress.Row) string {
	if r.Rate.OK || r.Rate.Why == progress.NoActual || r.Rate.Why == progress.NotARate {
		return ""
	}
	return progress.ReasonText(r.Rate.Why)
}

// formulas prints how the rates came about, and what the marks mean.
func (b *builder) formulas(rows []progress.Row, st styles, width float64) typeset.Block {
	text := strings.Join(progress.Formulas(rows), "　")
	formula := typeset.Paragraph(b.words(text, st.small, page.Note), width*0.7, typeset.Para{})
	return typeset.Beside(0, formula, b.markLegend(st, width*0.3))
}

// kpiNotes sets what is to be known about single indicators: the note and the
// source of the figures.
func (b *builder) kpiNotes(rows []progress.Row, st styles, width float64) typeset.Block {
	var out []typeset.Block
	for _, r := range rows {
		for _, n := range []struct {
			word string
			text plan.Text
		}{{"", r.Def.Note}, {b.th.Words.Source, r.Def.Source}} {
			if n.text.IsZero() {
				continue
			}
			out = append(out, b.note(r.Name+"…"+n.word, n.text, st, width, typeset.Para{Align: typeset.Justify, Hang: st.small.Size}))
		}
	}
	return typeset.Stack(1, out...)
}

// markLegend explains the marks at the right end of a line.
func (b *builder) markLegend(st styles, width float64) typeset.Block {
	var items []typeset.Block
	for _, m := range []struct {
		kind  chart.MarkKind
		color page.Color
		word  string
	}{{chart.Reached, b.color.reached, b.th.Words.Reached}, {chart.Missed, b.color.short, b.th.Words.Missed}, {chart.Pending, b.color.wait, b.th.Words.Pending}} {
		word := typeset.Paragraph(b.words(m.word, st.small, page.Note), st.small.Width(m.word)+0.5, typeset.Para{})
		mark := chart.Mark(m.kind, st.small.Size*0.75, m.color).Tagged(page.Tag{Role: page.Artifact})
		items = append(items, typeset.Beside(3, mark.Moved(0, (word.H-mark.H)/2), word))
	}
	row := typeset.Beside(st.size, items...)
	out := row.Moved(max(0, width-row.W), 0)
	out.W = width
	return out
}
