package report

import "sorachi/pkg/typeset"

// flow sets blocks under one another on as many pages as they need.
type flow struct {
	b    *builder
	kind string
	head heading
	gap  float64 // between blocks
	on   []typeset.Block
}

// place sets a block on the page that is being filled, or on a new one.
func (f *flow) place(block typeset.Block) {
	if len(f.on) > 0 && typeset.Stack(f.gap, append(f.on, block)...).H > f.b.body().H {
		f.end()
	}
	if block.H > 0 {
		f.on = append(f.on, block)
	}
}

// rows places what may be parted between any two of its rows. A row too tall
// for a page is reported as part of what.
func (f *flow) rows(what string, gap float64, rows ...typeset.Block) {
	room := f.b.body().H
	var on []typeset.Block
	for _, row := range rows {
		if row.H > room {
			f.b.overflow("「"+what+"」の一部", f.head.pos)
		}
		if len(on) > 0 && typeset.Stack(gap, append(on, row)...).H > room {
			f.place(typeset.Stack(gap, on...))
			on = nil
		}
		on = append(on, row)
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
		f.on = nil
	}
}
