package report

import "sorachi/pkg/typeset"

// projectPages sets a project on several pages at the smallest size: purpose
// and cards first, then what comes next, the KPIs and the notes.
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
