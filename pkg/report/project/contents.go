package project

import (
	"fmt"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/report/kpis"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
)

// contents is a project page cut into what stands under one another.
type contents struct {
	size     float64 // of the body text
	purpose  typeset.Block
	done     typeset.Block // the heading of the cards
	cards    []typeset.Block
	cardGap  float64
	next     []typeset.Block // heading, then what coming sets of each event
	table    table.Table     // of KPIs
	kpis     typeset.Block   // the same, laid out
	under    typeset.Block   // the formulas and notes of the table
	notes    []typeset.Block
	events   []*plan.Event
	columned typeset.Block // the cards in two columns
}

// contentsOf lays out a project at a body size, photos at a share of their card.
func contentsOf(b *everypage.Builder, p *plan.Project, size, photoShare float64) contents {
	st := b.Styles(size)
	w := b.Room().W
	year := b.Summary.Year
	out := contents{size: size, purpose: purpose(b, p, st, w), cardGap: size * 1.2}
	out.events = p.EventsOf(year)
	if len(out.events) > 0 {
		out.done = b.SectionHead(b.Theme.Words.Done, st, w, out.events[0].Pos)
		width := w // a single event takes the full width
		if len(out.events) > 1 {
			width = everypage.EqualWidth(w, out.cardGap, 2)
		}
		for _, e := range out.events {
			out.cards = append(out.cards, card(b, e, st, width, photoShare))
		}
		out.columned = twoColumns(out.cards, out.cardGap, size*0.7, 0)
	}
	if next := p.EventsOf(year + 1); len(next) > 0 {
		head := b.SectionHead(b.Theme.Words.Next, st, w, next[0].Pos)
		out.next = []typeset.Block{head.Padded(0, 0, size*0.45, 0)}
		for _, e := range next {
			out.next = append(out.next, coming(b, e, st, w, photoShare)...)
		}
	}
	if rows := b.Summary.Of(p); len(rows) > 0 {
		out.table, out.under = kpis.Table(b, rows, st, w)
		out.kpis = out.table.Layout()
	}
	out.notes = notes(b, p.Notes, st, w)
	return out
}

// natural sets all parts as tight as they may stand.
func (c contents) natural() typeset.Block {
	return typeset.Stack(c.size*0.8, c.sections()...)
}

// stacked sets all parts on one page of the given height. Room that is left
// goes between the sections and between the cards.
func (c contents) stacked(height float64) typeset.Block {
	if slack := height - c.natural().H; slack > 0 && len(c.cards) > 2 {
		c.columned = twoColumns(c.cards, c.cardGap, c.size*0.7, slack*0.5)
	}
	return everypage.Spread(c.size*0.8, c.size*1.6, height, c.sections()...)
}

// sections joins headings to what they head. What is not there has no height, and no gap
// is left for it.
func (c contents) sections() []typeset.Block {
	return []typeset.Block{
		c.purpose,
		typeset.Stack(c.size*0.5, c.done, c.columned),
		typeset.Stack(0, c.next...),
		typeset.Stack(c.size*0.3, c.kpis, c.under, typeset.Stack(noteGap, c.notes...)),
	}
}

// twoColumns sets cards in reading order down the first column, then the second, cut where
// the columns are most even. Both are spread to the height of the longer one and up to
// extra points more.
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
	left := everypage.Spread(between, between*3, best, cards[:cut]...)
	right := everypage.Spread(between, between*3, best, cards[cut:]...)
	return typeset.Beside(gap, left, right)
}

// purpose sets 目的 as a label on colour beside its text.
func purpose(b *everypage.Builder, p *plan.Project, st everypage.Styles, width float64) typeset.Block {
	label := st.Size * 5.2
	pad := st.Size * 0.7
	text := typeset.Paragraph(b.Spans(p.Purpose, st.Body, page.P), width-label-2*pad, typeset.Para{Align: typeset.Justify})
	box := text.Padded(pad*0.8, pad, pad*0.8, pad)
	word := typeset.Paragraph(b.Words(b.Theme.Words.Purpose, st.Bold.Sized(st.Size*1.15).In(b.Color.OnHead), page.H2), st.Size*3.2, typeset.Para{Align: typeset.Spread})
	return b.Labelled(word, box, label, width, &b.Color.Rule)
}

// noteGap is the room between two notes, in points.
const noteGap = 1

// notes sets the ※ under a page.
func notes(b *everypage.Builder, notes []plan.Note, st everypage.Styles, width float64) []typeset.Block {
	var out []typeset.Block
	for i, n := range notes {
		mark := "※"
		if len(notes) > 1 {
			mark = fmt.Sprintf("※%d", i+1)
		}
		note := append(b.SpansAs(mark+n.Term.Value+"…", n.Term, st.Small, page.Note), b.Spans(n.Text, st.Small, page.Note)...)
		out = append(out, typeset.Paragraph(everypage.Together(note), width, typeset.Para{Align: typeset.Justify, Indent: st.Small.Size}))
	}
	return out
}
