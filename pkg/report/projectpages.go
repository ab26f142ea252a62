package report

import (
	"sort"

	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
)

// fillPages lays a project with pictures out for as few pages as least, which is
// at the smallest size, needs, but larger: with the widest photos that leave the
// text at the low size, or else with the largest text.
func (b *builder) fillPages(p *plan.Project, head heading, least projectParts, at float64) (projectParts, float64) {
	const step = 0.25
	z := b.th.Sizes
	pages := b.pagesFor(head, least, at)
	best, size := least, at
	for _, share := range b.photoShares() {
		tried := map[float64]projectParts{}
		steps := sort.Search(int((z.Max-z.Min)/step), func(i int) bool {
			at := z.Min + float64(i+1)*step
			tried[at] = b.projectParts(p, at, share)
			return b.pagesFor(head, tried[at], at) > pages
		})
		if at := z.Min + float64(steps)*step; at > size {
			best, size = tried[at], at
		}
		if size >= z.Low {
			break
		}
	}
	return best, size
}

// pagesFor counts the pages that projectPages would make.
func (b *builder) pagesFor(head heading, parts projectParts, size float64) int {
	trial := newBuilder(b.in, b.fonts, b.title)
	trial.projectPages(head, parts, size)
	return len(trial.pages)
}

// projectPages sets a project on several pages at one size: purpose and cards
// first, then what comes next, the KPIs and the notes.
func (b *builder) projectPages(head heading, parts projectParts, size float64) {
	w := b.th.Words
	f := &flow{b: b, kind: "project", head: head, gap: size * 0.8}
	f.rows(w.Purpose, 0, parts.purpose)
	for _, row := range b.cardRows(parts, size) {
		f.place(row)
	}
	f.rows(b.word(w.Next), 0, parts.next...)
	f.table(w.KPI, size*0.3, parts.table, parts.kpis, parts.under)
	f.rows("注", noteGap, parts.notes...)
	f.end()
}

// cardRows pairs cards side by side, the heading on top of the first pair. A
// card too tall for a page is reported at its event.
func (b *builder) cardRows(parts projectParts, size float64) []typeset.Block {
	room := b.body()
	var rows []typeset.Block
	for i := 0; i < len(parts.cards); i += 2 {
		pair := parts.cards[i:min(i+2, len(parts.cards))]
		row, above := typeset.Beside(parts.cardGap, pair...), 0.0
		if i == 0 {
			above = -row.H
			row = typeset.Stack(size*0.5, parts.done, row)
			above += row.H
		}
		for j, c := range pair {
			if above+c.H > room.H {
				b.overflow("取組「"+parts.events[i+j].Title.Value+"」", parts.events[i+j].Pos)
			}
		}
		rows = append(rows, row)
	}
	return rows
}
