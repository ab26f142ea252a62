package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

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
			f, advance, ok := s.Style.glyph(r)
			as := ""
			if !ok && r >= ' ' {
				as = s.Style.Equivalent(r)
			}
			place := len(inks) + 1
			for _, e := range as {
				f, advance, _ := s.Style.glyph(e)
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

// Clean returns text as it is set: marks that are never drawn are gone
// (byte order mark, zero-width space, word joiner, variation selectors), a tab
// is a space, every line end is \n, and a kana with a combining voice mark is
// one character. Nothing else is normalised: NFC would
// turn the compatibility ideograph \ufa19 into the plain \u795e (神).
func Clean(text string) string { return cleaned(text, false) }

// cleaned is Clean, with the variation selectors left in their places if asked.
func cleaned(text string, selectors bool) string {
	if !strings.ContainsFunc(text, needsCleaning) {
		return text
	}
	out := make([]rune, 0, len(text))
	for _, r := range strings.ReplaceAll(text, "\r\n", "\n") {
		switch {
		case ignorable(r) && !(selectors && selector(r)):
			continue
		case r == '\t':
			r = ' '
		case r == '\r':
			r = '\n'
		case r == voiceMark || r == semiVoiceMark:
			if whole, ok := voiced(last(out), r); ok {
				out = out[:len(out)-1]
				r = whole
			}
		}
		out = append(out, r)
	}
	return string(out)
}

// The combining marks of kana: dakuten and handakuten.
const (
	voiceMark     = '\u3099'
	semiVoiceMark = '\u309A'
)

func needsCleaning(r rune) bool {
	return r < ' ' || r == voiceMark || r == semiVoiceMark || ignorable(r)
}

// ignorable reports whether r is a mark without a shape of its own that fonts
// would show as a gap.
func ignorable(r rune) bool {
	switch {
	case r < 0x180B:
		return false
	case r == '\uFEFF', r == '\u200B', r == '\u2060':
		return true
	case r >= 0x3000 && r < 0xFE00: // most of a text, found cheaply
		return false
	}
	return selector(r)
}

// selector reports whether r asks for a variant of the character before it.
func selector(r rune) bool { return r >= 0x180B && unicode.Is(unicode.Variation_Selector, r) }

// voiced composes a kana and a combining voice mark: か and U+3099 are が.
func voiced(base, mark rune) (rune, bool) {
	if mark != voiceMark && mark != semiVoiceMark || !unicode.In(base, unicode.Hiragana, unicode.Katakana) {
		return 0, false
	}
	whole := norm.NFC.String(string([]rune{base, mark}))
	r, n := utf8.DecodeRuneInString(whole)
	return r, n == len(whole)
}

func last(rs []rune) rune {
	if len(rs) == 0 {
		return 0
	}
	return rs[len(rs)-1]
}
