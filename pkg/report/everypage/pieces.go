package everypage

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// SectionHead is a heading inside a page: its words on a ground, and a rule from there to
// the end of the width where the theme wants one.
func (b *Builder) SectionHead(words string, st Styles, width float64, pos diag.Pos) typeset.Block {
	label := st.Bold.In(b.Color.OnSection)
	text := typeset.Paragraph([]typeset.Span{{Text: words, Style: label, Tag: b.Tag(page.H2, pos)}}, min(label.Width(words)+1, width-24), typeset.Para{Leading: 1.3})
	box := text.Padded(1.5, 14, 1.5, 10)
	box = typeset.Over(typeset.Shape(box.W, box.H, b.Ground(box.W, box.H, &b.Color.Section)), box)
	rule := typeset.Shape(width, box.H)
	if thick := b.Theme.Lines.Section; thick > 0 {
		rule.Ops = append(rule.Ops, page.Line{X1: 0, Y1: box.H - thick/2, X2: width, Y2: box.H - thick/2, Width: thick, Color: b.Color.Accent})
	}
	return typeset.Over(rule, box)
}

// Labelled sets a word in a box of colour, label points wide, beside a text on a
// pale ground; both fill width. edge may be nil.
func (b *Builder) Labelled(word, text typeset.Block, label, width float64, edge *page.Color) typeset.Block {
	left := typeset.Shape(label, text.H, b.Ground(label, text.H, &b.Color.Head))
	left = typeset.Over(left, word.Moved((label-word.W)/2, (text.H-word.H)/2))
	text.W = width - label
	box := b.Ground(text.W, text.H, &b.Color.Tint)
	if edge != nil && box.Stroke == nil {
		box.Stroke, box.StrokeWidth = edge, b.Theme.Lines.Thin
	}
	return typeset.Beside(0, left, typeset.Over(typeset.Shape(text.W, text.H, box), text))
}

// TintedBlock sets a block on a pale ground over the whole width.
func (b *Builder) TintedBlock(block typeset.Block, width float64) typeset.Block {
	block.W = width
	return typeset.Over(typeset.Shape(width, block.H, b.Ground(width, block.H, &b.Color.Tint)), block)
}

// Bullet sets the square before a text, on its line.
func (b *Builder) Bullet(st Styles, width float64, tag page.Tag) typeset.Block {
	style := st.Label.Sized(max(8, st.Size*0.8))
	return typeset.Paragraph([]typeset.Span{{Text: "■", Style: style, Tag: tag}}, width, typeset.Para{})
}

// MarkedList sets texts under one another, each behind a mark, further lines under
// the first.
func (b *Builder) MarkedList(mark string, texts []plan.Text, st Styles, width float64) typeset.Block {
	var rows []typeset.Block
	for _, t := range texts {
		rows = append(rows, b.MarkedItem(mark, t, st, width))
	}
	return typeset.Stack(0, rows...)
}

// MarkedItem sets one entry of such a list.
func (b *Builder) MarkedItem(mark string, t plan.Text, st Styles, width float64) typeset.Block {
	item := append(b.Words(mark, st.Label, page.Label), b.Span(t, st.Body, page.P))
	return typeset.Paragraph(item, width, typeset.Para{Indent: st.Label.Width(mark), Leading: 1.35})
}

// MarkedSpans sets the entries of a marked list as the text of a cell.
func (b *Builder) MarkedSpans(mark string, texts []plan.Text, st typeset.Style) []typeset.Span {
	var out []typeset.Span
	for _, t := range texts {
		sign := mark
		if len(out) > 0 {
			sign = "\n" + sign
		}
		out = append(append(out, b.Words(sign, st, page.Label)...), b.Span(t, st, page.P))
	}
	return out
}

// Note sets a ※ under what it explains; before comes between the mark and the text.
func (b *Builder) Note(before string, t plan.Text, st Styles, width float64, p typeset.Para) typeset.Block {
	return typeset.Paragraph(b.SpansAs("※ "+before+t.Value, t, st.Small, page.Note), width, p)
}
