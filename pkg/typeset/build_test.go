package typeset

import (
	"testing"

	"sorachi/pkg/typeset/fontface"
	"sorachi/templates"
)

// fixedFace is a face of made-up widths, so that what a test expects can be
// counted by hand: Latin letters and digits half an em, the rest an em, and the
// blank half of 、。 at their right. It has no glyph for the characters given.
func fixedFace(without string) *fontface.Face {
	return fontface.Fixed("fixed", fontface.Made{Advances: fixedAdvances(without), Fallback: 1000})
}

// fixedAdvances are the widths of fixedFace that are no em.
func fixedAdvances(without string) map[rune]int {
	advances := map[rune]int{}
	for r := ' '; r <= '~'; r++ {
		advances[r] = 500
	}
	for _, r := range without {
		advances[r] = -2
	}
	return advances
}

var fixed10 = Style{Faces: []*fontface.Face{fixedFace("")}, Size: 10, Leading: 1.5}

// face10 is 10 pt in a fixed face with lines of 15 pt.
func face10() Style { return fixed10 }

func realFace(tb testing.TB, file string) *fontface.Face {
	tb.Helper()
	f, err := fontface.New(file, templates.Font(file))
	if err != nil {
		tb.Fatal(err)
	}
	return f
}
