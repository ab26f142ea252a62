package typeset

import (
	"unicode/utf8"

	"sorachi/pkg/typeset/fontface"
	"sorachi/pkg/typeset/linebreak"
)

// text is what stands between two written line ends, ready to be broken.
type text struct {
	*linebreak.Text
	chars []linebreak.Char // in em of the first span
	inks  []ink            // of each character
}

// ink is how a character is drawn: in the style of a span, by a face. The
// variant is the selector behind it, which is not drawn. What is drawn instead
// of another character has that as its origin, and its place, counted from 1, so that
// the same character twice (㏊㏊) is two runs, each copied out as one.
type ink struct {
	span    int
	face    *fontface.Face
	variant rune
	origin  rune
	place   int
}

// read cuts spans at their written line ends. Those at the ends of the text are
// dropped, several in a row become one nil.
func read(spans []Span) []*text {
	all := measured(spans)
	chars, inks := all.chars, all.inks
	var out []*text
	start, blank := 0, false
	for i := 0; i <= len(chars); i++ {
		if i < len(chars) && chars[i].Rune != '\n' {
			continue
		}
		if i > start {
			if blank && len(out) > 0 {
				out = append(out, nil)
			}
			out = append(out, &text{linebreak.Read(chars[start:i]), chars[start:i], inks[start:i]})
		}
		blank = i == start
		start = i + 1
	}
	return out
}

// measured finds the room and the face of each character of spans.
func measured(spans []Span) *text {
	n := 0
	for _, s := range spans {
		n += utf8.RuneCountInString(s.Text)
	}
	all := &text{chars: make([]linebreak.Char, 0, n), inks: make([]ink, 0, n)}
	for i, s := range spans {
		all.addSpan(i, s, s.Style.Size/emOf(spans))
	}
	return all
}

// addSpan adds the characters of span i, whose size is in em of the text.
func (t *text) addSpan(i int, s Span, size float64) {
	start := len(t.inks)
	for _, r := range cleaned(s.Text, true) {
		if selector(r) {
			if len(t.inks) > start {
				t.inks[len(t.inks)-1].variant = r
			}
			continue
		}
		f, advance, ok := s.Style.faceOf(r)
		if !ok && r >= ' ' {
			if as := s.Style.Equivalent(r); as != "" {
				t.addInstead(i, s.Style, size, r, as)
				continue
			}
		}
		t.add(r, advance, size, ink{span: i, face: f})
	}
}

// addInstead adds what r, which no face has, is set as.
func (t *text) addInstead(i int, style Style, size float64, r rune, as string) {
	place := len(t.inks) + 1
	for _, e := range as {
		f, advance, _ := style.faceOf(e)
		t.add(e, advance, size, ink{span: i, face: f, origin: r, place: place})
	}
}

// add adds one character, whose size is in em of the text and its advance in its own.
func (t *text) add(r rune, advance, size float64, k ink) {
	hang, left, right := k.face.Blanks(r)
	t.chars = append(t.chars, linebreak.Char{Rune: r, Advance: advance * size, Size: size, Blank: hang * size, Left: left * size, Right: right * size})
	t.inks = append(t.inks, k)
}

// emOf is the unit of a paragraph in points: the size of its first span.
func emOf(spans []Span) float64 {
	if size := spans[0].Style.Size; size > 0 {
		return size
	}
	return 1
}
