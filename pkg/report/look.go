package report

import (
	"fmt"
	"strings"

	"sorachi/pkg/chart"
	"sorachi/pkg/page"
	"sorachi/pkg/theme"
	"sorachi/pkg/typeset"
)

// fonts are the faces of the theme, by use.
type fonts struct {
	regular, bold []*typeset.Face
	figures       *typeset.Face // digits of one width
	all           []*typeset.Face
}

func loadFonts(find func(string) []byte, names theme.Fonts) (*fonts, error) {
	var f fonts
	for _, name := range []string{names.Regular, names.Bold, names.Figures, names.Fallback, theme.LastFont} {
		face, err := typeset.NewFace(faceName(name), find(name))
		if err != nil {
			return nil, fmt.Errorf("フォント「%s」を読めません: %w", name, err)
		}
		f.all = append(f.all, face)
	}
	f.regular = append(f.all[:1:1], f.all[3:]...)
	f.bold = append(f.all[1:2:2], f.all[3:]...)
	if names.Fallback == theme.LastFont {
		f.regular, f.bold = f.regular[:2], f.bold[:2]
	}
	f.figures = f.all[2]
	return &f, nil
}

// faceName is a font file's name as a PDF may hold it: of a path too.
func faceName(name string) string {
	return strings.TrimLeft(strings.Map(func(r rune) rune {
		if r == '.' || r == '_' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
			return r
		}
		return '-'
	}, name), ".-")
}

// used returns the fonts that a text of doc is set in.
func (f *fonts) used(doc *page.Document) []page.Font {
	names := map[string]bool{}
	for _, p := range doc.Pages {
		for _, op := range p.Ops {
			if t, ok := op.(page.Text); ok {
				names[t.Font] = true
			}
		}
	}
	var out []page.Font
	for _, face := range f.all {
		if names[face.Name()] {
			out = append(out, page.Font{Name: face.Name(), Data: face.Data()})
			names[face.Name()] = false
		}
	}
	return out
}

// palette is the theme's colours as the display list has them; the theme says
// what each is for.
type palette struct {
	ink, muted           page.Color
	primary, accent      page.Color
	tint, rule           page.Color
	title, onTitle       page.Color
	head, onHead         page.Color
	section, onSection   page.Color
	reached, short, wait page.Color
	onSchedule, past     page.Color
	pattern              page.Color
}

func paletteOf(c theme.Colors) palette {
	return palette{
		ink: page.Color(c.Ink), muted: page.Color(c.Muted), primary: page.Color(c.Primary), accent: page.Color(c.Accent),
		tint: page.Color(c.Tint), rule: page.Color(c.Rule), title: page.Color(c.Title), onTitle: page.Color(c.OnTitle),
		head: page.Color(c.Head), onHead: page.Color(c.OnHead), section: page.Color(c.Section), onSection: page.Color(c.OnSection),
		reached: page.Color(c.Reached), short: page.Color(c.Short), wait: page.Color(c.Wait), onSchedule: page.Color(c.OnSchedule), past: page.Color(c.Past), pattern: page.Color(c.Pattern),
	}
}

// fill covers an area with a colour and a pattern of the theme.
func (b *builder) fill(ground page.Color, pattern string) chart.Fill {
	return chart.Fill{Ground: ground, Pattern: patterns[pattern], Ink: b.color.pattern, Edge: b.th.Lines.Ground}
}

// patterns are the words of a theme for what covers an area.
var patterns = map[string]chart.Pattern{
	"plain": chart.Plain, "rising": chart.Rising, "falling": chart.Falling, "cross": chart.Cross, "level": chart.Level, "dots": chart.Dots,
}

// ground is a box of w by h points that is filled with a colour, and edged where
// the theme wants it.
func (b *builder) ground(w, h float64, fill *page.Color) page.Rect {
	box := page.Rect{W: w, H: h, Fill: fill}
	if b.th.Lines.Ground > 0 {
		box.Stroke, box.StrokeWidth = &b.color.pattern, b.th.Lines.Ground
	}
	return box
}

// styles are the ways of setting text at one body size.
type styles struct {
	size                               float64
	body, bold, label, figures, strong typeset.Style
	small                              typeset.Style
}

// styles returns the styles for a body size in points.
func (b *builder) styles(size float64) styles {
	body := typeset.Style{Faces: b.fonts.regular, Size: size, Leading: b.th.Sizes.Leading, Color: b.color.ink, Memo: b.memo, HangMarks: b.th.Sizes.Hanging == theme.HangMark}
	bold, figures, small := body, body, body.In(b.color.muted)
	bold.Faces, figures.Figures = b.fonts.bold, b.fonts.figures
	small.Size, small.Leading = max(b.th.Sizes.Min, min(b.th.Sizes.Small, size*0.85)), 1.4
	return styles{
		size:    size,
		body:    body,
		bold:    bold,
		strong:  bold.In(b.color.primary),
		label:   bold.In(b.color.accent),
		figures: figures,
		small:   small,
	}
}
