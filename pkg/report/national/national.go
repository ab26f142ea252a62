// Package national lays out the pages about the national plan (地方創生2.0
// 基本構想): what it recognises and aims at, its stances, its pillars, who does what,
// and its packages by pillar.
//
// To read it: Jobs in this file, then packages.go, the longest of its pages.
package national

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/report/layout"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
)

// Jobs lists the makers of the pages of the national plan: what it recognises and
// aims at, its stances, its pillars and roles, then the packages by pillar.
func Jobs(n *plan.National) []func(*layout.Builder) {
	if n == nil {
		return nil
	}
	return []func(*layout.Builder){aims, stances, pillars, rolesAndSchedule, packages}
}

// heading is the heading of one of its pages; the first gets the bookmark of the
// whole chapter too.
func heading(b *layout.Builder, part string, first bool) layout.Heading {
	n := b.Plan.National
	b.CheckHeading(n.Title, n.Decided, n.StanceTitle)
	h := layout.Heading{Title: n.Title.Value + "　" + part, Pos: n.Title.Pos(), Right: n.Decided.Value, RightPos: n.Decided.Pos(), Level: 2, Mark: part}
	if first {
		b.Bookmark(n.Title.Value, 1)
	}
	return h
}

func aims(b *layout.Builder) {
	n := b.Plan.National
	w := b.Room().W
	b.FilledSheet("national", heading(b, b.Theme.Words.Recognition+"と"+b.Theme.Words.Goals, true), func(st layout.Styles) []typeset.Block {
		return []typeset.Block{
			typeset.Stack(st.Size*0.5, b.Section(b.Theme.Words.Recognition, st, w, n.Title.Pos()), topicColumns(b, n.Recognition, st, w)),
			typeset.Stack(st.Size*0.5, b.Section(b.Theme.Words.Goals, st, w, n.Vision.Pos()),
				typeset.Paragraph(b.Spans(n.Vision, st.Strong, page.P), w, typeset.Para{}), goals(b, n.Goals, st, w)),
		}
	})
}

