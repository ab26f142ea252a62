// Package national lays out the pages about the national plan (地方創生2.0
// 基本構想): what it recognises and aims at, its stances, its pillars, who does what,
// and its packages by pillar.
//
// To read it: Jobs in this file, with the pages that take a few lines; then roles.go
// and packages.go, a page or a run of pages each.
package national

import (
	"fmt"
	"slices"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
)

// Jobs lists the makers of the pages of the national plan: what it recognises and
// aims at, its stances, its pillars and roles, then the packages by pillar.
func Jobs(n *plan.National) []func(*everypage.Builder) {
	if n == nil {
		return nil
	}
	return []func(*everypage.Builder){aims, stances, pillars, rolesAndSchedule, packages}
}

// heading is the heading of one of its pages; the first gets the bookmark of the
// whole chapter too.
func heading(b *everypage.Builder, part string, first bool) everypage.Heading {
	n := b.Plan.National
	b.CheckHeading(n.Title, n.Decided, n.StanceTitle)
	h := everypage.Heading{Title: n.Title.Value + "　" + part, Pos: n.Title.Pos(), Right: n.Decided.Value, RightPos: n.Decided.Pos(), Level: 2, Bookmark: part}
	if first {
		b.Bookmark(n.Title.Value, 1)
	}
	return h
}

// aims lays out what the plan recognises and aims at.
func aims(b *everypage.Builder) {
	n := b.Plan.National
	w := b.Room().W
	b.FilledSheet("national", heading(b, b.Theme.Words.Recognition+"と"+b.Theme.Words.Goals, true), func(st everypage.Styles) []typeset.Block {
		return []typeset.Block{
			typeset.Stack(st.Size*0.5, b.SectionHead(b.Theme.Words.Recognition, st, w, n.Title.Pos()), topicColumns(b, n.Recognition, st, w)),
			typeset.Stack(st.Size*0.5, b.SectionHead(b.Theme.Words.Goals, st, w, n.Vision.Pos()),
				typeset.Paragraph(b.Spans(n.Vision, st.Strong, page.P), w, typeset.Para{}), goals(b, n.Goals, st, w)),
		}
	})
}

// topicColumns sets topics two side by side.
func topicColumns(b *everypage.Builder, topics []plan.Topic, st everypage.Styles, width float64) typeset.Block {
	gap := st.Size * 1.2
	w := everypage.EqualWidth(width, gap, 2)
	var rows []typeset.Block
	for two := range slices.Chunk(topics, 2) {
		var pair []typeset.Block
		for _, t := range two {
			pair = append(pair, topic(b, t, st, w))
		}
		rows = append(rows, typeset.Beside(gap, pair...))
	}
	return typeset.Stack(st.Size*0.5, rows...)
}

// topic sets a heading with its points and topics.
func topic(b *everypage.Builder, t plan.Topic, st everypage.Styles, width float64) typeset.Block {
	title := typeset.Paragraph(b.Spans(t.Title, st.Strong, page.H3), width-st.Size, typeset.Para{Leading: 1.3}).Padded(st.Size*0.2, 0, st.Size*0.2, st.Size*0.6)
	rows := []typeset.Block{b.TintedBlock(title, width), points(b, t.Points, st, width)}
	for _, sub := range t.Topics {
		label := typeset.Paragraph(b.Spans(sub.Title, st.Label, page.H4), st.Size*3.4, typeset.Para{})
		rows = append(rows, typeset.Beside(st.Size*0.3, label, points(b, sub.Points, st, width-st.Size*3.7)))
	}
	return typeset.Stack(st.Size*0.25, rows...)
}

// points sets marked lines.
func points(b *everypage.Builder, points []plan.Text, st everypage.Styles, width float64) typeset.Block {
	return b.MarkedList("・", points, st, width)
}

