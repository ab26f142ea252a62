package report

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// nationalJobs lists the pages of the national plan: what it recognises and
// aims at, its stances, its pillars and roles, then the packages by pillar.
func nationalJobs(n *plan.National) []func(*builder) {
	if n == nil {
		return nil
	}
	jobs := []func(*builder){(*builder).nationalAims, (*builder).nationalStances, (*builder).nationalPillars, (*builder).nationalRoles}
	return append(jobs, (*builder).nationalPackages)
}

// nationalHead is the heading of one of its pages.
func (b *builder) nationalHead(part string, first bool) heading {
	n := b.in.Plan.National
	b.headed(n.Title, n.Decided, n.StanceTitle)
	h := heading{title: n.Title.Value + "　" + part, pos: n.Title.Pos(), right: n.Decided.Value, rpos: n.Decided.Pos(), level: 2, mark: part}
	if first {
		b.outline = append(b.outline, page.Bookmark{Title: n.Title.Value, Level: 1, Page: len(b.pages)})
	}
	return h
}

func (b *builder) nationalAims() {
	n := b.in.Plan.National
	w := b.body().W
	b.filled("national", b.nationalHead(b.th.Words.Recognition+"と"+b.th.Words.Goals, true), func(st styles) []typeset.Block {
		return []typeset.Block{
			typeset.Stack(st.size*0.5, b.section(b.th.Words.Recognition, st, w, n.Title.Pos()), b.topicColumns(n.Recognition, st, w)),
			typeset.Stack(st.size*0.5, b.section(b.th.Words.Goals, st, w, n.Vision.Pos()),
				typeset.Paragraph(b.spans(n.Vision, st.strong, page.P), w, typeset.Para{}), b.goals(n.Goals, st, w)),
		}
	})
}

// topicColumns sets topics two side by side.
func (b *builder) topicColumns(topics []plan.Topic, st styles, width float64) typeset.Block {
	gap := st.size * 1.2
	w := columnWidth(width, gap, 2)
	var rows []typeset.Block
	for two := range slices.Chunk(topics, 2) {
		var pair []typeset.Block
		for _, t := range two {
			pair = append(pair, b.topic(t, st, w))
		}
		rows = append(rows, typeset.Beside(gap, pair...))
	}
	return typeset.Stack(st.size*0.5, rows...)
}

// topic sets a heading with its points and topics.
func (b *builder) topic(t plan.Topic, st styles, width float64) typeset.Block {
	title := typeset.Paragraph(b.spans(t.Title, st.strong, page.H3), width-st.size, typeset.Para{Leading: 1.3}).Padded(st.size*0.2, 0, st.size*0.2, st.size*0.6)
	rows := []typeset.Block{b.grounded(title, width), b.points(t.Points, st, width)}
	for _, sub := range t.Topics {
		label := typeset.Paragraph(b.spans(sub.Title, st.label, page.H4), st.size*3.4, typeset.Para{})
		rows = append(rows, typeset.Beside(st.size*0.3, label, b.points(sub.Points, st, width-st.size*3.7)))
	}
	return typeset.Stack(st.size*0.25, rows...)
}

// points sets marked lines.
func (b *builder) points(points []plan.Text, st styles, width float64) typeset.Block {
	return b.list("・", points, st, width)
}

// goals sets the aims side by side with their targets.
func (b *builder) goals(goals []plan.Goal, st styles, width float64) typeset.Block {
	if len(goals) == 0 {
		return typeset.Block{}
	}
	t := b.newTable(st, nil)
	t.Leading = 1.45
	head, summary, targets := typeset.Row{Fill: &b.color.head}, typeset.Row{}, typeset.Row{}
	for i, g := range goals {
		t.Widths = append(t.Widths, width/float64(len(goals)))
		title := b.shown(string(rune('①'+i))+g.Title.Value, g.Title, st.bold.In(b.color.onHead), page.TH)
		head.Cells = append(head.Cells, typeset.Cell{Spans: title, Align: typeset.Center, Tag: page.Tag{Role: page.TH}})
		summary.Cells = append(summary.Cells, typeset.Cell{Spans: b.spans(g.Summary, st.body, page.TD), Align: typeset.Justify})
		targets.Cells = append(targets.Cells, b.tinted(typeset.Cell{Spans: b.goalTargets(g, st)}))
	}
	t.Head, t.Body = []typeset.Row{head}, []typeset.Row{summary, targets}
	return t.Layout()
}

