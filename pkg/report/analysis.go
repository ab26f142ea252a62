package report

import (
	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// analysis lays out 分析・対応方向 beside the ring chart of all indicators.
func (b *builder) analysis() {
	sentences := b.sentences()
	if len(sentences) == 0 && b.in.Summary.Counted == 0 {
		return
	}
	room, z := b.body(), b.th.Sizes
	chartWidth := room.W * 0.36
	gap := 20.0
	textWidth := room.W - chartWidth - gap
	if len(sentences) == 0 {
		textWidth = 0
	}
	lay := func(size float64) []typeset.Block { return b.sentenceList(sentences, b.styles(size), textWidth) }
	rows, size, ok := fillSize(z.Min, z.Max+1, room.H, lay, func(rows []typeset.Block) float64 {
		return typeset.Stack(z.Max*0.7, rows...).H
	})
	head := b.regionHeading(b.th.Words.Analysis, firstPos(sentences...))
	if !ok {
		b.analysisPages(head, sentences, textWidth, chartWidth)
		return
	}
	text := spread(size*0.7, size*1.6, room.H, rows...)
	chart := b.overview(b.styles(min(max(size, z.Low), z.Max-1)), chartWidth, room.H)
	b.sheet("analysis", head, typeset.Beside(gap, text, chart))
}

// analysisPages sets more sentences than a page holds: the first beside the
// chart, the others over the whole width of further pages.
func (b *builder) analysisPages(head heading, sentences []plan.Text, textWidth, chartWidth float64) {
	room, size := b.body(), b.comfortable()
	st := b.styles(size)
	gap := size * 0.7
	rows := b.sentenceList(sentences, st, textWidth)
	n := 1
	for n < len(rows) && typeset.Stack(gap, rows[:n+1]...).H <= room.H {
		n++
	}
	if rows[0].H > room.H {
		b.overflow(head.title, sentences[0].Pos())
	}
	first := spread(gap, size*1.6, room.H, rows[:n]...)
	first.W = textWidth
	b.sheet("analysis", head, typeset.Beside(room.W-textWidth-chartWidth, first, b.overview(st, chartWidth, room.H)))
	f := &flow{b: b, kind: "analysis", head: head.continued(b.th.Words.Continued), gap: gap}
	f.rows(b.th.Words.Analysis, gap, b.sentenceList(sentences[n:], st, room.W)...)
	f.end()
}

// sentences returns those of the reported year.
func (b *builder) sentences() []plan.Text {
	for _, a := range b.in.Plan.Analysis {
		if a.Year == b.in.Summary.Year {
			return a.Sentences
		}
	}
	return nil
}

// sentenceList sets the sentences as the items of a list.
func (b *builder) sentenceList(sentences []plan.Text, st styles, width float64) []typeset.Block {
	var rows []typeset.Block
	for _, s := range sentences {
		mark := b.bullet(st, st.size*1.3, b.tag(page.Label, s.Pos()))
		text := typeset.Paragraph(b.shown(b.expand(s), s, st.body, page.P), width-st.size*1.3, typeset.Para{Align: typeset.Justify, Leading: 1.65})
		rows = append(rows, typeset.BesideBaseline(0, mark, text))
	}
	return rows
}