// goals sets the aims side by side with their targets.
func goals(b *everypage.Builder, goals []plan.Goal, st everypage.Styles, width float64) typeset.Block {
	if len(goals) == 0 {
		return typeset.Block{}
	}
	t := b.NewTable(st, nil)
	t.Leading = 1.45
	head, summary, targets := table.Row{Fill: &b.Color.Head}, table.Row{}, table.Row{}
	for i, g := range goals {
		t.Widths = append(t.Widths, width/float64(len(goals)))
		title := b.SpansAs(string(rune('①'+i))+g.Title.Value, g.Title, st.Bold.In(b.Color.OnHead), page.TH)
		head.Cells = append(head.Cells, table.Cell{Spans: title, Align: typeset.Center, Tag: page.Tag{Role: page.TH}})
		summary.Cells = append(summary.Cells, table.Cell{Spans: b.Spans(g.Summary, st.Body, page.TD), Align: typeset.Justify})
		targets.Cells = append(targets.Cells, b.TintedCell(table.Cell{Spans: goalTargets(b, g, st)}))
	}
	t.Head, t.Body = []table.Row{head}, []table.Row{summary, targets}
	return t.Layout()
}

func goalTargets(b *everypage.Builder, g plan.Goal, st everypage.Styles) []typeset.Span {
	out := b.MarkedSpans("◎", g.Targets, st.Strong)
	if !g.More.IsZero() {
		out = append(out, b.SpansAs("\n"+g.More.Value, g.More, st.Small, page.TD)...)
	}
	return out
}

// stances lays out the changes of stance: from what to what.
func stances(b *everypage.Builder) {
	n := b.Plan.National
	part := b.Theme.Words.Stances
	if !n.StanceTitle.IsZero() {
		part += "（" + n.StanceTitle.Value + "）"
	}
	b.TableSheets("national", heading(b, part, false), func(st everypage.Styles, w float64) (table.Table, bool) { return stanceTable(b, st, w), true }, everypage.NoFoot)
}

func stanceTable(b *everypage.Builder, st everypage.Styles, width float64) table.Table {
	w := b.Theme.Words
	t := b.NewTable(st, everypage.SharedWidths(width, 25, 26, 4, 45), w.Stances, w.Before, "", w.After)
	t.Leading = 1.5
	for _, s := range b.Plan.National.Stances {
		t.Body = append(t.Body, table.Row{Cells: []table.Cell{
			b.TintedCell(everypage.RowHead(b.Spans(s.Title, st.Strong, page.TH))),
			everypage.Middle(b.Spans(s.Before, st.Body.In(b.Color.Muted), page.TD)),
			everypage.Centred(b.Words("→", st.Label, page.Artifact)),
			{Spans: b.Spans(s.After, st.Body, page.TD), Align: typeset.Justify, VAlign: table.Middle},
		}})
	}
	return t
}

// pillars lays out what the pillars are about.
func pillars(b *everypage.Builder) {
	b.TableSheets("national", heading(b, b.Theme.Words.Pillars, false), func(st everypage.Styles, w float64) (table.Table, bool) { return pillarTable(b, st, w), true }, everypage.NoFoot)
}

// pillarTable sets the pillars with what each is about.
func pillarTable(b *everypage.Builder, st everypage.Styles, width float64) table.Table {
	t := b.NewTable(st, everypage.SharedWidths(width, 34, 66))
	t.Leading = 1.5
	t.PadY = st.Size * 0.7
	for _, p := range b.Plan.National.Pillars {
		t.Body = append(t.Body, table.Row{Cells: []table.Cell{
			b.TintedCell(everypage.RowHead(b.SpansAs(pillarName(p), p.Title, st.Strong.Sized(st.Size*1.1), page.TH))),
			b.MarkedCell("・", p.Summary, st.Body),
		}})
	}
	return t
}

// pillarName is a pillar's title behind its number.
func pillarName(p *plan.Pillar) string {
	return fmt.Sprintf("（%d）%s", p.Number, p.Title.Value)
}
