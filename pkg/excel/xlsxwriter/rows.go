package xlsxwriter

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

	"sorachi/pkg/excel/ooxml"
)

// rowWriter writes the rows of a sheet as XML. It keeps the first error.
type rowWriter struct {
	out     io.Writer
	strings *sharedStrings
	buf     []byte
	cols    []string // names of columns, by number
	err     error
}

// bufferSize is how much XML is written at once.
const bufferSize = 1 << 16

// sheet writes all rows of s, the blocks between those that were written cell by
// cell.
func (w *rowWriter) sheet(s *sheet) {
	blocks := slices.SortedFunc(slices.Values(s.bulks), func(a, b *bulk) int { return a.area.Row - b.area.Row })
	done := 0
	before := func(n int) {
		for len(blocks) > 0 && blocks[0].area.Row <= n {
			if blocks[0].area.Row <= done {
				w.fail("row %d is written twice", done)
			}
			w.bulk(blocks[0], s.rows)
			done = blocks[0].area.ToRow
			blocks = blocks[1:]
		}
	}
	for _, n := range slices.Sorted(maps.Keys(s.rows)) {
		before(n)
		switch {
		case n > done:
			w.row(n, s.rows[n])
			done = n
		case len(s.rows[n].cells) > 0:
			w.fail("row %d is written twice", n)
		}
	}
	before(ooxml.MaxRows)
	w.flush(0)
}

func (w *rowWriter) fail(format string, args ...any) {
	if w.err == nil {
		w.err = fmt.Errorf(format, args...)
	}
}

// flush writes what is more than so many bytes.
func (w *rowWriter) flush(least int) {
	if len(w.buf) > least && w.err == nil {
		_, w.err = w.out.Write(w.buf)
		w.buf = w.buf[:0]
	}
}

func (w *rowWriter) row(n int, r *row) {
	w.add(`<row r="`).int(n)
	w.begin(r)
	for _, col := range slices.Sorted(maps.Keys(r.cells)) {
		w.cell(col, n, r.cells[col])
	}
	w.add("</row>")
	w.flush(bufferSize)
}

// begin writes the rest of a row's first tag; r may be nil.
func (w *rowWriter) begin(r *row) {
	if r != nil && r.points > 0 {
		w.add(`" ht="`)
		w.buf = strconv.AppendFloat(w.buf, r.points, 'f', -1, 64)
		w.add(`" customHeight="1`)
	}
	if r != nil && r.hidden {
		w.add(`" hidden="1`)
	}
	w.add(`">`)
}

// types are the marks of kinds.
var types = [...]string{asShared: `" t="s`, asText: `" t="str`, asTruth: `" t="b`, asError: `" t="e`}

func (w *rowWriter) cell(col, row int, c *cell) {
	w.add(`<c r="`).add(w.column(col)).int(row)
	if c.style != 0 {
		w.add(`" s="`).int(c.style)
	}
	v := c.value
	if v.kind == asBlank {
		w.add(`"/>`)
		return
	}
	w.add(types[v.kind]).add(`">`)
	if c.formula != "" {
		w.add("<f>")
		w.buf = ooxml.AppendText(w.buf, c.formula)
		w.add("</f>")
	}
	w.add("<v>")
	if v.kind == asShared {
		w.int(w.strings.add(v.text))
	} else {
		w.buf = ooxml.AppendText(w.buf, v.text)
	}
	w.add("</v></c>")
}

func (w *rowWriter) add(s string) *rowWriter {
	w.buf = append(w.buf, s...)
	return w
}

func (w *rowWriter) int(n int) {
	w.buf = strconv.AppendInt(w.buf, int64(n), 10)
}

// column names a column. Names are kept, since all rows need the same.
func (w *rowWriter) column(col int) string {
	for len(w.cols) <= col {
		w.cols = append(w.cols, ooxml.Column(len(w.cols)))
	}
	return w.cols[col]
}
