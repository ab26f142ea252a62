package sheet

import (
	"fmt"

	"sorachi/pkg/theme"
	"sorachi/pkg/xlsx"
)

// Sizes of text in points.
const (
	titleSize  = 20.0
	numberSize = 12.0
	bodySize   = 11.0
	headSize   = 10.5
	listSize   = 10.0 // of tables with many columns, and of data
)

// looks are the looks of cells that sheets share, in the colours of the theme.
type looks struct {
	title, sub, number xlsx.Look // above a table: heading, plan's title, number of the document
	head               xlsx.Look // over a column
	text, middle       xlsx.Look // words: from the left, centred
	figure             xlsx.Look // numbers of one unit, from the right
	note               xlsx.Look // below a table
	alarm              xlsx.Look // over a difference
	tint               string    // ground of what is set apart
	line, goal         string    // of actuals and targets in a chart
}

func looksOf(t *theme.Theme) looks {
	c := t.Colors
	plain := xlsx.Look{Face: xlsx.TextFace, Size: bodySize, Ink: hex(c.Ink), Down: "center"}
	cell := plain
	cell.Edge, cell.EdgeInk, cell.Wrap = true, hex(c.Rule), true
	l := looks{title: plain, sub: plain, number: cell, head: cell, text: cell, middle: cell, figure: cell, note: plain, tint: hex(c.Tint), line: hex(c.Primary), goal: hex(c.Accent)}
	l.title.Size, l.title.Bold, l.title.Ink = titleSize, true, hex(c.Primary)
	l.sub.Size, l.sub.Ink = headSize, hex(c.Muted)
	l.number.Size, l.number.Bold, l.number.Across, l.number.Wrap, l.number.Shrink = numberSize, true, "center", false, true
	l.head.Size, l.head.Bold, l.head.Across, l.head.Ink, l.head.Fill = headSize, true, "center", hex(c.OnHead), hex(c.Head)
	l.text.Across, l.text.Indent = "left", 1
	l.middle.Across = "center"
	l.figure.Face, l.figure.Across, l.figure.Indent, l.figure.Wrap, l.figure.Shrink = xlsx.FigureFace, "right", 1, false, true
	l.note.Size, l.note.Ink, l.note.Across, l.note.Wrap = headSize, hex(c.Muted), "left", true
	l.alarm = xlsx.Look{Bold: true, Ink: "FFFFFF", Fill: hex(c.Short)}
	return l
}

// small returns l in the size of lists.
func small(l xlsx.Look) xlsx.Look {
	l.Size = listSize
	return l
}

// places returns the look of a number with so many decimals, figures in groups
// of three.
func (l looks) places(decimals int) xlsx.Look {
	out := small(l.figure)
	out.Format = "#,##0" + decimalsOf(decimals)
	return out
}

// pale mixes a colour with three times as much white, as a ground for text.
func pale(c theme.Color) theme.Color {
	mix := func(v uint8) uint8 { return uint8((int(v) + 3*255) / 4) }
	return theme.Color{R: mix(c.R), G: mix(c.G), B: mix(c.B)}
}

// hex writes a colour as cells take it.
func hex(c theme.Color) string { return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B) }
