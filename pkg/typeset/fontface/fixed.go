package fontface

import "cmp"

// Made is a face of made-up measures.
type Made struct {
	Advances map[rune]int        // in 1/1000 em; one below zero is no glyph
	Fallback int                 // the advance of every other character
	Blanks   map[rune][2]float64 // at the left and the right of marks, in em; nil is half the advance at the right of those that may hang (、。，．)
	Ascent   float64             // em; 0 is emAscent
}

// Fixed makes a face without a font file. Tests set text in it, so that what they expect
// can be counted by hand.
func Fixed(name string, m Made) *Face {
	f := &Face{name: name, ascent: cmp.Or(m.Ascent, emAscent), descent: emDescent}
	for r := range rune(0x20000) {
		advance, ok := m.Advances[r]
		if !ok {
			advance = m.Fallback
		}
		f.store(r, max(advance+1, missing))
	}
	for i, r := range marks {
		if b, ok := m.Blanks[r]; ok {
			f.sides[i] = sides{b[0], b[1]}
		} else if m.Blanks == nil && i < hanging {
			f.sides[i].right = f.Advance(r) / 2
		}
	}
	return f
}
