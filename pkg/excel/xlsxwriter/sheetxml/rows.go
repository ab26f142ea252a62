package sheetxml

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"

	"sorachi/pkg/excel/ooxml"
)

// Write writes the XML of all rows, and counts their texts among those of all sheets.
func (s *Sheet) Write(out io.Writer, texts *Strings) error {
	w := writer{out: out, texts: texts}
	w.sheet(s)
	return w.err
}

// writer writes the rows of a sheet as XML. It keeps the first error.
type writer struct {
	out   io.Writer
	texts *Strings
	buf   []byte
	cols  []string // names of columns, by number
	err   error
}

// bufferSize is how much XML is gathered before it is written.
const bufferSize = 1 << 16

// sheet writes all rows of s, the blocks between those that were written cell by
// cell.
func (w *writer) sheet(s *Sheet) {
	blocks := slices.SortedFunc(slices.Values(s.blocks), func(a, b Block) int { return a.Area.Row - b.Area.Row })
	done := 0
	before := func(n int) {
		for len(blocks) > 0 && blocks[0].Area.Row <= n {
			if blocks[0].Area.Row <= done {
				w.fail("row %d is written twice", done)
			}
			w.block(blocks[0], s.rows)
			done = blocks[0].Area.ToRow
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

func (w *writer) fail(format string, args ...any) {
	if w.err == nil {
		w.err = fmt.Errorf(format, args...)
	}
}

// flush writes what was gathered, once it is more than so many bytes.
func (w *writer) flush(limit int) {
	if len(w.buf) > limit && w.err == nil {
		_, w.err = w.out.Write(w.buf)
		w.buf = w.buf[:0]
	}
}

func (w *writer) row(n int, r *Row) {
	w.add(`<row r="`).int(n)
	w.begin(r)
	for _, col := range slices.Sorted(maps.Keys(r.cells)) {
		w.cell(col, n, r.cells[col])
	}
	w.add("</row>")
	w.flush(bufferSize)
}

// begin writes the rest of a row's first tag; r may be nil.
func (w *writer) begin(r *Row) {
	if r != nil && r.Points > 0 {
		w.add(`" ht="`)
		w.buf = strconv.AppendFloat(w.buf, r.Points, 'f', -1, 64)
		w.add(`" customHeight="1`)
	}
	if r != nil && r.Hidden {
		w.add(`" hidden="1`)
	}
	w.add(`">`)
}

// types are the marks of kinds.
var types = [...]string{Number: "", Shared: `" t="s`, Result: `" t="str`}

func (w *writer) cell(col, row int, c *Cell) {
	w.add(`<c r="`).add(w.column(col)).int(row)
	if c.Style != 0 {
		w.add(`" s="`).int(c.Style)
	}
	v := c.Value
	if v.Kind == Blank {
		w.add(`"/>`)
		return
	}
	w.add(types[v.Kind]).add(`">`)
	if c.Formula != "" {
		w.add("<f>")
		w.buf = ooxml.AppendText(w.buf, c.Formula)
		w.add("</f>")
	}
	w.add("<v>")
	if v.Kind == Shared {
		w.int(w.texts.add(v.Text))
	} else {
		w.buf = ooxml.AppendText(w.buf, v.Text)
	}
	w.add("</v></c>")
}

func (w *writer) add(s string) *writer {
	w.buf = append(w.buf, s...)
	return w
}

func (w *writer) int(n int) {
	w.buf = strconv.AppendInt(w.buf, int64(n), 10)
}

// column names a column. Names are kept, since all rows need the same.
func (w *writer) column(col int) string {
	for len(w.cols) <= col {
		w.cols = append(w.cols, ooxml.Column(len(w.cols)))
	}
	return w.cols[col]
}
