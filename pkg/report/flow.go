package report

import (
	"sorachi/pkg/diag"
	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

// flow sets blocks under one another on as many pages as they need.
type flow struct {
	b      *builder
	kind   string
	head   heading
	gap    float64 // between blocks
	on     []typeset.Block
	height float64 // of what stands on the page
}

// place sets a block on the page that is being filled, or on a new one.
func (f *flow) place(block typeset.Block) {
	if block.H == 0 {
		return
	}
	if len(f.on) > 0 && f.height+f.gap+block.H > f.b.body().H {
		f.end()
	}
	if len(f.on) > 0 {
		f.height += f.gap
	}
	f.on, f.height = append(f.on, block), f.height+block.H
}

// rows places what is parted between its rows when it is taller than a page. A row too tall
// for a page is reported as part of what.
func (f *flow) rows(what string, gap float64, rows ...typeset.Block) {
	room := f.b.body().H
	var on []typeset.Block
	height := 0.0
	for _, row := range rows {
		if row.H > room {
			f.b.overflow("「"+what+"」の一部", posOf(row, f.head.pos))
		}
		if len(on) > 0 && height+gap+row.H > room {
			f.place(typeset.Stack(gap, on...))
			on, height = nil, 0
		}
		if len(on) > 0 && row.H > 0 {
			height += gap
		}
		on, height = append(on, row), height+row.H
	}
	f.place(typeset.Stack(gap, on...))
}

// table places a table, also given laid out, with what stands under it; on
// several pages when one does not hold it.
func (f *flow) table(what string, gap float64, t typeset.Table, laid, under typeset.Block) {
	room := f.b.body().H
	if whole := typeset.Stack(gap, laid, under); whole.H <= room {
		f.place(whole)
		return
	}
	f.rows(what, gap, append(t.Pages(room, room), under)...)
}

// end makes the page that is being filled.
func (f *flow) end() {
	if len(f.on) > 0 {
		f.b.sheet(f.kind, f.head, typeset.Stack(f.gap, f.on...))
		f.head = f.head.continued(f.b.th.Words.Continued)
		f.on, f.height = nil, 0
	}
}

// posOf returns where the first written text of a block was typed, or dflt.
func posOf(block typeset.Block, dflt diag.Pos) diag.Pos {
	found := diag.Pos{}
	for _, op := range block.Ops {
		page.Retag(op, func(t page.Tag) page.Tag {
			if !found.IsValid() {
				found = t.Pos
			}
			return t
		})
		if found.IsValid() {
			return found
		}
	}
	return dflt
}