// topicColumns sets topics two side by side.
func topicColumns(b *layout.Builder, topics []plan.Topic, st layout.Styles, width float64) typeset.Block {
	gap := st.Size * 1.2
	w := layout.ColumnWidth(width, gap, 2)
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
func topic(b *layout.Builder, t plan.Topic, st layout.Styles, width float64) typeset.Block {
	title := typeset.Paragraph(b.Spans(t.Title, st.Strong, page.H3), width-st.Size, typeset.Para{Leading: 1.3}).Padded(st.Size*0.2, 0, st.Size*0.2, st.Size*0.6)
	rows := []typeset.Block{b.Grounded(title, width), points(b, t.Points, st, width)}
	for _, sub := range t.Topics {
		label := typeset.Paragraph(b.Spans(sub.Title, st.Label, page.H4), st.Size*3.4, typeset.Para{})
		rows = append(rows, typeset.Beside(st.Size*0.3, label, points(b, sub.Points, st, width-st.Size*3.7)))
	}
	return typeset.Stack(st.Size*0.25, rows...)
}

// points sets marked lines.
func points(b *layout.Builder, points []plan.Text, st layout.Styles, width float64) typeset.Block {
	return b.List("・", points, st, width)
}

// goals sets the aims side by side with their targets.
func goals(b *layout.Builder, goals []plan.Goal, st layout.Styles, width float64) typeset.Block {
	if len(goals) == 0 {
		return typeset.Block{}
	}
	t := b.NewTable(st, nil)
	t.Leading = 1.45
	head, summary, targets := table.Row{Fill: &b.Color.Head}, table.Row{}, table.Row{}
	for i, g := range goals {
		t.Widths = append(t.Widths, width/float64(len(goals)))
		title := b.Shown(string(rune('①'+i))+g.Title.Value, g.Title, st.Bold.In(b.Color.OnHead), page.TH)
		head.Cells = append(head.Cells, table.Cell{Spans: title, Align: typeset.Center, Tag: page.Tag{Role: page.TH}})
		summary.Cells = append(summary.Cells, table.Cell{Spans: b.Spans(g.Summary, st.Body, page.TD), Align: typeset.Justify})
		targets.Cells = append(targets.Cells, b.Tinted(table.Cell{Spans: goalTargets(b, g, st)}))
	}
	t.Head, t.Body = []table.Row{head}, []table.Row{summary, targets}
	return t.Layout()
}

func goalTargets(b *layout.Builder, g plan.Goal, st layout.Styles) []typeset.Span {
	out := b.Items(g.Targets, "◎", st.Strong)
	if !g.More.IsZero() {
		out = append(out, b.Shown("\n"+g.More.Value, g.More, st.Small, page.TD)...)
	}
	return out
}

func stances(b *layout.Builder) {
	n := b.Plan.National
	part := b.Theme.Words.Stances
	if !n.StanceTitle.IsZero() {
		part += "（" + n.StanceTitle.Value + "）"
	}
	b.TableSheets("national", heading(b, part, false), func(st layout.Styles, w float64) (table.Table, bool) { return stanceTable(b, st, w), true }, layout.NoFoot)
}

func stanceTable(b *layout.Builder, st layout.Styles, width float64) table.Table {
	w := b.Theme.Words
	t := b.NewTable(st, layout.Columns(width, 25, 26, 4, 45), w.Stances, w.Before, "", w.After)
	t.Leading = 1.5
	for _, s := range b.Plan.National.Stances {
		t.Body = append(t.Body, table.Row{Cells: []table.Cell{
			b.Tinted(layout.RowHead(b.Spans(s.Title, st.Strong, page.TH))),
			layout.Middle(b.Spans(s.Before, st.Body.In(b.Color.Muted), page.TD)),
			layout.Centred(b.Words("→", st.Label, page.Artifact)),
			{Spans: b.Spans(s.After, st.Body, page.TD), Align: typeset.Justify, VAlign: table.Middle},
		}})
	}
	return t
}

func pillars(b *layout.Builder) {
	b.TableSheets("national", heading(b, b.Theme.Words.Pillars, false), func(st layout.Styles, w float64) (table.Table, bool) { return pillarTable(b, st, w), true }, layout.NoFoot)
}

func rolesAndSchedule(b *layout.Builder) {
	n := b.Plan.National
	w := b.Room().W
	words := b.Theme.Words
	b.FilledSheet("national", heading(b, words.Roles+"、"+words.Schedule, false), func(st layout.Styles) []typeset.Block {
		return []typeset.Block{
			typeset.Stack(st.Size*0.4, b.Section(words.Roles, st, w, n.Title.Pos()), roles(b, n.Roles, st, w)),
			typeset.Stack(st.Size*0.4, b.Section(words.Schedule, st, w, n.Title.Pos()), points(b, n.Schedule, st, w)),
		}
	})
}

// pillarTable sets the pillars with what each is about.
func pillarTable(b *layout.Builder, st layout.Styles, width float64) table.Table {
	t := b.NewTable(st, layout.Columns(width, 34, 66))
	t.Leading = 1.5
	t.PadY = st.Size * 0.7
	for _, p := range b.Plan.National.Pillars {
		t.Body = append(t.Body, table.Row{Cells: []table.Cell{
			b.Tinted(layout.RowHead(b.Shown(pillarName(p), p.Title, st.Strong.Sized(st.Size*1.1), page.TH))),
			b.Listed("・", p.Summary, st.Body),
		}})
	}
	return t
}

// pillarName is a pillar's title behind its number.
func pillarName(p *plan.Pillar) string {
	return fmt.Sprintf("（%d）%s", p.Number, p.Title.Value)
}

// roles sets who does what in columns, the wider the more there is to say: of a
// few ways to share the width the one whose longest column is the shortest.
func roles(b *layout.Builder, roles []plan.Role, st layout.Styles, width float64) typeset.Block {
	if len(roles) == 0 {
		return typeset.Block{}
	}
	var best typeset.Block
	for _, least := range []float64{0.75, 0.6, 0.5} { // of an even share of the width
		if block := roleColumns(b, roles, st, width, least); best.H == 0 || block.H < best.H {
			best = block
		}
	}
	return best
}

// roleColumns gives every role least of an even share of the width, and more by
// the length of its text.
func roleColumns(b *layout.Builder, roles []plan.Role, st layout.Styles, width, least float64) typeset.Block {
	gap := st.Size * 1.4
	room := width - gap*float64(len(roles)-1)
	var wishes []table.ColumnWish
	for _, r := range roles {
		wishes = append(wishes, table.ColumnWish{Ideal: room / float64(len(roles)) * least, Weight: float64(lengthOf(r))})
	}
	var columns []typeset.Block
	for i, w := range table.Widths(room, wishes) {
		columns = append(columns, role(b, roles[i], st, w))
	}
	return typeset.Beside(gap, columns...)
}

// lengthOf is how many characters a role takes.
func lengthOf(r plan.Role) int {
	n := utf8.RuneCountInString(r.Lead.Value)
	for _, t := range r.Topics {
		for _, p := range t.Points {
			n += utf8.RuneCountInString(p.Value)
		}
	}
	return n
}

func role(b *layout.Builder, r plan.Role, st layout.Styles, width float64) typeset.Block {
	rows := []typeset.Block{typeset.Paragraph(b.Spans(r.Title, st.Strong, page.H3), width, typeset.Para{Leading: 1.3})}
	if !r.Lead.IsZero() {
		rows = append(rows, typeset.Paragraph(b.Spans(r.Lead, st.Body, page.P), width, typeset.Para{Align: typeset.Justify, Leading: 1.35}))
	}
	for _, t := range r.Topics {
		title := typeset.Paragraph(b.Spans(t.Title, st.Label, page.H4), width, typeset.Para{Leading: 1.3}).Padded(st.Size*0.15, 0, 0, 0)
		rows = append(rows, title, points(b, t.Points, st, width))
	}
	return typeset.Stack(0, rows...)
}
