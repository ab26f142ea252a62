package sheet

import (
	"strings"

	"sorachi/pkg/xlsx"
)

// Rows of a sheet for paper: what stands above its table.
const titleRow, subRow, headRow, firstRow = 1, 2, 4, 5

// Heights in points.
const (
	linePoints, rowPadding = 15.0, 9.0 // of text of bodySize
	titlePoints, subPoints = 34.0, 20.0
	gapPoints, headPoints  = 6.0, 38.0
)

// begin adds a sheet for paper with columns of these widths, and writes what
// stands above its table: heading, the plan's title, and the bureau at the right.
func (w *workbook) begin(sheet, heading string, widths ...float64) {
	w.Sheet(sheet)
	w.NoGrid()
	w.widths = widths
	for i, chars := range widths {
		w.Width(1+i, chars)
	}
	last := len(widths)
	w.Text(1, titleRow, w.looks.title, heading)
	w.Text(1, subRow, w.looks.sub, w.title)
	right := w.looks.sub
	right.Across = "right"
	w.Text(last, subRow, right, w.plan.Bureau.Value)
	w.Height(titleRow, titlePoints)
	w.Height(subRow, subPoints)
	w.Height(subRow+1, gapPoints)
}

// heads writes the head of a table into a row.
func (w *workbook) heads(row int, l xlsx.Look, names ...string) {
	for i, s := range names {
		w.Text(1+i, row, l, s)
	}
	w.Height(row, headPoints)
}

// notes writes lines under a table, each as wide as the sheet, and returns the
// last row.
func (w *workbook) notes(row int, lines []string) int {
	w.Height(row, gapPoints)
	for _, s := range lines {
		row++
		w.Text(1, row, w.looks.note, s)
		w.Merge(1, row, len(w.widths), row)
		w.Height(row, float64(xlsx.Lines(s, headSize, w.chars()))*linePoints+2)
	}
	return row
}

// end puts the sheet on paper: the row named head on every page, last the last
// row of all.
func (w *workbook) end(head, last int) {
	w.Paper(xlsx.Paper{Head: head, LastCol: len(w.widths), LastRow: last, Title: w.title, Number: w.plan.Document.Value, Throughout: true})
}

// chars is the width of the sheet in characters.
func (w *workbook) chars() float64 {
	sum := 0.0
	for _, chars := range w.widths {
		sum += chars
	}
	return sum
}

// tall is the height of so many lines of a size.
func tall(lines int, size float64) float64 {
	return float64(lines)*linePoints*size/bodySize + rowPadding
}

// grow gives a row the height that its texts need, the first in the first column,
// and no less than least.
func (w *workbook) grow(row int, least, size float64, texts ...string) {
	most := 1
	for i, s := range texts {
		lines := 0
		for line := range strings.SplitSeq(s, "\n") {
			lines += xlsx.Lines(line, size, w.widths[i]-1)
		}
		most = max(most, lines)
	}
	w.Height(row, max(least, tall(most, size)))
}

// decimalsOf is the part of a number format that shows so many decimals.
func decimalsOf(n int) string {
	if n <= 0 {
		return ""
	}
	return "." + strings.Repeat("0", n)
}
