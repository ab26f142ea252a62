package everypage

import (
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
)

// Flow sets blocks under one another on as many pages as they need.
type Flow struct {
	b      *Builder
	kind   string
	head   Heading
	gap    float64 // between blocks
	on     []typeset.Block
	height float64 // of what stands on the page
}

// Flow returns a flow of pages of a kind, with gap points between blocks.
func (b *Builder) Flow(kind string, head Heading, gap float64) *Flow {
	return &Flow{b: b, kind: kind, head: head, gap: gap}
}

// Place sets a block on the page that is being filled, or on a new one.
func (f *Flow) Place(block typeset.Block) {
	if block.H == 0 {
		return
	}
	if len(f.on) > 0 && f.height+f.gap+block.H > f.b.Room().H {
		f.End()
	}
	if len(f.on) > 0 {
		f.height += f.gap
	}
	f.on, f.height = append(f.on, block), f.height+block.H
}

// Rows places what is parted between its rows when it is taller than a page. A row too
// tall for a page is reported as part of what.
func (f *Flow) Rows(what string, gap float64, rows ...typeset.Block) {
	room := f.b.Room().H
	var on []typeset.Block
	height := 0.0
	for _, row := range rows {
		if row.H > room {
			f.b.DoesNotFit("「"+what+"」の一部", PosOf(row, f.head.Pos))
		}
		if len(on) > 0 && height+gap+row.H > room {
			f.Place(typeset.Stack(gap, on...))
			on, height = nil, 0
		}
		if len(on) > 0 && row.H > 0 {
			height += gap
		}
		on, height = append(on, row), height+row.H
	}
	f.Place(typeset.Stack(gap, on...))
}

// Table places a table, also given laid out, with what stands under it; on
// several pages when one does not hold it.
func (f *Flow) Table(what string, gap float64, t table.Table, laid, under typeset.Block) {
	room := f.b.Room().H
	if whole := typeset.Stack(gap, laid, under); whole.H <= room {
		f.Place(whole)
		return
	}
	f.Rows(what, gap, append(t.Pages(room, room), under)...)
}

// End makes the page that is being filled.
func (f *Flow) End() {
	if len(f.on) > 0 {
		f.b.Sheet(f.kind, f.head, typeset.Stack(f.gap, f.on...))
		f.head = f.head.Continued(f.b.Theme.Words.Continued)
		f.on, f.height = nil, 0
	}
}
