package kpis

import (
	"fmt"
	"strings"

	"sorachi/pkg/chart"
	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
)

// overview is the ring chart with its heading, labels and counts.
func overview(b *everypage.Builder, st everypage.Styles, width, height float64) typeset.Block {
	s := b.Summary
	head := b.SectionHead(b.Theme.Words.Overall, st, width, diag.Pos{})
	note := fmt.Sprintf("評価指標%d件（再掲%d件を除く）の構成比。構成比は、合計が%sになるよう最大剰余方式で丸めています。",
		s.Counted, s.Shown-s.Counted, wholeOf(b.Plan.Shares))
	foot := typeset.Paragraph(b.Words(note, st.Small, page.Note), width, typeset.Para{Align: typeset.Justify})
	return everypage.Spread(st.Size, st.Size*2.5, height, head, ring(b, st, width), sliceTable(b, st, width), foot)
}

func wholeOf(s plan.Share) string {
	if s == plan.Percent {
		return "100％"
	}
	return "10割"
}

// ring draws the chart with each slice named directly beside it.
func ring(b *everypage.Builder, st everypage.Styles, width float64) typeset.Block {
	var segments []chart.Segment
	var alt []string
	text := chart.RingText{Size: st.Size, Middle: func(w float64) typeset.Block { return ringMiddle(b, st, w) }}
	for i, s := range b.Summary.Slices {
		segments = append(segments, chart.Segment{Value: float64(s.Count), Fill: bandFill(b, i, s)})
		text.Labels = append(text.Labels, ringLabel(b, s, st))
		alt = append(alt, fmt.Sprintf("%s %s（%d件）", s.Label, s.Text, s.Count))
	}
	tag := b.Tag(page.Figure, diag.Pos{})
	tag.Alt = b.Theme.Words.Overall + "：" + strings.Join(alt, "、")
	return chart.LabelledRing(segments, text, width, tag)
}

// ringMiddle says how many indicators the ring stands for.
func ringMiddle(b *everypage.Builder, st everypage.Styles, width float64) typeset.Block {
	count, style := fmt.Sprintf("%d件", b.Summary.Counted), st.Strong.Sized(st.Size*1.7)
	if w := style.Width(count) / 0.85; w > width { // a small ring, which narrows towards the foot of the figure
		style = style.Sized(max(b.Theme.Sizes.Min, style.Size*width/w*0.98))
	}
	number := typeset.Paragraph(b.Words(count, style, page.P), width, typeset.Para{Align: typeset.Center, Leading: 1.15})
	words := typeset.Paragraph(b.Words(b.Theme.Words.KPIs, st.Small, page.P), width, typeset.Para{Align: typeset.Center})
	return typeset.Stack(0, words, number)
}

// ringLabel says what a slice is: label, then share and count.
func ringLabel(b *everypage.Builder, s progress.Slice, st everypage.Styles) func(typeset.Align) typeset.Block {
	name, share, count := st.Bold.Sized(st.Size*0.95), st.Strong.Sized(st.Size*1.35), st.Body.Sized(st.Size*0.95)
	counted := fmt.Sprintf("（%d件）", s.Count)
	label := b.Words(s.Label+"\n", name, page.P)
	label = append(label, b.Words(s.Text, share, page.P)...)
	label = everypage.Together(append(label, b.Words(counted, count, page.P)...))
	width := max(name.Width(s.Label), share.Width(s.Text)+count.Width(counted)) + 4
	return func(align typeset.Align) typeset.Block {
		return typeset.Paragraph(label, width, typeset.Para{Align: align, Leading: 1.2})
	}
}

// sliceLabel names a slice, and in brackets what the plan calls its band.
func sliceLabel(b *everypage.Builder, i int, s progress.Slice, st everypage.Styles) []typeset.Span {
	if i >= len(b.Plan.Bands) || s.State != "" {
		return b.Words(s.Label, st.Body, page.TH)
	}
	band := b.Plan.Bands[i]
	label := s.Label
	if !band.Mark.IsZero() {
		label += "（" + band.Mark.Value + "）"
		b.CheckGlyphs(band.Mark, st.Body)
	}
	return b.SpansAs(label, band.Label, st.Body, page.TH)
}

// sliceTable lists the slices with their counts, keyed by colour and by order.
func sliceTable(b *everypage.Builder, st everypage.Styles, width float64) typeset.Block {
	for _, band := range b.Plan.Bands {
		b.CheckHeading(band.Label)
	}
	t := b.NewTable(st, everypage.SharedWidths(width, 8, 46, 23, 23), "", b.Theme.Words.Rate, b.Theme.Words.Count, b.Theme.Words.Share)
	for i, s := range b.Summary.Slices {
		fill := bandFill(b, i, s)
		key := table.Cell{VAlign: table.Middle, Draw: func(w, h float64) typeset.Block {
			side := min(w, h, st.Size)
			key := chart.Box(side, side, fill, page.Tag{}).Moved((w-side)/2, (h-side)/2)
			return typeset.Shape(w, h, key.Ops...)
		}}
		t.Body = append(t.Body, table.Row{Cells: []table.Cell{key,
			everypage.RowHead(sliceLabel(b, i, s, st)),
			everypage.Figured(b.Words(fmt.Sprintf("%d件", s.Count), st.Body, page.TD)),
			everypage.Figured(b.Words(s.Text, st.Body, page.TD)),
		}})
	}
	return t.Layout()
}

// bandFill returns how a slice of the overview is filled: as its band, or as
// what is not yet known. A plan with more bands than the theme begins anew.
func bandFill(b *everypage.Builder, i int, s progress.Slice) chart.Fill {
	c, p := b.Theme.Colors, b.Theme.Patterns
	if s.State != "" {
		return b.Fill(page.Color(c.Pending), p.Pending)
	}
	i %= len(c.Bands)
	return b.Fill(page.Color(c.Bands[i]), p.Bands[i])
}
