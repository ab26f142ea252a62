package table

import (
	"math"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/fontface"
)

func close(a, b float64) bool { return math.Abs(a-b) < 1e-6 }

// texts returns the lines of a block, its ops on one baseline joined.
func texts(b typeset.Block) []string {
	var lines []string
	y := math.NaN()
	for _, op := range b.Ops {
		t, ok := op.(page.Text)
		if !ok {
			continue
		}
		if t.Y != y {
			lines = append(lines, "")
			y = t.Y
		}
		lines[len(lines)-1] += t.String
	}
	return lines
}

var fixed10 = typeset.Style{Faces: []*fontface.Face{fixedFace()}, Size: 10, Leading: 1.5}

// face10 is 10 pt, with lines of 15 pt, in a face whose letters and digits are half
// an em wide and all else an em.
func face10() typeset.Style { return fixed10 }

func fixedFace() *fontface.Face {
	advances := map[rune]int{}
	for r := ' '; r <= '~'; r++ {
		advances[r] = 500
	}
	return fontface.Fixed("fixed", fontface.Made{Advances: advances, Fallback: 1000})
}

// corners returns where the rectangles of b stand.
func corners(b typeset.Block) []page.Point {
	var out []page.Point
	for _, op := range b.Ops {
		if r, ok := op.(page.Rect); ok {
			out = append(out, page.Point{X: r.X, Y: r.Y})
		}
	}
	return out
}
