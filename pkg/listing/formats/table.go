package formats

import (
	"bytes"
	"io"
	"strings"

	"github.com/mattn/go-runewidth"
)

const (
	gap          = "  " // between columns; frames would be of ambiguous width
	ellipsis     = "…"
	leastElastic = 12 // cells to which a column is cut at most
)

// Table writes the grid for a terminal: aligned by display width, the notes below
// it, in lines of o.Width where that can be done. It returns the error of w.
func (g Grid) Table(w io.Writer, o Options) error {
	m := ruler{runewidth.Condition{EastAsianWidth: o.Ambiguous != 1, StrictEmojiNeutral: true}}
	lines := g.lines()
	widths := m.widths(lines)
	if o.Width > 0 {
		g.shrink(widths, o.Width)
	}
	var b bytes.Buffer
	for i, cells := range lines {
		b.WriteString(m.line(g.Columns, cells, widths))
		if i == 0 {
			b.WriteString(m.line(g.Columns, dashes(widths), widths))
		}
	}
	for i, n := range g.Notes {
		if i == 0 {
			b.WriteByte('\n')
		}
		b.WriteString(OneLine(n) + "\n")
	}
	_, err := w.Write(b.Bytes())
	return err
}

// dashes returns the line below the titles, a cell a column.
func dashes(widths []int) []string {
	out := make([]string, len(widths))
	for i, n := range widths {
		out[i] = strings.Repeat("-", n)
	}
	return out
}

// shrink takes cells from the widest elastic column until the line fits.
func (g Grid) shrink(widths []int, limit int) {
	total := len(gap) * (len(widths) - 1)
	for _, n := range widths {
		total += n
	}
	for ; total > limit; total-- {
		widest := -1
		for i, c := range g.Columns {
			if c.Elastic && widths[i] > leastElastic && (widest < 0 || widths[i] > widths[widest]) {
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
func (m ruler) line(columns []Column, cells []string, widths []int) string {
	var b strings.Builder
	for i, c := range cells {
		c = m.cut(c, widths[i])
		pad := strings.Repeat(" ", max(widths[i]-m.width(c), 0))
		if i > 0 {
			b.WriteString(gap)
		}
		if columns[i].Right {
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
