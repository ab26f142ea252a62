package report

import (
	"slices"
	"strings"

	"sorachi/pkg/chart"
	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/typeset"
	"sorachi/pkg/value"
)

// kpiTable sets the indicators of one project: baseline, trend, actual, target
// and rate, the rate as a figure, a bar and a mark.
func (b *builder) kpiTable(rows []progress.Row, st styles, width float64) typeset.Table {
	w := b.th.Words
	t := b.newTable(st, nil,
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
	wishes := kpiColumns(t, st)
	for _, r := range rows {
		last := &wishes[len(wishes)-1]
		last.Ideal = max(last.Ideal, st.small.Width(reason(r))+2*t.PadX+1)
	}
	t.Widths = typeset.Widths(width, wishes)
	b.growForRates(&t, rows, st)
	return t
}

// growForRates makes the rows of a table as high as the rates in its last column
// need, with what stands under them.
func (b *builder) growForRates(t *typeset.Table, rows []progress.Row, st styles) {
	w := t.Widths[len(t.Widths)-1] - 2*t.PadX
	for i, r := range rows {
		if reason(r) == "" {
			continue // a figure and its bar are lower than any row
		}
		need := b.rateParts(r, st, w, page.Tag{}, page.Tag{}).H + 2*t.PadY
		t.Body[i].MinHeight = max(t.Body[i].MinHeight, need)
	}
}

// kpiColumns measures the columns: names and values take a line each if they
// can, charts what they need to be read; names get most of what is left.
func kpiColumns(t typeset.Table, st styles) []typeset.ColumnWish {
	const chart = 7.6 // sizes of text
	wishes := []typeset.ColumnWish{{Weight: 3}, {Weight: 1}, {Weight: 1}, {Weight: 1}, {Weight: 1}, {Weight: 1}}
	for c := range wishes {
		need := st.size * chart
		for _, row := range append(t.Head[:1:1], t.Body...) {
			need = max(need, widestLine(row.Cells[c].Spans)+2*t.PadX+1)
		}
		wishes[c].Ideal, wishes[c].Min = need, min(need, st.size*(chart+1))
	}
	return wishes
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
func (b *builder) valueCell(v *value.Value, st typeset.Style) typeset.Cell {
	if v == nil {
		return centred(b.words("－", st, page.TD))
	}
	return figured(b.spans(v.Text, st, page.TD))
}

// actualCell sets the year's value with its year: 28,672人（R6）, 集計中（R6）.
func (b *builder) actualCell(r progress.Row, st styles) typeset.Cell {
	v := r.Actual
	if v == nil {
		return centred(b.words("－", st.body, page.TD))
	}
	text, firmness := v.Figure().Value, v.Firmness
	if v.State == value.Pending {
		text, firmness = b.th.Words.Pending, ""
	}
	year := "（" + b.in.Summary.Year.Short() + firmness + "）"
	return figured(b.shown(text+year, v.Text, st.bold, page.TD))
}

// yearSpan names the columns of the trend: R3～R6.
func (b *builder) yearSpan() string {
	y := b.in.Summary.Years
	if len(y) == 0 {
		return ""
	}
	return "（" + y[0].Short() + "～" + y[len(y)-1].Short() + "）"
}

// rateCell draws the mark, the rate as a figure, and where the rate is that of a
// goal a bar whose tick is the goal, so that nobody has to compare by colour.
func (b *builder) rateCell(r progress.Row, st styles) typeset.Cell {
	pos := r.KPI.Pos
	text := b.tag(page.TD, pos)
	figure := b.tag(page.Figure, pos)
	figure.Alt = b.rateAlt(r)
	return typeset.Cell{Align: typeset.Center, VAlign: typeset.Middle, Tag: page.Tag{Role: page.TD, Pos: pos},
		Draw: func(w, h float64) typeset.Block { return b.rate(r, st, w, h, text, figure) }}
}

func (b *builder) rate(r progress.Row, st styles, w, h float64, text, figure page.Tag) typeset.Block {
	parts := b.rateParts(r, st, w, text, figure)
	return parts.Moved(0, (h-parts.H)/2)
}

// rateParts sets a rate with its bar or what there is to say of it.
func (b *builder) rateParts(r progress.Row, st styles, w float64, text, figure page.Tag) typeset.Block {
	label := b.rateText(r, st, b.rateWidth(st), text, figure)
	both := label.Moved((w-label.W)/2, 0)
	both.W = w
	if r.Rate.OfGoal && !r.Inverse { // a longer bar would look better where a lower rate is
		_, c, _ := b.markOf(r)
		bar := chart.Bar(w*0.86, st.size*0.42, r.Rate.Exact.Shift(-2).InexactFloat64(), b.barStyle(r, c, figure))
		both = typeset.Stack(st.size*0.15, both, bar.Moved(w*0.07, 0))
	} else if why := reason(r); why != "" {
		words := typeset.Paragraph([]typeset.Span{{Text: why, Style: st.small, Tag: text}}, w, typeset.Para{Align: typeset.Center, Leading: 1.1})
		both = typeset.Stack(0, both, words)
	}
	return both
}

// rateAlt says in words what mark and bar show.
func (b *builder) rateAlt(r progress.Row) string {
	alt := r.Name + "の" + b.th.Words.Rate + "：" + r.Rate.Text
	if look, ok := b.look(r.Standing); ok {
		alt += "（" + look.word + "）"
	}
	return alt
}

// rateStyle sets a rate that is known.
func rateStyle(st styles) typeset.Style { return st.bold.Sized(st.size * 1.05) }

// rateWidth is the room for the figures of a table's rates. They end together:
// with the same decimals and the same unit, their points are in one line.
func (b *builder) rateWidth(st styles) float64 {
	style := rateStyle(st)
	if b.rateEms == 0 {
		for _, r := range b.in.Summary.Rows {
			b.rateEms = max(b.rateEms, style.Sized(1).Width(r.Rate.Text))
		}
	}
	return b.rateEms*style.Size + 0.5
}

// rateText sets the mark and the rate as a figure, which ends at width points.
func (b *builder) rateText(r progress.Row, st styles, width float64, text, figure page.Tag) typeset.Block {
	kind, c, marked := b.markOf(r)
	number := st.body.In(c)
	if r.Rate.OK {
		number = rateStyle(st).In(c)
	}
	label := typeset.Paragraph([]typeset.Span{{Text: r.Rate.Text, Style: number, Tag: text}}, max(width, number.Width(r.Rate.Text)+0.5), typeset.Para{Align: typeset.Right, Leading: 1.1})
	if !marked {
		return label
	}
	mark := chart.Mark(kind, st.size*0.75, c).Tagged(figure)
	return typeset.Beside(st.size*0.4, mark.Moved(0, (label.H-mark.H)/2), label)
}

func (b *builder) barStyle(r progress.Row, c page.Color, tag page.Tag) chart.BarStyle {
	pattern := b.th.Patterns.Short
	switch r.Standing {
	case progress.Achieved:
		pattern = b.th.Patterns.Reached
	case progress.OnSchedule:
		pattern = b.th.Patterns.OnSchedule
	}
	fill := b.fill(c, pattern)
	if fill.Pattern != chart.Plain { // lines of the state's colour on the track
		fill.Ground, fill.Ink = b.color.tint, c
	}
	return chart.BarStyle{Fill: fill, Track: b.fill(b.color.tint, "plain"), Tick: b.color.ink, Tag: tag}
}

// standing is how a KPI fares, as pages show it: by shape, colour and word.
type standing struct {
	kind  chart.MarkKind
	color page.Color
	word  string
}

// legendOrder lists the standings from the best to what is not known.
var legendOrder = []progress.Standing{progress.Achieved, progress.OnSchedule, progress.Late, progress.Short, progress.Counting}

// look returns how a standing is shown; ok is false for one that is not.
func (b *builder) look(s progress.Standing) (look standing, ok bool) {
	c, w := b.color, b.th.Words
	switch s {
	case progress.Achieved:
		return standing{chart.Reached, c.reached, w.Reached}, true
	case progress.OnSchedule:
		return standing{chart.OnSchedule, c.onSchedule, w.OnSchedule}, true
	case progress.Late:
		return standing{chart.Late, c.short, w.Late}, true
	case progress.Short:
		return standing{chart.Missed, c.short, w.Missed}, true
	case progress.Counting:
		return standing{chart.Pending, c.wait, w.Pending}, true
	}
	return standing{color: c.wait}, false
}

// markOf tells how a row fares by shape and colour. A row whose value is known
// but cannot be compared with its target has no mark.
func (b *builder) markOf(r progress.Row) (kind chart.MarkKind, c page.Color, ok bool) {
	s, ok := b.look(r.Standing)
	return s.kind, s.color, ok
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

// formulas prints how the rates came about and what the marks mean; also how to
// read the charts where there are some.
func (b *builder) formulas(rows []progress.Row, st styles, width float64, charts bool) typeset.Block {
	legend := b.markLegend(rows, st)
	text := b.words(b.formulaText(rows, charts), st.small, page.Note)
	return typeset.Over(typeset.Paragraph(text, width-legend.W-st.size*1.5, typeset.Para{}), legend.Moved(width-legend.W, 0))
}

func (b *builder) formulaText(rows []progress.Row, charts bool) string {
	parts := progress.Formulas(rows)
	if slices.ContainsFunc(rows, scheduled) {
		parts = append(parts, progress.ScheduleText)
	}
	if charts {
		parts = append(parts, b.chartNote(rows))
	}
	return strings.Join(parts, "　")
}

func scheduled(r progress.Row) bool {
	return r.Standing == progress.OnSchedule || r.Standing == progress.Late
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

// markLegend explains the marks that rows have.
func (b *builder) markLegend(rows []progress.Row, st styles) typeset.Block {
	var items []typeset.Block
	for _, s := range legendOrder {
		look, _ := b.look(s)
		if !slices.ContainsFunc(rows, func(r progress.Row) bool { return r.Standing == s }) {
			continue
		}
		word := typeset.Paragraph(b.words(look.word, st.small, page.Note), st.small.Width(look.word)+0.5, typeset.Para{})
		mark := chart.Mark(look.kind, st.small.Size*0.75, look.color).Tagged(page.Tag{Role: page.Artifact})
		items = append(items, typeset.Beside(3, mark.Moved(0, (word.H-mark.H)/2), word))
	}
	return typeset.Beside(st.size, items...)
}
