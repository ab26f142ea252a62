package typeset

import (
	"unicode/utf8"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset/fontface"
)

// Style is how a run is set.
type Style struct {
	Faces   []*fontface.Face // fallback chain: for each character the first that has it
	Size    float64          // pt
	Leading float64          // line pitch as a multiple of Size, such as 1.5; 0 is 1.5
	Color   page.Color
	// Figures sets the digits 0 to 9 where it is not nil: a face with figures of
	// one width makes columns of them line up, while the points, commas and units
	// between them keep the widths of Faces.
	Figures *fontface.Face
	// HangMarks lets a whole 、 or 。 stand outside justified text at the end of a
	// line (ぶら下げ, JLREQ 3.8.2), not the blank of it alone.
	HangMarks bool
	// Memo spares the reading of a text that was set before; it may be nil.
	Memo *Memo
}

// defaultLeading is the line pitch of a style that names none: the middle of
// the 50 to 100 % between lines that readability guides of public bodies ask
// for would fill a slide with air, so the lower end.
const defaultLeading = 1.5

// MissingChar is a character that no face of a style has.
type MissingChar struct {
	Offset int // in bytes of the text
	Rune   rune
}

// Sized returns s at another size in points.
func (s Style) Sized(size float64) Style { s.Size = size; return s }

// In returns s in another colour.
func (s Style) In(c page.Color) Style { s.Color = c; return s }

// Width returns the length of text on one line, in points.
func (s Style) Width(text string) float64 {
	w := 0.0
	for _, r := range Clean(text) {
		_, advance, ok := s.faceOf(r)
		if !ok {
			if as := s.Equivalent(r); as != "" {
				advance = s.Width(as) / s.Size
			}
		}
		w += advance
	}
	return w * s.Size
}

// Missing returns the characters of text that no face of s has. Characters that are never
// drawn are not missing.
func (s Style) Missing(text string) []MissingChar {
	var out []MissingChar
	for i, r := range text {
		if r < ' ' || ignorable(r) || s.has(r) || s.composes(text[:i], r) {
			continue
		}
		out = append(out, MissingChar{Offset: i, Rune: r})
	}
	return out
}

func (s Style) has(r rune) bool {
	if s.figure(r) {
		return true
	}
	for _, f := range s.Faces {
		if f.Has(r) {
			return true
		}
	}
	return false
}

// composes reports whether mark is drawn as part of the kana before it.
func (s Style) composes(before string, mark rune) bool {
	base, _ := utf8.DecodeLastRuneInString(before)
	whole, ok := voiced(base, mark)
	return ok && s.has(whole)
}

// figure reports whether r is a digit that Figures sets.
func (s Style) figure(r rune) bool {
	return '0' <= r && r <= '9' && s.Figures != nil && s.Figures.Has(r)
}

// faceOf returns the face that r is set in, and its advance in em; without any
// glyph, the first face and an em.
func (s Style) faceOf(r rune) (f *fontface.Face, advance float64, ok bool) {
	if s.figure(r) {
		return s.Figures, s.Figures.Advance(r), true
	}
	for _, f := range s.Faces {
		if f.Has(r) {
			return f, f.Advance(r), true
		}
	}
	if len(s.Faces) > 0 {
		return s.Faces[0], 1, false
	}
	return nil, 1, false
}

// ground is the face whose baseline a line that starts in face has: a digit
// stands on the line of the text around it.
func (s Style) ground(face *fontface.Face) *fontface.Face {
	if face == s.Figures && len(s.Faces) > 0 {
		return s.Faces[0]
	}
	return face
}

func (s Style) pitch(leading float64) float64 {
	switch {
	case leading > 0:
		return s.Size * leading
	case s.Leading > 0:
		return s.Size * s.Leading
	}
	return s.Size * defaultLeading
}
