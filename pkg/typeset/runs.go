package typeset

import (
	"math"
	"strings"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset/linebreak"
)

// runs sets l as one text for each run of one span, face and spacing.
func (s *setter) runs(t *text, l linebreak.Line, x, y float64) {
	for i := l.Start; i < l.End; {
		j, space := t.run(l, i)
		if j == i+1 {
			space = 0 // nothing is between
		}
		op := s.text(t, i, j)
		op.X, op.Y, op.Spacing = x, y, s.em*space
		shown := min(j, l.Visible)
		if shown > i {
			op.Width = s.em * (t.Width(i, shown) + float64(shown-i-1)*space)
		}
		x += s.em * t.Width(i, j)
		for k := i + 1; k <= j && k < l.Visible; k++ {
			x += s.em * t.Gap(l.Fit, k)
		}
		if j < l.Visible {
			op.Width = math.Min(op.Width, x-op.X) // a blank that a mark gives belongs to what follows
		}
		s.out.Ops = append(s.out.Ops, op)
		i = j
	}
}

// run returns where the run of l that starts at i ends, and what is added between
// its characters, the same everywhere in it: a page.Text has one spacing. Characters
// to which nothing is added, as those of a figure, are one run up to the first gap
// that is widened. In a run that is widened each character has the gap behind it; it
// ends before the character whose own gap is another one.
func (t *text) run(l linebreak.Line, i int) (end int, space float64) {
	added := func(k int) float64 { // behind character k
		if k+1 >= l.Visible {
			return 0
		}
		return t.Gap(l.Fit, k+1)
	}
	space = added(i)
	for end = i + 1; end < l.End && t.inks[end] == t.inks[i]; end++ {
		switch hasGap := end < l.Visible-1; {
		case end >= l.Visible: // a space at the line's end takes no room and joins any run
		case space == 0 && added(end-1) != 0, space != 0 && hasGap && added(end) != space:
			return end, space
		}
	}
	return end, space
}

// text makes the text of the characters from i to j.
func (s *setter) text(t *text, i, j int) page.Text {
	span := s.spans[t.inks[i].span]
	var str strings.Builder
	str.Grow(3 * (j - i))
	for _, c := range t.chars[i:j] {
		str.WriteRune(c.Rune)
	}
	return page.Text{Tag: span.Tag, Font: t.inks[i].face.Name(), Size: span.Style.Size, Color: span.Style.Color, String: str.String(), Actual: actual(t, i, j)}
}

// actual returns what the characters from i to j are copied out as where that
// is not what is drawn: with the variants that they ask for, which no glyph
// shows, or the character that they stand for; else "".
func actual(t *text, i, j int) string {
	if r := t.inks[i].origin; r != 0 {
		return string(r)
	}
	if t.inks[i].variant == 0 { // the others of a run are alike
		return ""
	}
	var str strings.Builder
	for k := i; k < j; k++ {
		str.WriteRune(t.chars[k].Rune)
		str.WriteRune(t.inks[k].variant)
	}
	return str.String()
}
