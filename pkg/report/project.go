package report

import (
	"fmt"
	"slices"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// project lays out one project on one page: the text is as large as fills the
// sheet. Only when the smallest size does not fit does it go on to more pages.
func (b *builder) project(p *plan.Project) {
	room := b.body()
	parts, size, ok := b.fitProject(p, room.H)
	head := heading{title: p.Name.Value, pos: p.Name.Pos(), right: "【" + b.th.Words.Area + "】" + p.Area.Value, rpos: p.Area.Pos(),
		level: 1, mark: fmt.Sprintf("%d %s", p.Number, p.Name.Value)}
	b.anchors = append(b.anchors, page.Anchor{Name: anchorOf(p)})
	b.glyphs(p.Name, b.styles(size).bold)
	b.glyphs(p.Area, b.styles(size).body)
	if ok {
		b.sheet("project", head, parts.stacked(room.H))
		return
	}
	if b.hasPhotos(p) {
		parts, size = b.fillPages(p, head, parts, size)
	}
	b.projectPages(head, parts, size)
}

// fitProject lays a project out as large as height allows. Photos are as wide
// as leaves the text at the low size at least; when even the narrowest do not,
// the text is smaller.
func (b *builder) fitProject(p *plan.Project, height float64) (parts projectParts, size float64, ok bool) {
	z := b.th.Sizes
	tall := func(parts projectParts) float64 { return parts.natural().H }
	for _, photoShare := range b.photoShares() {
		lay := func(size float64) projectParts { return b.projectParts(p, size, photoShare) }
		parts, size, ok = fillSize(z.Min, z.Max, height, lay, tall)
		if ok && size >= z.Low || !b.hasPhotos(p) {
			break
		}
	}
	return parts, size, ok
}

// photoShares are the widths tried for photos, as shares of their card, the
// widest first.
func (b *builder) photoShares() []float64 {
	const steps = 4
	var out []float64
	z := b.th.Sizes
	for i := range steps {
		out = append(out, (z.PhotoMax-(z.PhotoMax-z.PhotoMin)*float64(i)/(steps-1))/100)
	}
	return out
}

// hasPhotos reports whether the page of a project shows pictures.
func (b *builder) hasPhotos(p *plan.Project) bool {
	year := b.in.Summary.Year
	return slices.ContainsFunc(slices.Concat(p.EventsOf(year), p.EventsOf(year+1)), func(e *plan.Event) bool { return len(b.shownPhotos(e)) > 0 })
}

// projectParts is a project page cut into what stands under one another.
type projectParts struct {
	size     float64 // of the body text
	purpose  typeset.Block
	done     typeset.Block // the heading of the cards
	cards    []typeset.Block
	cardGap  float64
	next     []typeset.Block // heading, then one for each event
	table    typeset.Table   // of KPIs
	kpis     typeset.Block   // the same, laid out
	under    typeset.Block   // the formulas and notes of the table
	notes    []typeset.Block
	events   []*plan.Event
	columned typeset.Block
}

// projectParts lays out the parts at a body size, photos at a share of their card.
func (b *builder) projectParts(p *plan.Project, size, photoShare float64) projectParts {
	st := b.styles(size)
	w := b.body().W
	year := b.in.Summary.Year
	out := projectParts{size: size, purpose: b.purpose(p, st, w), cardGap: size * 1.2}
	out.events = p.EventsOf(year)
	if len(out.events) > 0 {
		out.done = b.section(b.word(b.th.Words.Done), st, w, out.events[0].Pos)
		card := w // a single event takes the full width
		if len(out.events) > 1 {
			card = columnWidth(w, out.cardGap, 2)
		}
		for _, e := range out.events {
			out.cards = append(out.cards, b.card(e, st, card, photoShare))
		}
		out.columned = twoColumns(out.cards, out.cardGap, size*0.7, 0)
	}
	if next := p.EventsOf(year + 1); len(next) > 0 {
		head := b.section(b.word(b.th.Words.Next), st, w, next[0].Pos)
		out.next = []typeset.Block{head.Padded(0, 0, size*0.45, 0)}
		for _, e := range next {
			out.next = append(out.next, b.coming(e, st, w, photoShare)...)
		}
	}
	if rows := b.in.Summary.Of(p); len(rows) > 0 {
		out.table = b.kpiTable(rows, st, w)
		out.kpis = out.table.Layout()
		out.under = typeset.Stack(size*0.3, b.formulas(rows, st, w, true), b.kpiNotes(rows, st, w))
	}
	out.notes = b.notes(p.Notes, st, w)
	return out
}

// natural sets all parts as tight as they may stand.
func (p projectParts) natural() typeset.Block {
	return typeset.Stack(p.size*0.8, p.sections()...)
}

// stacked sets all parts on one page of the given height. Room that is left
// goes between the sections and between the cards.
func (p projectParts) stacked(height float64) typeset.Block {
	if slack := height - p.natural().H; slack > 0 && len(p.cards) > 2 {
		p.columned = twoColumns(p.cards, p.cardGap, p.size*0.7, slack*0.5)
	}
	return spread(p.size*0.8, p.size*1.6, height, p.sections()...)
}

// sections joins headings to what they head and drops what is not there.
func (p projectParts) sections() []typeset.Block {
	return []typeset.Block{
		p.purpose,
		typeset.Stack(p.size*0.5, p.done, p.columned),
		typeset.Stack(0, p.next...),
		typeset.Stack(p.size*0.3, p.kpis, p.under, typeset.Stack(noteGap, p.notes...)),
	}
}

// twoColumns sets cards in reading order down the first column, then the
// second, cut where the columns are most even. Up to extra points go between
// the cards of the shorter columns so that both end together.
func twoColumns(cards []typeset.Block, gap, between, extra float64) typeset.Block {
	if len(cards) < 2 {
		return typeset.Stack(between, cards...)
	}
	best, cut := 0.0, 0
	for i := 1; i < len(cards); i++ {
		h := max(typeset.Stack(between, cards[:i]...).H, typeset.Stack(between, cards[i:]...).H)
		if cut == 0 || h < best {
			best, cut = h, i
		}
	}
	if longest := max(cut, len(cards)-cut); longest > 1 {
		best += min(extra, float64(longest-1)*between*2.5)
	}
	left := spread(between, between*3, best, cards[:cut]...)
	right := spread(between, between*3, best, cards[cut:]...)
	return typeset.Beside(gap, left, right)
}

// purpose sets 目的 as a label on colour beside its text.
func (b *builder) purpose(p *plan.Project, st styles, width float64) typeset.Block {
	label := st.size * 5.2
	pad := st.size * 0.7
	text := typeset.Paragraph(b.spans(p.Purpose, st.body, page.P), width-label-2*pad, typeset.Para{Align: typeset.Justify})
	box := text.Padded(pad*0.8, pad, pad*0.8, pad)
	word := typeset.Paragraph(b.words(b.th.Words.Purpose, st.bold.Sized(st.size*1.15).In(b.color.onHead), page.H2), st.size*3.2, typeset.Para{Align: typeset.Spread})
	return b.labelled(word, box, label, width, &b.color.rule)
}

// noteGap is the room between two notes, in points.
const noteGap = 1

// notes sets the ※ under a page.
func (b *builder) notes(notes []plan.Note, st styles, width float64) []typeset.Block {
	var out []typeset.Block
	for i, n := range notes {
		mark := "※"
		if len(notes) > 1 {
			mark = fmt.Sprintf("※%d", i+1)
		}
		note := append(b.shown(mark+n.Term.Value+"…", n.Term, st.small, page.Note), b.spans(n.Text, st.small, page.Note)...)
		out = append(out, typeset.Paragraph(together(note), width, typeset.Para{Align: typeset.Justify, Hang: st.small.Size}))
	}
	return out
}
