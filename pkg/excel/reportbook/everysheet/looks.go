package everysheet

import (
	"fmt"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxwriter"
	"sorachi/pkg/theme"
)

// Sizes of text in points.
const (
	headingSize = 20.0
	numberSize  = 12.0
	BodySize    = 11.0
	HeadSize    = 10.5
	ListSize    = 10.0 // of tables with many columns, and of data
)

// Looks are the looks of cells that sheets share, in the colours of the theme.
type Looks struct {
	Heading, Sub, Number xlsxwriter.Look // above a table: heading, plan's title, number of the document
	Head                 xlsxwriter.Look // over a column
	Text, Middle         xlsxwriter.Look // words: from the left, centred
	Figure               xlsxwriter.Look // numbers of one unit, from the right
	Note                 xlsxwriter.Look // below a table
	Alarm                xlsxwriter.Look // over a difference
	Tint                 string          // ground of what is set apart
	Line, Goal           string          // of actuals and targets in a chart
}

func looksOf(t *theme.Theme) Looks {
	c := t.Colors
	plain := xlsxwriter.Look{Face: xlsxwriter.TextFace, Size: BodySize, Ink: Hex(c.Ink), Down: "center"}
	cell := plain
	cell.Edge, cell.EdgeInk, cell.Wrap = true, Hex(c.Rule), true
	l := Looks{Heading: plain, Sub: plain, Number: cell, Head: cell, Text: cell, Middle: cell, Figure: cell, Note: plain, Tint: Hex(c.Tint), Line: Hex(c.Primary), Goal: Hex(c.Accent)}
	l.Heading.Size, l.Heading.Bold, l.Heading.Ink = headingSize, true, Hex(c.Primary)
	l.Sub.Size, l.Sub.Ink = HeadSize, Hex(c.Muted)
	l.Number.Size, l.Number.Bold, l.Number.Across, l.Number.Wrap, l.Number.Shrink = numberSize, true, "center", false, true
	l.Head.Size, l.Head.Bold, l.Head.Across, l.Head.Ink, l.Head.Fill = HeadSize, true, "center", Hex(c.OnHead), Hex(c.Head)
	l.Text.Across, l.Text.Indent = "left", 1
	l.Middle.Across = "center"
	l.Figure.Face, l.Figure.Across, l.Figure.Indent, l.Figure.Wrap, l.Figure.Shrink = xlsxwriter.FigureFace, "right", 1, false, true
	l.Note.Size, l.Note.Ink, l.Note.Across, l.Note.Wrap = HeadSize, Hex(c.Muted), "left", true
	l.Alarm = xlsxwriter.Look{Bold: true, Ink: "FFFFFF", Fill: Hex(c.Short)}
	return l
}

// Small returns l in the size of lists.
func Small(l xlsxwriter.Look) xlsxwriter.Look {
	l.Size = ListSize
	return l
}

// Places returns the look of a number with so many decimals, figures in groups
// of three.
func (l Looks) Places(decimals int) xlsxwriter.Look {
	out := Small(l.Figure)
	out.Format = "#,##0" + ooxml.Decimals(decimals)
	return out
}

// pale mixes a colour with three times as much white, as a ground for text.
func pale(c theme.Color) theme.Color {
	mix := func(v uint8) uint8 { return uint8((int(v) + 3*255) / 4) }
	return theme.Color{R: mix(c.R), G: mix(c.G), B: mix(c.B)}
}

// Hex writes a colour as cells take it.
func Hex(c theme.Color) string { return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B) }
