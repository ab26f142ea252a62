package xlsx

import (
	"io"
	"maps"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"
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

// sheet writes all rows of s.
func (w *rowWriter) sheet(s *sheet) {
	for _, n := range slices.Sorted(maps.Keys(s.rows)) {
		w.row(n, s.rows[n])
	}
	w.flush(0)
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
	if r.points > 0 {
		w.add(`" ht="`)
		w.buf = strconv.AppendFloat(w.buf, r.points, 'f', -1, 64)
		w.add(`" customHeight="1`)
	}
	if r.hidden {
		w.add(`" hidden="1`)
	}
	w.add(`">`)
	for _, col := range slices.Sorted(maps.Keys(r.cells)) {
		w.cell(col, n, r.cells[col])
	}
	w.add("</row>")
	w.flush(bufferSize)
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
		w.buf = appendText(w.buf, c.formula)
		w.add("</f>")
	}
	w.add("<v>")
	if v.kind == asShared {
		w.int(w.strings.add(v.text))
	} else {
		w.buf = appendText(w.buf, v.text)
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

// column names a column.
func (w *rowWriter) column(col int) string {
	for len(w.cols) <= col {
		name, _ := excelize.ColumnNumberToName(len(w.cols)) // fails for 0 alone, which no cell has
		w.cols = append(w.cols, name)
	}
	return w.cols[col]
}
