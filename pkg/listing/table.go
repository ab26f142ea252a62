package listing

import (
	"bytes"
	"io"
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"
)

// grid is a list of rows under column titles. A row has a cell a column.
type grid struct {
	columns []column
	rows    [][]string
	notes   []string // lines below the table
}

type column struct {
	title   string
	right   bool // figures stand at the right
	elastic bool // may be cut to fit a width
}

func columnsOf(titles []string) []column {
	out := make([]column, len(titles))
	for i, t := range titles {
		out[i].title = t
	}
	return out
}

const (
	gap          = "  " // between columns; frames would be of ambiguous width
	ellipsis     = "…"
	leastElastic = 12 // cells to which a column is cut at most
)

// text writes the grid aligned by display width, in lines of o.Width where
// that can be done.
func (g grid) text(w io.Writer, o Options) error {
	m := ruler{runewidth.Condition{EastAsianWidth: o.Ambiguous != 1, StrictEmojiNeutral: true}}
	lines := g.lines()
	widths := m.widths(lines)
	if o.Width > 0 {
		g.shrink(widths, o.Width)
	}
	var b bytes.Buffer
	for i, cells := range lines {
		b.WriteString(m.line(g.columns, cells, widths))
		if i == 0 {
			b.WriteString(m.line(g.columns, rules(widths), widths))
		}
	}
	for i, n := range g.notes {
		if i == 0 {
			b.WriteByte('\n')
		}
		b.WriteString(oneLine(n) + "\n")
	}
	_, err := w.Write(b.Bytes())
	return err
}

// lines returns the titles and the rows, each cell on one line.
func (g grid) lines() [][]string {
	titles := make([]string, len(g.columns))
	for i, c := range g.columns {
		titles[i] = c.title
	}
	out := [][]string{titles}
	for _, r := range g.rows {
		cells := make([]string, len(r))
		for i, c := range r {
			cells[i] = oneLine(c)
		}
		out = append(out, cells)
	}
	return out
}

func rules(widths []int) []string {
	out := make([]string, len(widths))
	for i, n := range widths {
		out[i] = strings.Repeat("-", n)
	}
	return out
}

// shrink takes cells from the widest elastic column until the line fits.
func (g grid) shrink(widths []int, limit int) {
	total := len(gap) * (len(widths) - 1)
	for _, n := range widths {
		total += n
	}
	for ; total > limit; total-- {
		widest := -1
		for i, c := range g.columns {
			if c.elastic && widths[i] > leastElastic && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			return
		}
		widths[widest]--
	}
}

// ruler measures text in terminal cells.
type ruler struct{ cond runewidth.Condition }

// width returns the cells of s, the sum over its code points. Grapheme
// clusters would be wrong here: ﾊﾞ is one cluster, and two cells on a terminal.
func (m ruler) width(s string) int {
	n := 0
	for _, c := range s {
		n += m.cond.RuneWidth(c)
	}
	return n
}

func (m ruler) widths(lines [][]string) []int {
	out := make([]int, len(lines[0]))
	for _, cells := range lines {
		for i, c := range cells {
			out[i] = max(out[i], m.width(c))
		}
	}
	return out
}

// line sets cells at their widths. Nothing follows the last one, so that no
// line ends in blanks.
func (m ruler) line(columns []column, cells []string, widths []int) string {
	var b strings.Builder
	for i, c := range cells {
		c = m.cut(c, widths[i])
		pad := strings.Repeat(" ", max(widths[i]-m.width(c), 0))
		if i > 0 {
			b.WriteString(gap)
		}
		if columns[i].right {
			b.WriteString(pad + c)
		} else {
			b.WriteString(c + pad)
		}
	}
	return strings.TrimRight(b.String(), " ") + "\n"
}

// cut shortens s to n cells.
func (m ruler) cut(s string, n int) string {
	if m.width(s) <= n {
		return s
	}
	n -= m.width(ellipsis)
	for i, c := range s {
		if n -= m.cond.RuneWidth(c); n < 0 {
			return s[:i] + ellipsis
		}
	}
	return s
}

// breaks are the characters that some terminal takes for the end of a line
// (UAX #14, classes BK, CR, LF and NL), and the tab.
const breaks = "\n\v\f\r\u0085\u2028\u2029\t"

// oneLine returns s with every run of line ends as one blank, and with every
// control or format character, which a terminal might obey, as U+FFFD.
func oneLine(s string) string {
	lines := strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(breaks, c) })
	return strings.Map(func(c rune) rune {
		if unicode.In(c, unicode.Cc, unicode.Cf) {
			return unicode.ReplacementChar
		}
		return c
	}, strings.Join(lines, " "))
}
