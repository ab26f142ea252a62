package formats

import (
	"strings"
	"unicode"
)

// Grid is a list of rows under column titles. A row has a cell a column.
type Grid struct {
	Columns []Column
	Rows    [][]string
	Notes   []string // lines below the table; a CSV has none
}

// Column is what is above the cells of a column, and how they are set.
type Column struct {
	Title   string
	Right   bool // figures stand at the right
	Elastic bool // may be cut to fit a width
}

// ColumnsOf returns columns with these titles, set at the left and never cut.
func ColumnsOf(titles []string) []Column {
	out := make([]Column, len(titles))
	for i, t := range titles {
		out[i].Title = t
	}
	return out
}

// lines returns the titles and the rows, each cell on one line.
func (g Grid) lines() [][]string {
	titles := make([]string, len(g.Columns))
	for i, c := range g.Columns {
		titles[i] = c.Title
	}
	out := [][]string{titles}
	for _, r := range g.Rows {
		cells := make([]string, len(r))
		for i, c := range r {
			cells[i] = OneLine(c)
		}
		out = append(out, cells)
	}
	return out
}

// breaks are the characters that some terminal takes for the end of a line
// (UAX #14, classes BK, CR, LF and NL), and the tab.
const breaks = "\n\v\f\r\u0085\u2028\u2029\t"

// OneLine returns s as one line: line ends and tabs between its texts become one blank,
// those around it nothing, and every other control or format character, which a terminal
// might obey, U+FFFD.
func OneLine(s string) string {
	lines := strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(breaks, c) })
	return strings.Map(func(c rune) rune {
		if unicode.In(c, unicode.Cc, unicode.Cf) {
			return unicode.ReplacementChar
		}
		return c
	}, strings.Join(lines, " "))
}
