package xlsxwriter

import (
	"github.com/xuri/excelize/v2"

	"sorachi/pkg/excel/ooxml"
)

// Highlight gives the cells of an area, as long as a formula is true of them,
// the Bold, Ink and Fill of a look over their own. The formula, without =, is
// written for the area's first cell and moves with the others, but for parts
// with $: $I5>=100. Where two rules are true, the earlier one holds.
func (b *Book) Highlight(a ooxml.Area, formula string, l Look) {
	id, ok := b.overlays[l]
	if !ok {
		var err error
		id, err = b.file.NewConditionalStyle(l.overlay())
		b.do(err)
		b.overlays[l] = id
	}
	b.do(b.file.SetConditionalFormat(b.at.name, a.String(), []excelize.ConditionalFormatOptions{
		{Type: "formula", Criteria: formula, Format: &id, StopIfTrue: true},
	}))
}

func (l Look) overlay() *excelize.Style {
	s := &excelize.Style{}
	if l.Bold || l.Ink != "" {
		s.Font = &excelize.Font{Bold: l.Bold, Color: l.Ink}
	}
	if l.Fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.Fill}}
	}
	return s
}
