package sheet

import (
	"math"

	"github.com/mattn/go-runewidth"
)

// Widths of half-width characters in em: BIZ UDGothic has 0.5 for all; most
// letters and digits of BIZ UDPGothic have 0.76.
const (
	figureHalf = 0.5
	textHalf   = 0.76
)

// charPoints is the width of one character of a column's width, for the 11 pt
// Calibri that excelize makes the workbook's default; cellPadding is what a
// cell keeps free, in the same unit.
const (
	charPoints  = 5.25
	cellPadding = 1.0
)

var eastAsian = &runewidth.Condition{EastAsianWidth: true}

// ems estimates the width of s in em, half being that of a half-width
// character. It rather takes too much than too little.
func ems(s string, half float64) float64 {
	w := 0.0
	for _, r := range s {
		switch eastAsian.RuneWidth(r) {
		case 2:
			w++
		case 1:
			w += half
		}
	}
	return w
}

// charsFor returns the column width that takes so many em of a size on a line.
func charsFor(em, size float64) float64 {
	return math.Ceil(em*size/charPoints + cellPadding)
}

// lines estimates how many lines s takes in a column. A line loses up to one
// character to the rules against 、 and 。 at its start.
func lines(s string, size, chars float64) int {
	room := math.Max((chars-cellPadding)*charPoints/size-1, 1)
	return max(int(math.Ceil(ems(s, textHalf)/room)), 1)
}
