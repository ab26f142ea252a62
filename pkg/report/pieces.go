package report

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// section is a heading bar inside a page: a mark, the words and a rule.
func (b *builder) section(words string, st styles, width float64, pos diag.Pos) typeset.Block {
	label := st.bold.In(b.color.onSection)
	text := typeset.Paragraph([]typeset.Span{{Text: words, Style: label, Tag: b.tag(page.H2, pos)}}, min(label.Width(words)+1, width-24), typeset.Para{Leading: 1.3})
	box := text.Padded(1.5, 14, 1.5, 10)
	box = typeset.Over(typeset.Shape(box.W, box.H, b.ground(box.W, box.H, &b.color.section)), box)
	rule := typeset.Shape(width, box.H)
	if thick := b.th.Lines.Section; thick > 0 {
		rule.Ops = append(rule.Ops, page.Line{X1: 0, Y1: box.H - thick/2, X2: width, Y2: box.H - thick/2, Width: thick, Color: b.color.accent})
	}
	return typeset.Over(rule, box)
}

// labelled sets a word in a box of colour, label points wide, beside a text on a
// pale ground; both fill width. edge may be nil.
func (b *builder) labelled(word, text typeset.Block, label, width float64, edge *page.Color) typeset.Block {
	left := typeset.Shape(label, text.H, b.ground(label, text.H, &b.color.head))
	left = typeset.Over(left, word.Moved((label-word.W)/2, (text.H-word.H)/2))
	text.W = width - label
	box := b.ground(text.W, text.H, &b.color.tint)
	if edge != nil && box.Stroke == nil {
		box.Stroke, box.StrokeWidth = edge, b.th.Lines.Thin
	}
	return typeset.Beside(0, left, typeset.Over(typeset.Shape(text.W, text.H, box), text))
}

// grounded sets a block on a pale ground over the whole width.
func (b *builder) grounded(block typeset.Block, width float64) typeset.Block {
	block.W = width
	return typeset.Over(typeset.Shape(width, block.H, b.ground(width, block.H, &b.color.tint)), block)
}

// bullet sets the square before a text, on its line.
func (b *builder) bullet(st styles, width float64, tag page.Tag) typeset.Block {
	style := st.label.Sized(max(8, st.size*0.8))
	return typeset.Paragraph([]typeset.Span{{Text: "■", Style: style, Tag: tag}}, width, typeset.Para{})
}

// list sets texts under one another, each behind a mark, further lines under
// the first.
func (b *builder) list(mark string, texts []plan.Text, st styles, width float64) typeset.Block {
	var rows []typeset.Block
	for _, t := range texts {
		rows = append(rows, b.item(mark, t, st, width))
	}
	return typeset.Stack(0, rows...)
}

// item sets one entry of a list.
func (b *builder) item(mark string, t plan.Text, st styles, width float64) typeset.Block {
	item := append(b.words(mark, st.label, page.Label), b.span(t, st.body, page.P))
	return typeset.Paragraph(item, width, typeset.Para{Hang: st.label.Width(mark), Leading: 1.35})
}

// note sets a ※ under what it explains; before comes between the mark and the text.
func (b *builder) note(before string, t plan.Text, st styles, width float64, p typeset.Para) typeset.Block {
	return typeset.Paragraph(b.shown("※ "+before+t.Value, t, st.small, page.Note), width, p)
}
