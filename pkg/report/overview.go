package report

import (
	"fmt"
	"strings"

	"sorachi/pkg/chart"
	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/typeset"
)

// overview is the ring chart with its heading, labels and counts.
func (b *builder) overview(st styles, width, height float64) typeset.Block {
	s := b.in.Summary
	head := b.section(b.th.Words.Overall, st, width, diag.Pos{})
	ring := b.ring(st, width)
	note := fmt.Sprintf("評価指標%d件（再掲%d件を除く）の構成比。構成比は、合計が%sになるよう最大剰余方式で丸めています。",
		s.Counted, s.Shown-s.Counted, wholeOf(b.in.Plan.Shares))
	foot := typeset.Paragraph(b.words(note, st.small, page.Note), width, typeset.Para{Align: typeset.Justify})
	return spread(st.size, st.size*2.5, height, head, ring, b.sliceTable(st, width), foot)
}

func wholeOf(s plan.Share) string {
	if s == plan.Percent {
		return "100％"
	}
	return "10割"
}

// ring draws the chart with each slice named directly beside it.
func (b *builder) ring(st styles, width float64) typeset.Block {
	var segments []chart.Segment
	var alt []string
	text := chart.RingText{Size: st.size, Middle: func(w float64) typeset.Block { return b.ringMiddle(st, w) }}
	for i, s := range b.in.Summary.Bands {
		segments = append(segments, chart.Segment{Value: float64(s.Count), Fill: b.bandFill(i, s)})
		text.Labels = append(text.Labels, b.ringLabel(s, st))
		alt = append(alt, fmt.Sprintf("%s %s（%d件）", s.Label, s.Text, s.Count))
	}
	tag := b.tag(page.Figure, diag.Pos{})
	tag.Alt = b.th.Words.Overall + "：" + strings.Join(alt, "、")
	return chart.LabelledRing(segments, text, width, tag)
}

// ringMiddle says how many indicators the ring stands for.
func (b *builder) ringMiddle(st styles, width float64) typeset.Block {
	count, style := fmt.Sprintf("%d件", b.in.Summary.Counted), st.strong.Sized(st.size*1.7)
	if w := style.Width(count) / 0.85; w > width { // a small ring, which narrows towards the foot of the figure
		style = style.Sized(max(b.th.Sizes.Min, style.Size*width/w*0.98))
	}
	number := typeset.Paragraph(b.words(count, style, page.P), width, typeset.Para{Align: typeset.Center, Leading: 1.15})
	words := typeset.Paragraph(b.words(b.th.Words.KPIs, st.small, page.P), width, typeset.Para{Align: typeset.Center})
	return typeset.Stack(0, words, number)
}

// ringLabel says what a slice is: label, then share and count.
func (b *builder) ringLabel(s progress.Slice, st styles) func(typeset.Align) typeset.Block {
	name, share, count := st.bold.Sized(st.size*0.95), st.strong.Sized(st.size*1.35), st.body.Sized(st.size*0.95)
	counted := fmt.Sprintf("（%d件）", s.Count)
	label := b.words(s.Label+"\n", name, page.P)
	label = append(label, b.words(s.Text, share, page.P)...)
	label = together(append(label, b.words(counted, count, page.P)...))
	width := max(name.Width(s.Label), share.Width(s.Text)+count.Width(counted)) + 4
	return func(align typeset.Align) typeset.Block {
		return typeset.Paragraph(label, width, typeset.Para{Align: align, Leading: 1.2})
	}
}

// sliceLabel names a slice, and in brackets what the plan calls its band.
func (b *builder) sliceLabel(i int, s progress.Slice, st styles) []typeset.Span {
	if i >= len(b.in.Plan.Bands) || s.State != "" {
		return b.words(s.Label, st.body, page.TH)
	}
	band := b.in.Plan.Bands[i]
	label := s.Label
	if !band.Mark.IsZero() {
		label += "（" + band.Mark.Value + "）"
		b.glyphs(band.Mark, st.body)
	}
	return b.shown(label, band.Label, st.body, page.TH)
}

// sliceTable lists the slices with their counts, keyed by colour and by order.
func (b *builder) sliceTable(st styles, width float64) typeset.Block {
	for _, band := range b.in.Plan.Bands {
		b.headed(band.Label)
	}
	t := b.newTable(st, shares(width, 8, 46, 23, 23), "", b.th.Words.Rate, b.th.Words.Count, b.th.Words.Share)
	for i, s := range b.in.Summary.Bands {
		fill := b.bandFill(i, s)
		key := typeset.Cell{VAlign: typeset.Middle, Draw: func(w, h float64) typeset.Block {
			side := min(w, h, st.size)
			key := chart.Box(side, side, fill, page.Tag{}).Moved((w-side)/2, (h-side)/2)
			return typeset.Shape(w, h, key.Ops...)
		}}
		t.Body = append(t.Body, typeset.Row{Cells: []typeset.Cell{key,
			rowHead(b.sliceLabel(i, s, st)),
			figured(b.words(fmt.Sprintf("%d件", s.Count), st.body, page.TD)),
			figured(b.words(s.Text, st.body, page.TD)),
		}})
	}
	return t.Layout()
}

// bandFill returns how a slice of the overview is filled: as its band, or as
// what is not yet known. A plan with more bands than the theme begins anew.
func (b *builder) bandFill(i int, s progress.Slice) chart.Fill {
	c, p := b.th.Colors, b.th.Patterns
	if s.State != "" {
		return b.fill(page.Color(c.Pending), p.Pending)
	}
	i %= len(c.Bands)
	return b.fill(page.Color(c.Bands[i]), p.Bands[i])
}
