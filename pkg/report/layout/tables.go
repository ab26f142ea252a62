package layout

import (
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/table"
)

// NewTable starts a table in the report's one table style, with the heads of
// its columns if it has any.
func (b *Builder) NewTable(st Styles, widths []float64, heads ...string) table.Table {
	b.table++
	t := table.Table{ID: b.table, Widths: widths, PadX: st.Size * b.Theme.Sizes.CellX, PadY: st.Size * b.Theme.Sizes.CellY, Rule: b.Color.Rule, HeadRule: b.Color.Primary,
		RuleWidth: b.Theme.Lines.Thin, OuterWidth: b.Theme.Lines.Thick, ColumnRule: b.Theme.Lines.Thin, Leading: 1.35}
	if len(heads) > 0 {
		t.Head = []table.Row{b.headRow(st, heads)}
	}
	return t
}

// headRow sets the column heads on their ground.
func (b *Builder) headRow(st Styles, words []string) table.Row {
	row := table.Row{Fill: &b.Color.Head}
	head := st.Bold.In(b.Color.OnHead).Sized(st.Size * 0.94)
	for _, s := range words {
		row.Cells = append(row.Cells, table.Cell{Spans: b.Words(s, head, page.TH), Align: typeset.Center, VAlign: table.Middle, Tag: page.Tag{Role: page.TH}})
	}
	return row
}

// Middle is a cell whose text stands at the middle of its height.
func Middle(spans []typeset.Span) table.Cell {
	return table.Cell{Spans: spans, VAlign: table.Middle}
}

// Centred is a cell whose text stands in the middle both ways.
func Centred(spans []typeset.Span) table.Cell {
	return table.Cell{Spans: spans, Align: typeset.Center, VAlign: table.Middle}
}

// Figured is a centred cell whose figure stands under those of its unit.
func Figured(spans []typeset.Span) table.Cell {
	c := Centred(spans)
	c.Point = true
	return c
}

// RowHead is the cell that names its row.
func RowHead(spans []typeset.Span) table.Cell {
	return table.Cell{Spans: spans, VAlign: table.Middle, Tag: page.Tag{Role: page.TH}}
}

// Tinted sets a cell on the pale ground.
func (b *Builder) Tinted(c table.Cell) table.Cell {
	c.Fill = &b.Color.Tint
	return c
}

// Listed is a cell of marked lines.
func (b *Builder) Listed(mark string, texts []plan.Text, st typeset.Style) table.Cell {
	return table.Cell{Spans: b.Items(texts, mark, st), Hang: st.Width(mark), VAlign: table.Middle}
}

// Lines sets each text on a line of its own, between the two marks.
func (b *Builder) Lines(texts []plan.Text, before, after string, st typeset.Style) []typeset.Span {
	var out []typeset.Span
	for _, t := range texts {
		line := before + t.Value + after
		if len(out) > 0 {
			line = "\n" + line
		}
		out = append(out, b.Shown(line, t, st, page.TD)...)
	}
	return out
}

// Items sets each text as an item of a list behind a mark.
func (b *Builder) Items(texts []plan.Text, mark string, st typeset.Style) []typeset.Span {
	var out []typeset.Span
	for _, t := range texts {
		sign := mark
		if len(out) > 0 {
			sign = "\n" + sign
		}
		out = append(append(out, b.Words(sign, st, page.Label)...), b.Span(t, st, page.P))
	}
	return out
}

// Columns cuts width into columns of the given proportions.
func Columns(width float64, parts ...float64) []float64 {
	sum := 0.0
	for _, p := range parts {
		sum += p
	}
	out := make([]float64, len(parts))
	for i, p := range parts {
		out[i] = width * p / sum
	}
	return out
}

// TableSheets sets a table on one page, as large as fills it, or where the low
// size is too large for that on as few pages as hold it at the low size; foot
// stands under the table on every page. The table says whether its columns fit
// its width at the size it is given; at the low size they are set as they are.
func (b *Builder) TableSheets(kind string, head Heading, table func(st Styles, w float64) (t table.Table, fits bool), foot func(st Styles, w float64) typeset.Block) {
	room, z := b.Room(), b.Theme.Sizes
	lay := func(size float64) tablePage {
		st := b.Styles(size)
		t, fits := table(st, room.W)
		if !fits && size > z.Low {
			return tablePage{plain: 2 * room.H} // as good as too tall: a smaller size is wanted
		}
		return tablePage{table: t, plain: t.Layout().H, foot: foot(st, room.W).Padded(size*0.4, 0, 0, 0)}
	}
	p, size, ok := Largest(z.Low, z.Max, room.H, lay, func(p tablePage) float64 { return p.plain + p.foot.H })
	if ok {
		b.Sheet(kind, head, typeset.Stack(0, Roomy(p.table, p.plain, room.H-p.foot.H, size), p.foot))
		return
	}
	limit := room.H - p.foot.H
	for _, block := range p.table.Pages(limit, limit) {
		if block.Overflow {
			b.Overflow("表の1行", head.Pos)
		}
		b.Sheet(kind, head, typeset.Stack(0, block, p.foot))
		head = head.Continued(b.Theme.Words.Continued)
	}
}

// tablePage is a table with its height as it is, and what stands under it.
type tablePage struct {
	table table.Table
	plain float64
	foot  typeset.Block
}

// MostRoom is how much higher than its text asks a row may be set to fill a
// page, in sizes of the text: beyond that a table falls apart into lines.
const MostRoom = 1.6

// Roomy sets a table of text of a size with higher rows where the page has
// room; plain is its height without.
func Roomy(t table.Table, plain, height, size float64) typeset.Block {
	t.Spare = max(0, min(height-plain, MostRoom*size*float64(len(t.Body))))
	return t.Layout()
}

// WidestLine returns the width of the longest written line of a cell.
func WidestLine(spans []typeset.Span) float64 {
	widest := 0.0
	for _, s := range spans {
		for line := range strings.Lines(s.Text) {
			widest = max(widest, s.Style.Width(strings.TrimRight(line, "\n")))
		}
	}
	return widest
}

// NoFoot is for tables with nothing under them.
func NoFoot(Styles, float64) typeset.Block { return typeset.Block{} }
