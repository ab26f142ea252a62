package typeset

import (
	"unicode/utf8"

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
// of another character has that as its origin, at a place counted from 1.
type ink struct {
	span    int
	face    *Face
	variant rune
	origin  rune
	place   int
}

// read cuts spans at their written line ends. Those at the ends of the text are
// dropped, several in a row become one nil.
func read(spans []Span) []*text {
	chars, inks := shape(spans)
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

// shape finds the room and the face of each character.
func shape(spans []Span) ([]linebreak.Char, []ink) {
	n := 0
	for _, s := range spans {
		n += utf8.RuneCountInString(s.Text)
	}
	chars, inks := make([]linebreak.Char, 0, n), make([]ink, 0, n)
	for i, s := range spans {
		size := s.Style.Size / emOf(spans)
		start := len(inks)
		for _, r := range cleaned(s.Text, true) {
			if selector(r) {
				if len(inks) > start {
					inks[len(inks)-1].variant = r
				}
				continue
			}
			f, advance, ok := s.Style.faceOf(r)
			as := ""
			if !ok && r >= ' ' {
				as = s.Style.Equivalent(r)
			}
			place := len(inks) + 1
			for _, e := range as {
				f, advance, _ := s.Style.faceOf(e)
				chars, inks = append(chars, charOf(e, f, advance, size)), append(inks, ink{span: i, face: f, origin: r, place: place})
			}
			if as != "" {
				continue
			}
			chars, inks = append(chars, charOf(r, f, advance, size)), append(inks, ink{span: i, face: f})
		}
	}
	return chars, inks
}

// charOf is a character of a face for the breaker, size in em of the text.
func charOf(r rune, f *Face, advance, size float64) linebreak.Char {
	hang, left, right := f.around(r)
	return linebreak.Char{Rune: r, Advance: advance * size, Size: size, Blank: hang * size, Left: left * size, Right: right * size}
}

// emOf is the unit of a paragraph in points: the size of its first span.
func emOf(spans []Span) float64 {
	if size := spans[0].Style.Size; size > 0 {
		return size
	}
	return 1
}
