package project

import (
	"sort"

	"sorachi/pkg/plan"
	"sorachi/pkg/report/everypage"
	"sorachi/pkg/typeset"
)

// enlarged lays a project out larger than smallest, which is at the smallest size, on no
// more pages than that needs: with the widest photos that leave the text at the low size,
// or else with the largest text.
func enlarged(b *everypage.Builder, p *plan.Project, head everypage.Heading, smallest contents) contents {
	const step = 0.25
	z := b.Theme.Sizes
	pages := pagesFor(b, head, smallest)
	best := smallest
	for _, share := range photoShares(b) {
		tried := map[float64]contents{} // what the search has laid out, by size
		steps := sort.Search(int((z.Max-z.Min)/step), func(i int) bool {
			at := z.Min + float64(i+1)*step
			tried[at] = contentsOf(b, p, at, share)
			return pagesFor(b, head, tried[at]) > pages
		})
		if at := z.Min + float64(steps)*step; at > best.size {
			best = tried[at]
		}
		if best.size >= z.Low || !hasPhotos(b, p) {
			break
		}
	}
	return best
}

// pagesFor counts the pages that severalPages would make.
func pagesFor(b *everypage.Builder, head everypage.Heading, c contents) int {
	trial := everypage.New(b.Content)
	severalPages(trial, head, c)
	return len(trial.Pages)
}

// severalPages sets a project on several pages at one size: purpose and cards
// first, then what comes next, the KPIs and the notes.
func severalPages(b *everypage.Builder, head everypage.Heading, c contents) {
	w := b.Theme.Words
	f := b.Flow("project", head, c.size*0.8)
	f.Rows(w.Purpose, 0, c.purpose)
	for _, row := range cardRows(b, c) {
		f.Place(row)
	}
	f.Rows(w.Next, 0, c.next...)
	f.Table(w.KPI, c.size*0.3, c.table, c.kpis, c.under)
	f.Rows("注", noteGap, c.notes...)
	f.End()
}

// cardRows pairs cards side by side, the heading on top of the first pair. A
// card too tall for a page is reported at its event.
func cardRows(b *everypage.Builder, c contents) []typeset.Block {
	room := b.Room()
	var rows []typeset.Block
	for i := 0; i < len(c.cards); i += 2 {
		pair := c.cards[i:min(i+2, len(c.cards))]
		row, above := typeset.Beside(c.cardGap, pair...), 0.0
		if i == 0 {
			above = -row.H
			row = typeset.Stack(c.size*0.5, c.done, row)
			above += row.H
		}
		for j, card := range pair {
			if above+card.H > room.H {
				b.DoesNotFit("取組「"+c.events[i+j].Title.Value+"」", c.events[i+j].Pos)
			}
		}
		rows = append(rows, row)
	}
	return rows
}
