package xlsxwriter

import (
	"math"
	"strings"

	"github.com/mattn/go-runewidth"
)

// Widths of half-width characters in em: FigureFace has 0.5 for all; most
// letters and digits of TextFace have 0.76, and its brackets half an em.
const (
	FigureHalf = 0.5
	TextHalf   = 0.76
	bracket    = 0.5
)

// charPoints is the width of one character of a column's width: a digit of the
// workbook's default face at 11 pt, in whole pixels. The face is one of half-em
// digits, as the Gothics that stand in for it have them too. cellPadding is
// what a cell keeps free, in the same unit.
const (
	charPoints  = 5.25
	cellPadding = 1.0
)

var eastAsian = &runewidth.Condition{EastAsianWidth: true}

// Ems estimates the width of s in em, half being that of a half-width
// character. It rather takes too much than too little.
func Ems(s string, half float64) float64 {
	w := 0.0
	for _, r := range s {
		switch n := eastAsian.RuneWidth(r); {
		case n == 2 && half == TextHalf && strings.ContainsRune("「」『』（）", r):
			w += bracket
		case n == 2:
			w++
		case n == 1:
			w += half
		}
	}
	return w
}

// CharsFor returns the column width that takes so many em of a size, in points,
// on a line.
func CharsFor(em, size float64) float64 {
	return math.Ceil(em*size/charPoints + cellPadding)
}

// Lines estimates how many lines s, of a size in points, takes in a column so
// many characters wide, its own line breaks among them. A line loses up to one
// character to the rules against 、 and 。 at its start.
func Lines(s string, size, chars float64) int {
	room := math.Max((chars-cellPadding)*charPoints/size-1, 1)
	n := 0
	for line := range strings.SplitSeq(s, "\n") {
		n += max(int(math.Ceil(Ems(line, TextHalf)/room)), 1)
	}
	return n
}
