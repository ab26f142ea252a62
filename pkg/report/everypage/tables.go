package everypage

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
	c.Decimal = true
	return c
}

// RowHead is the cell that names its row.
func RowHead(spans []typeset.Span) table.Cell {
	return table.Cell{Spans: spans, VAlign: table.Middle, Tag: page.Tag{Role: page.TH}}
}

// TintedCell sets a cell on the pale ground.
func (b *Builder) TintedCell(c table.Cell) table.Cell {
	c.Fill = &b.Color.Tint
	return c
}

// MarkedCell is a cell with a marked list.
func (b *Builder) MarkedCell(mark string, texts []plan.Text, st typeset.Style) table.Cell {
	return table.Cell{Spans: b.MarkedSpans(mark, texts, st), Indent: st.Width(mark), VAlign: table.Middle}
}

// BracketedLines sets each text of a cell on a line of its own, in brackets.
func (b *Builder) BracketedLines(open string, texts []plan.Text, shut string, st typeset.Style) []typeset.Span {
	var out []typeset.Span
	for _, t := range texts {
		line := open + t.Value + shut
		if len(out) > 0 {
			line = "\n" + line
		}
		out = append(out, b.SpansAs(line, t, st, page.TD)...)
	}
	return out
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
