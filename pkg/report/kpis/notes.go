package kpis

import (
	"slices"
	"strings"

	"sorachi/pkg/chart"
	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
)

// formulas prints how the rates came about and what the marks mean; also how to
// read the charts where there are some.
func formulas(b *everypage.Builder, rows []progress.Row, st everypage.Styles, width float64, charts bool) typeset.Block {
	legend := markLegend(b, rows, st)
	text := b.Words(formulaText(b, rows, charts), st.Small, page.Note)
	return typeset.Over(typeset.Paragraph(text, width-legend.W-st.Size*1.5, typeset.Para{}), legend.Moved(width-legend.W, 0))
}

func formulaText(b *everypage.Builder, rows []progress.Row, charts bool) string {
	parts := progress.FormulaLines(rows)
	if slices.ContainsFunc(rows, scheduled) {
		parts = append(parts, progress.ScheduleText)
	}
	if charts {
		parts = append(parts, yearChartNote(b, rows))
	}
	return strings.Join(parts, "　")
}

func scheduled(r progress.Row) bool {
	return r.Standing == progress.OnSchedule || r.Standing == progress.Late
}

// notes sets what is to be known about single indicators: the note and the
// source of the figures.
func notes(b *everypage.Builder, rows []progress.Row, st everypage.Styles, width float64) typeset.Block {
	var out []typeset.Block
	for _, r := range rows {
		for _, n := range []struct {
			word string
			text plan.Text
		}{{"", r.Def.Note}, {b.Theme.Words.Source, r.Def.Source}} {
			if n.text.IsZero() {
				continue
			}
			out = append(out, b.Note(r.Name+"…"+n.word, n.text, st, width, typeset.Para{Align: typeset.Justify, Indent: st.Small.Size}))
		}
	}
	return typeset.Stack(1, out...)
}

// markLegend explains the marks that rows have.
func markLegend(b *everypage.Builder, rows []progress.Row, st everypage.Styles) typeset.Block {
	var items []typeset.Block
	for _, s := range legendOrder {
		look, _ := lookOf(b, s)
		if !slices.ContainsFunc(rows, func(r progress.Row) bool { return r.Standing == s }) {
			continue
		}
		word := typeset.Paragraph(b.Words(look.word, st.Small, page.Note), st.Small.Width(look.word)+0.5, typeset.Para{})
		mark := chart.Mark(look.mark, st.Small.Size*0.75, look.color).Tagged(page.Tag{Role: page.Artifact})
		items = append(items, typeset.Beside(3, mark.Moved(0, (word.H-mark.H)/2), word))
	}
	return typeset.Beside(st.Size, items...)
}
