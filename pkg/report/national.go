package report

import (
	"fmt"
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
	w := (width - gap) / 2
	var rows []typeset.Block
	for i := 0; i < len(topics); i += 2 {
		var pair []typeset.Block
		for _, t := range topics[i:min(i+2, len(topics))] {
			pair = append(pair, b.topic(t, st, w))
		}
		rows = append(rows, typeset.Beside(gap, pair...))
	}
	return typeset.Stack(st.size*0.5, rows...)
}

// topic sets a heading with its points and topics.
func (b *builder) topic(t plan.Topic, st styles, width float64) typeset.Block {
	tint := color(b.th.Colors.Tint)
	title := typeset.Paragraph(b.spans(t.Title, st.strong, page.H3), width-st.size, typeset.Para{Leading: 1.3}).Padded(st.size*0.2, 0, st.size*0.2, st.size*0.6)
	title.W = width
	rows := []typeset.Block{title.On(&tint, nil, 0, 0), b.points(t.Points, st, width)}
	for _, sub := range t.Topics {
		label := typeset.Paragraph(b.spans(sub.Title, st.label, page.H3), st.size*3.4, typeset.Para{})
		rows = append(rows, typeset.Beside(st.size*0.3, label, b.points(sub.Points, st, width-st.size*3.7)))
	}
	return typeset.Stack(st.size*0.25, rows...)
}

// points sets marked lines.
func (b *builder) points(points []plan.Text, st styles, width float64) typeset.Block {
	var rows []typeset.Block
	for _, p := range points {
		rows = append(rows, b.item("・", b.span(p, st.body, page.P), st, width))
	}
	return typeset.Stack(0, rows...)
}

// goals sets the aims side by side with their targets.
func (b *builder) goals(goals []plan.Goal, st styles, width float64) typeset.Block {
	if len(goals) == 0 {
		return typeset.Block{}
	}
	c := b.th.Colors
	fill := color(c.Primary)
	t := b.newTable(st)
	t.Leading = 1.45
	head, summary, targets := typeset.Row{Fill: &fill}, typeset.Row{}, typeset.Row{}
	for i, g := range goals {
		t.Widths = append(t.Widths, width/float64(len(goals)))
		title := b.span(g.Title, st.bold.In(color(c.OnPrimary)), page.TH)
		title.Text = string(rune('①'+i)) + title.Text
		head.Cells = append(head.Cells, typeset.Cell{Spans: []typeset.Span{title}, Align: typeset.Center, Tag: page.Tag{Role: page.TH}})
		summary.Cells = append(summary.Cells, typeset.Cell{Spans: b.spans(g.Summary, st.body, page.TD), Align: typeset.Justify})
		targets.Cells = append(targets.Cells, typeset.Cell{Spans: b.goalTargets(g, st), Fill: new(color(c.Tint))})
	}
	t.Head, t.Body = []typeset.Row{head}, []typeset.Row{summary, targets}
	return t.Layout()
}

func (b *builder) goalTargets(g plan.Goal, st styles) []typeset.Span {
	var out []typeset.Span
	for i, target := range g.Targets {
		s := b.span(target, st.strong, page.TD)
		s.Text = "◎" + s.Text
		if i > 0 {
			s.Text = "\n" + s.Text
		}
		out = append(out, s)
	}
	if !g.More.IsZero() {
		more := b.span(g.More, st.small, page.TD)
		more.Text = "\n" + more.Text
		out = append(out, more)
	}
	return out
}

func (b *builder) nationalStances() {
	n := b.in.Plan.National
	part := b.th.Words.Stances
	if !n.StanceTitle.IsZero() {
		part += "（" + n.StanceTitle.Value + "）"
	}
	b.tablePages("national", b.nationalHead(part, false),
		func(st styles, w float64) typeset.Table { return b.stanceTable(n.Stances, st, w) }, noFoot)
}

func (b *builder) stanceTable(stances []plan.Stance, st styles, width float64) typeset.Table {
	w := b.th.Words
	t := b.newTable(st)
	t.Leading = 1.5
	t.Widths = shares(width, 25, 26, 4, 45)
	t.Head = []typeset.Row{b.headRow(st, w.Stances, w.Before, "", w.After)}
	for _, s := range stances {
		t.Body = append(t.Body, typeset.Row{Cells: []typeset.Cell{
			{Spans: b.spans(s.Title, st.strong, page.TH), VAlign: typeset.Middle, Fill: new(color(b.th.Colors.Tint)), Tag: page.Tag{Role: page.TH}},
			{Spans: b.spans(s.Before, st.body.In(color(b.th.Colors.Muted)), page.TD), VAlign: typeset.Middle},
			{Spans: b.words("→", st.label, page.Artifact), Align: typeset.Center, VAlign: typeset.Middle},
			{Spans: b.spans(s.After, st.body, page.TD), Align: typeset.Justify, VAlign: typeset.Middle},
		}})
	}
	return t
}

func (b *builder) nationalPillars() {
	b.tablePages("national", b.nationalHead(b.th.Words.Pillars, false),
		func(st styles, w float64) typeset.Table { return b.pillarTable(b.in.Plan.National.Pillars, st, w) }, noFoot)
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
func (b *builder) pillarTable(pillars []*plan.Pillar, st styles, width float64) typeset.Table {
	t := b.newTable(st)
	t.Leading = 1.5
	t.PadY = st.size * 0.7
	t.Widths = shares(width, 34, 66)
	for _, p := range pillars {
		t.Body = append(t.Body, typeset.Row{Cells: []typeset.Cell{
			{Spans: b.pillarTitle(p, st.strong.Sized(st.size*1.1)), VAlign: typeset.Middle, Fill: new(color(b.th.Colors.Tint)), Tag: page.Tag{Role: page.TH}},
			{Spans: b.lines(p.Summary, "・", st.body), Hang: st.body.Width("・"), VAlign: typeset.Middle},
		}})
	}
	return t
}

func (b *builder) pillarTitle(p *plan.Pillar, st typeset.Style) []typeset.Span {
	title := b.span(p.Title, st, page.TH)
	title.Text = fmt.Sprintf("（%d）", p.Number) + title.Text
	return []typeset.Span{title}
}

// lines sets texts as marked lines of one cell.
func (b *builder) lines(texts []plan.Text, mark string, st typeset.Style) []typeset.Span {
	var out []typeset.Span
	for i, t := range texts {
		s := b.span(t, st, page.TD)
		s.Text = mark + s.Text
		if i > 0 {
			s.Text = "\n" + s.Text
		}
		out = append(out, s)
	}
	return out
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
		title := typeset.Paragraph(b.spans(t.Title, st.label, page.H3), width, typeset.Para{Leading: 1.3}).Padded(st.size*0.15, 0, 0, 0)
		rows = append(rows, title, b.points(t.Points, st, width))
	}
	return typeset.Stack(0, rows...)
}
