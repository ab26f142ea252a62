package fontface

import (
	"math"
	"slices"

	"golang.org/x/image/font"
)

// sides is the blank beside the ink of a mark, in em.
type sides struct{ left, right float64 }

// marks are those whose blanks a line may use: the full stops and commas of
// JLREQ cl-06 and cl-07, which may stand outside the measure in part, then the
// brackets of cl-01 and cl-02, last the middle dots of cl-05.
var marks = [...]rune{'、', '。', '，', '．', '（', '）', '「', '」', '『', '』', '【', '】', '［', '］', '〔', '〕', '〈', '〉', '《', '》', '〘', '〙', '〖', '〗', '〝', '〟', '｛', '｝', '・', '：', '；'}

// hanging is how many of them, the first, may stand outside.
const hanging = 4

// bearing is the blank in em that is left beside a mark however tight a line is:
// what BIZ UDPGothic has at the inner side of its brackets.
const bearing = 0.07

// Blanks returns the blank beside r that a line may use: hang, at its right,
// outside the measure, the others within a tight line; nothing but for marks.
func (f *Face) Blanks(r rune) (hang, left, right float64) {
	if r < '、' || r > '｝' || r > '〟' && r < '（' || f == nil { // most of a text, found cheaply
		return 0, 0, 0
	}
	i := slices.Index(marks[:], r)
	if i < 0 {
		return 0, 0, 0
	}
	f.filled.Do(f.fillSides)
	s := f.sides[i]
	if i < hanging {
		hang = s.right
	}
	return hang, math.Max(0, s.left-bearing), math.Max(0, s.right-bearing)
}

// fillSides measures the marks that the font has.
func (f *Face) fillSides() {
	if f.font == nil {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	for i, r := range marks {
		glyph, err := f.font.GlyphIndex(&f.buf, r)
		if err != nil || glyph == 0 {
			continue
		}
		box, advance, err := f.font.GlyphBounds(&f.buf, glyph, f.ppem(), font.HintingNone)
		if err == nil {
			f.sides[i] = sides{f.em(box.Min.X), math.Max(0, f.em(advance-box.Max.X))}
		}
	}
}
