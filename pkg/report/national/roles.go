package national

import (
	"unicode/utf8"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
)

// rolesAndSchedule lays out who does what, and until when.
func rolesAndSchedule(b *everypage.Builder) {
	n := b.Plan.National
	w := b.Room().W
	words := b.Theme.Words
	b.FilledSheet("national", heading(b, words.Roles+"、"+words.Schedule, false), func(st everypage.Styles) []typeset.Block {
		return []typeset.Block{
			typeset.Stack(st.Size*0.4, b.SectionHead(words.Roles, st, w, n.Title.Pos()), roles(b, n.Roles, st, w)),
			typeset.Stack(st.Size*0.4, b.SectionHead(words.Schedule, st, w, n.Title.Pos()), points(b, n.Schedule, st, w)),
		}
	})
}

// roles sets who does what in columns, the wider the more there is to say: of a
// few ways to share the width the one whose longest column is the shortest.
func roles(b *everypage.Builder, roles []plan.Role, st everypage.Styles, width float64) typeset.Block {
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
func roleColumns(b *everypage.Builder, roles []plan.Role, st everypage.Styles, width, least float64) typeset.Block {
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

func role(b *everypage.Builder, r plan.Role, st everypage.Styles, width float64) typeset.Block {
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