func (b *builder) goalTargets(g plan.Goal, st styles) []typeset.Span {
	out := b.items(g.Targets, "◎", st.strong)
	if !g.More.IsZero() {
		out = append(out, b.shown("\n"+g.More.Value, g.More, st.small, page.TD)...)
	}
	return out
}

func (b *builder) nationalStances() {
	n := b.in.Plan.National
	part := b.th.Words.Stances
	if !n.StanceTitle.IsZero() {
		part += "（" + n.StanceTitle.Value + "）"
	}
	b.tablePages("national", b.nationalHead(part, false), b.stanceTable, noFoot)
}

func (b *builder) stanceTable(st styles, width float64) (t typeset.Table, fits bool) {
	w := b.th.Words
	t = b.newTable(st, shares(width, 25, 26, 4, 45), w.Stances, w.Before, "", w.After)
	t.Leading = 1.5
	for _, s := range b.in.Plan.National.Stances {
		t.Body = append(t.Body, typeset.Row{Cells: []typeset.Cell{
			b.tinted(rowHead(b.spans(s.Title, st.strong, page.TH))),
			middle(b.spans(s.Before, st.body.In(b.color.muted), page.TD)),
			centred(b.words("→", st.label, page.Artifact)),
			{Spans: b.spans(s.After, st.body, page.TD), Align: typeset.Justify, VAlign: typeset.Middle},
		}})
	}
	return t, true
}

func (b *builder) nationalPillars() {
	b.tablePages("national", b.nationalHead(b.th.Words.Pillars, false), b.pillarTable, noFoot)
}

func (b *builder) nationalRoles() {
	n := b.in.Plan.National
	w := b.body().W
	words := b.th.Words
	b.filled("national", b.nationalHead(words.Roles+"、"+words.Schedule, false), func(st styles) []typeset.Block {
		return []typeset.Block{
			typeset.Stack(st.size*0.4, b.section(words.Roles, st, w, n.Title.Pos()), b.roles(n.Roles, st, w)),
			typeset.Stack(st.size*0.4, b.section(words.Schedule, st, w, n.Title.Pos()), b.points(n.Schedule, st, w)),
		}
	})
}

// pillarTable sets the pillars with what each is about.
func (b *builder) pillarTable(st styles, width float64) (t typeset.Table, fits bool) {
	t = b.newTable(st, shares(width, 34, 66))
	t.Leading = 1.5
	t.PadY = st.size * 0.7
	for _, p := range b.in.Plan.National.Pillars {
		t.Body = append(t.Body, typeset.Row{Cells: []typeset.Cell{
			b.tinted(rowHead(b.shown(pillarName(p), p.Title, st.strong.Sized(st.size*1.1), page.TH))),
			b.listed("・", p.Summary, st.body),
		}})
	}
	return t, true
}

// pillarName is a pillar's title behind its number.
func pillarName(p *plan.Pillar) string {
	return fmt.Sprintf("（%d）%s", p.Number, p.Title.Value)
}

// roles sets who does what in columns, the wider the more there is to say.
func (b *builder) roles(roles []plan.Role, st styles, width float64) typeset.Block {
	if len(roles) == 0 {
		return typeset.Block{}
	}
	gap := st.size * 1.4
	var wishes []typeset.ColumnWish
	for _, r := range roles {
		wishes = append(wishes, typeset.ColumnWish{Ideal: width / float64(len(roles)+1), Weight: float64(lengthOf(r))})
	}
	widths := typeset.Widths(width-gap*float64(len(roles)-1), wishes)
	var columns []typeset.Block
	for i, r := range roles {
		columns = append(columns, b.role(r, st, widths[i]))
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

func (b *builder) role(r plan.Role, st styles, width float64) typeset.Block {
	rows := []typeset.Block{typeset.Paragraph(b.spans(r.Title, st.strong, page.H3), width, typeset.Para{Leading: 1.3})}
	if !r.Lead.IsZero() {
		rows = append(rows, typeset.Paragraph(b.spans(r.Lead, st.body, page.P), width, typeset.Para{Align: typeset.Justify, Leading: 1.35}))
	}
	for _, t := range r.Topics {
		title := typeset.Paragraph(b.spans(t.Title, st.label, page.H4), width, typeset.Para{Leading: 1.3}).Padded(st.size*0.15, 0, 0, 0)
		rows = append(rows, title, b.points(t.Points, st, width))
	}
	return typeset.Stack(0, rows...)
}
