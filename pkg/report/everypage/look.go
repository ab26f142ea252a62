package everypage

import (
	"sorachi/pkg/chart"
	"sorachi/pkg/page"
	"sorachi/pkg/theme"
	"sorachi/pkg/typeset"
)

// Palette is the theme's colours as the display list has them, without those of the
// ring's slices; the theme says what each is for.
type Palette struct {
	Ink, Muted           page.Color
	Primary, Accent      page.Color
	Tint, Rule           page.Color
	Title, OnTitle       page.Color
	Head, OnHead         page.Color
	Section, OnSection   page.Color
	Reached, Short, Wait page.Color
	OnSchedule, Past     page.Color
	Pattern              page.Color
}

func paletteOf(c theme.Colors) Palette {
	return Palette{
		Ink: page.Color(c.Ink), Muted: page.Color(c.Muted), Primary: page.Color(c.Primary), Accent: page.Color(c.Accent),
		Tint: page.Color(c.Tint), Rule: page.Color(c.Rule), Title: page.Color(c.Title), OnTitle: page.Color(c.OnTitle),
		Head: page.Color(c.Head), OnHead: page.Color(c.OnHead), Section: page.Color(c.Section), OnSection: page.Color(c.OnSection),
		Reached: page.Color(c.Reached), Short: page.Color(c.Short), Wait: page.Color(c.Wait), OnSchedule: page.Color(c.OnSchedule), Past: page.Color(c.Past), Pattern: page.Color(c.Pattern),
	}
}

// Fill covers an area with a colour and a pattern of the theme.
func (b *Builder) Fill(ground page.Color, pattern string) chart.Fill {
	return chart.Fill{Ground: ground, Pattern: patterns[pattern], Ink: b.Color.Pattern, Edge: b.Theme.Lines.Ground}
}

// PlainFill covers an area with a colour alone.
func (b *Builder) PlainFill(ground page.Color) chart.Fill { return b.Fill(ground, theme.Plain) }

// patterns are the words of a theme for what covers an area.
var patterns = map[string]chart.Pattern{
	theme.Plain: chart.Plain, "rising": chart.Rising, "falling": chart.Falling, "cross": chart.Cross, "level": chart.Level, "dots": chart.Dots,
}

// Ground is a box of w by h points that is filled with a colour, and edged where
// the theme wants it.
func (b *Builder) Ground(w, h float64, fill *page.Color) page.Rect {
	box := page.Rect{W: w, H: h, Fill: fill}
	if b.Theme.Lines.Ground > 0 {
		box.Stroke, box.StrokeWidth = &b.Color.Pattern, b.Theme.Lines.Ground
	}
	return box
}

// Styles are the ways of setting text at one body size.
type Styles struct {
	Size       float64 // of the body text, in points
	Body, Bold typeset.Style
	Label      typeset.Style // bold, in the accent colour
	Strong     typeset.Style // bold, in the primary colour
	Figures    typeset.Style // digits of one width
	Small      typeset.Style // notes and captions, muted
}

// Styles returns the styles for a body size in points.
func (b *Builder) Styles(size float64) Styles {
	body := typeset.Style{Faces: b.Fonts.Regular, Size: size, Leading: b.Theme.Sizes.Leading, Color: b.Color.Ink, Memo: b.memo, HangMarks: b.Theme.Sizes.Hanging == theme.HangMark}
	bold, figures, small := body, body, body.In(b.Color.Muted)
	bold.Faces, figures.Figures = b.Fonts.Bold, b.Fonts.Figures
	small.Size, small.Leading = max(b.Theme.Sizes.Min, min(b.Theme.Sizes.Small, size*0.85)), 1.4
	return Styles{
		Size:    size,
		Body:    body,
		Bold:    bold,
		Strong:  bold.In(b.Color.Primary),
		Label:   bold.In(b.Color.Accent),
		Figures: figures,
		Small:   small,
	}
}
