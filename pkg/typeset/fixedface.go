package typeset

// FixedFace makes a face without a font file from advances in 1/1000 em, with fallback
// for every other character. A negative advance is no glyph; half the advance of a mark
// that may hang (、。，．) is blank at its right. Tests set text in it, so that what they
// expect can be counted by hand.
func FixedFace(name string, advances map[rune]int, fallback int) *Face {
	f := &Face{name: name, ascent: 0.88, descent: 0.12}
	for r := range rune(0x20000) {
		advance, ok := advances[r]
		if !ok {
			advance = fallback
		}
		f.store(r, max(advance+1, missing))
	}
	for i := range hanging {
		f.sides[i].right = f.Advance(marks[i]) / 2
	}
	return f
}
