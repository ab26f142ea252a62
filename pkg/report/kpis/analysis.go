package kpis

import (
	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
)

// The room between two sentences, in sizes of their text.
const (
	sentenceGap    = 0.7 // at least
	sentenceSpread = 1.6 // more than that at most, to fill the page
)

// Analysis lays out 分析・対応方向 beside the ring chart of all indicators.
func Analysis(b *everypage.Builder) {
	sentences := sentencesOf(b)
	if len(sentences) == 0 && b.Summary.Counted == 0 {
		return
	}
	room, z := b.Room(), b.Theme.Sizes
	chartWidth := room.W * 0.36
	gap := 20.0
	textWidth := room.W - chartWidth - gap
	if len(sentences) == 0 {
		textWidth = 0
	}
	lay := func(size float64) []typeset.Block { return sentenceList(b, sentences, b.Styles(size), textWidth) }
	tall := func(rows []typeset.Block) float64 {
		return typeset.Stack(z.Max*sentenceGap, rows...).H // at every size the gaps of Max: none comes out too narrow
	}
	rows, size, ok := everypage.Largest(z.Min, z.Max+1, room.H, lay, tall) // a few sentences may be larger than other text
	head := b.RegionHeading(b.Theme.Words.Analysis, everypage.FirstPos(sentences...))
	if !ok {
		analysisPages(b, head, sentences, textWidth, chartWidth)
		return
	}
	text := everypage.Spread(size*sentenceGap, size*sentenceSpread, room.H, rows...)
	ringSize := min(max(size, z.Low), z.Max-1) // its labels need room beside the ring, whatever the sentences leave
	ring := overview(b, b.Styles(ringSize), chartWidth, room.H)
	b.Sheet("analysis", head, typeset.Beside(gap, text, ring))
}

// analysisPages sets more sentences than a page holds: the first beside the
// chart, the others over the whole width of further pages.
func analysisPages(b *everypage.Builder, head everypage.Heading, sentences []plan.Text, textWidth, chartWidth float64) {
	room, size := b.Room(), b.Comfortable()
	st := b.Styles(size)
	gap := size * sentenceGap
	rows := sentenceList(b, sentences, st, textWidth)
	n := 1
	for n < len(rows) && typeset.Stack(gap, rows[:n+1]...).H <= room.H {
		n++
	}
	if rows[0].H > room.H {
		b.DoesNotFit(head.Title, sentences[0].Pos())
	}
	first := everypage.Spread(gap, size*sentenceSpread, room.H, rows[:n]...)
	first.W = textWidth
	b.Sheet("analysis", head, typeset.Beside(room.W-textWidth-chartWidth, first, overview(b, st, chartWidth, room.H)))
	f := b.Flow("analysis", head.Continued(b.Theme.Words.Continued), gap)
	f.Rows(b.Theme.Words.Analysis, gap, sentenceList(b, sentences[n:], st, room.W)...)
	f.End()
}

// sentencesOf returns those of the reported year.
func sentencesOf(b *everypage.Builder) []plan.Text {
	for _, a := range b.Plan.Analysis {
		if a.Year == b.Summary.Year {
			return a.Sentences
		}
	}
	return nil
}

// sentenceList sets the sentences as the items of a list.
func sentenceList(b *everypage.Builder, sentences []plan.Text, st everypage.Styles, width float64) []typeset.Block {
	var rows []typeset.Block
	for _, s := range sentences {
		mark := b.Bullet(st, st.Size*1.3, b.Tag(page.Label, s.Pos()))
		text := typeset.Paragraph(b.SpansAs(b.Expand(s), s, st.Body, page.P), width-st.Size*1.3, typeset.Para{Align: typeset.Justify, Leading: 1.65})
		rows = append(rows, typeset.BesideBaseline(0, mark, text))
	}
	return rows
}
