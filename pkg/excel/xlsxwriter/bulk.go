package xlsxwriter

import (
	"fmt"
	"strconv"
	"strings"

	"sorachi/pkg/excel/ooxml"
)

// Column is how Rows writes a column.
type Column struct {
	Text    Look // of texts and empty cells
	Numbers bool // digits are numbers in Figure, whose Format shows as many decimals as are written
	Figure  Look
}

// Rows writes many rows from one on, a text for each column: a tenth of the
// time and the memory of cells written one by one. In columns of Numbers plain
// digits (-1234.50) become numbers, but for those with more digits than a
// spreadsheet keeps: these stay texts, so that none is lost, as does everything
// else. Empty cells without border and fill are left out. No other cells may be
// written into these rows, and rows must not change before Bytes.
func (b *Book) Rows(row int, columns []Column, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	last := ooxml.Area{Col: 1, Row: row, ToCol: len(columns), ToRow: row + len(rows) - 1}
	if row < 1 || last.ToRow > ooxml.MaxRows || last.ToCol > ooxml.MaxCols {
		b.do(fmt.Errorf("%d rows of %d columns from row %d on: too many for a sheet", len(rows), len(columns), row))
		return
	}
	b.at.last.ToCol, b.at.last.ToRow = max(b.at.last.ToCol, last.ToCol), max(b.at.last.ToRow, last.ToRow)
	block := &bulk{area: last, rows: rows, columns: make([]bulkColumn, len(columns))}
	for i, c := range columns {
		block.columns[i] = b.bulkColumn(1+i, c, row, rows)
	}
	b.at.bulks = append(b.at.bulks, block)
}

// bulk is rows that are written when the file is.
type bulk struct {
	area    ooxml.Area
	columns []bulkColumn
	rows    [][]string
}

// bulkColumn holds what is the same in all cells of a column: the markup before
// the number of the row, and that between it and the value.
type bulkColumn struct {
	name    string
	numbers bool
	blank   string // empty: left out
	text    string
	figure  []string // by decimals
	seen    string   // the text before, which the next one often is
	index   int
}

func (b *Book) bulkColumn(col int, c Column, row int, rows [][]string) bulkColumn {
	attributes := func(l Look) string {
		if id := b.style(l); id != 0 {
			return `" s="` + strconv.Itoa(id)
		}
		return ""
	}
	out := bulkColumn{name: ooxml.Column(col), numbers: c.Numbers, index: -1}
	if c.Text.Edge || c.Text.Fill != "" || c.Text.Unlocked {
		out.blank = attributes(c.Text) + `"/>`
	}
	out.text = attributes(c.Text) + `" t="s"><v>`
	if c.Numbers {
		for d := range 1 + decimals(col, rows) {
			l := c.Figure
			if d > 0 {
				l.Format = "0." + strings.Repeat("0", d)
			}
			out.figure = append(out.figure, attributes(l)+`"><v>`)
		}
	}
	for i := range rows {
		if len(rows[i]) < col {
			b.do(fmt.Errorf("row %d has %d cells, not %d", row+i, len(rows[i]), col))
			break
		}
		b.fits(col, row+i, rows[i][col-1])
	}
	return out
}

// decimals returns the most decimals of the numbers of a column.
func decimals(col int, rows [][]string) int {
	most := 0
	for _, r := range rows {
		if len(r) < col {
			continue
		}
		if point := strings.IndexByte(r[col-1], '.'); point >= 0 && isPlain(r[col-1]) {
			most = max(most, len(r[col-1])-point-1)
		}
	}
	return most
}

// isPlain says whether s is a number in plain digits, all of which a
// spreadsheet keeps: not 007, which would lose its zeros.
func isPlain(s string) bool {
	whole, places, point := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	switch {
	case whole == "" || point && places == "" || len(whole) > 1 && whole[0] == '0':
		return false
	case !onlyDigits(whole) || !onlyDigits(places):
		return false
	case len(whole)+len(places) <= ooxml.MaxDigits:
		return true
	}
	return len(strings.Trim(whole+places, "0")) <= ooxml.MaxDigits
}

func onlyDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// bulk writes a block of rows, whose heights may be among those written cell by
// cell.
func (w *rowWriter) bulk(block *bulk, heights map[int]*row) {
	var digits []byte
	for i, record := range block.rows {
		n := block.area.Row + i
		digits = strconv.AppendInt(digits[:0], int64(n), 10)
		w.buf = append(append(w.buf, `<row r="`...), digits...)
		w.begin(heights[n])
		for j := range block.columns {
			if c := &block.columns[j]; record[j] != "" || c.blank != "" {
				w.datum(c, digits, record[j])
			}
		}
		w.buf = append(w.buf, "</row>"...)
		w.flush(bufferSize)
	}
}

func (w *rowWriter) datum(c *bulkColumn, row []byte, s string) {
	w.buf = append(append(append(w.buf, `<c r="`...), c.name...), row...)
	switch {
	case s == "":
		w.buf = append(w.buf, c.blank...)
		return
	case c.numbers && isPlain(s):
		point := strings.IndexByte(s, '.')
		if point < 0 {
			point = len(s) - 1
		}
		w.buf = append(append(w.buf, c.figure[len(s)-1-point]...), trimmed(s)...)
	default:
		if s != c.seen || c.index < 0 {
			c.seen, c.index = s, w.strings.number(s)
		}
		w.strings.uses++
		w.buf = strconv.AppendInt(append(w.buf, c.text...), int64(c.index), 10)
	}
	w.buf = append(w.buf, "</v></c>"...)
}

// trimmed drops the zeros at the end of a number's decimals, which its format
// puts back.
func trimmed(s string) string {
	if strings.IndexByte(s, '.') < 0 {
		return s
	}
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}
