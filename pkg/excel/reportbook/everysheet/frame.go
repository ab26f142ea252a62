package everysheet

import "sorachi/pkg/excel/xlsxwriter"

// Rows of a sheet for paper: the heading, the plan's title, the head of the table and
// the first of its rows.
const HeadingRow, SubRow, HeadRow, FirstRow = 1, 2, 4, 5

// Heights in points.
const (
	LeastRowPoints           = 28.0      // least height of a row
	LinePoints, rowPadding   = 15.0, 9.0 // of text of BodySize
	headingPoints, SubPoints = 34.0, 20.0
	GapPoints, HeadPoints    = 6.0, 38.0
)

// Begin adds a sheet for paper with columns of these widths, and writes what
// stands above its table: heading, the plan's title, and the bureau at the right.
func (w *Book) Begin(sheet, heading string, widths ...float64) {
	w.Sheet(sheet)
	w.NoGrid()
	w.Widths = widths
	for i, chars := range widths {
		w.Width(1+i, chars)
	}
	last := len(widths)
	w.Text(1, HeadingRow, w.Looks.Heading, heading)
	w.Text(1, SubRow, w.Looks.Sub, w.Title)
	right := w.Looks.Sub
	right.Across = "right"
	w.Text(last, SubRow, right, w.Plan.Bureau.Value)
	w.Height(HeadingRow, headingPoints)
	w.Height(SubRow, SubPoints)
	w.Height(SubRow+1, GapPoints)
}

// Heads writes the head of a table into a row.
func (w *Book) Heads(row int, l xlsxwriter.Look, names ...string) {
	for i, s := range names {
		w.Text(1+i, row, l, s)
	}
	w.Height(row, HeadPoints)
}

// Notes writes lines under a table, each as wide as the sheet, and returns the
// last row.
func (w *Book) Notes(row int, lines []string) int {
	w.Height(row, GapPoints)
	for _, s := range lines {
		row++
		w.Text(1, row, w.Looks.Note, s)
		w.Merge(1, row, len(w.Widths), row)
		w.Height(row, float64(xlsxwriter.Lines(s, HeadSize, w.Chars()))*LinePoints+2)
	}
	return row
}

// End puts the sheet that Begin began on paper, with all its columns, the plan's title
// and the document's number: p says the rest.
func (w *Book) End(p xlsxwriter.Paper) {
	p.LastCol, p.Title, p.Number = len(w.Widths), w.Title, w.Plan.Document.Value
	w.Paper(p)
}

// Chars is the width of the sheet in characters.
func (w *Book) Chars() float64 {
	sum := 0.0
	for _, chars := range w.Widths {
		sum += chars
	}
	return sum
}

// Tall is the height of so many lines of a size.
func Tall(lines int, size float64) float64 {
	return float64(lines)*LinePoints*size/BodySize + rowPadding
}

// Grow gives a row the height that its texts need, the first in the first column,
// and no less than least.
func (w *Book) Grow(row int, least, size float64, texts ...string) {
	most := 1
	for i, s := range texts {
		most = max(most, xlsxwriter.Lines(s, size, w.Widths[i]-1))
	}
	w.Height(row, max(least, Tall(most, size)))
}

// InBrackets puts what is added to a text into brackets; there are none where it is empty.
func InBrackets(s string) string {
	if s == "" {
		return ""
	}
	return "（" + s + "）"
}
