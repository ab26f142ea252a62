package sheetxml

import (
	"strconv"
	"strings"

	"sorachi/pkg/excel/ooxml"
)

// Block is rows that are written together, a text for each column: their cells are
// made when the XML is.
type Block struct {
	Area    ooxml.Area // from the first column on
	Columns []Column
	Rows    [][]string
}

// Column is what the cells of a column in a block share.
type Column struct {
	Text    int   // the style of texts and empty cells
	Blanks  bool  // empty cells are written: their style is seen
	Figures []int // styles of numbers, by their decimals; nil where digits are texts
}

// AddBlock adds a block. No cells of its rows may be asked for by Cell.
func (s *Sheet) AddBlock(b Block) {
	s.use(b.Area.ToCol, b.Area.ToRow)
	s.blocks = append(s.blocks, b)
}

// MostDecimals returns the most decimals of the numbers of a column, counted from 0.
func MostDecimals(rows [][]string, column int) int {
	most := 0
	for _, r := range rows {
		s := r[column]
		if point := strings.IndexByte(s, '.'); point >= 0 && isNumber(s) {
			most = max(most, len(s)-point-1)
		}
	}
	return most
}

// isNumber says whether s is a number in plain digits, all of which a spreadsheet
// keeps: not 007, which would lose its zeros.
func isNumber(s string) bool {
	whole, places, point := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	switch {
	case whole == "" || point && places == "" || len(whole) > 1 && whole[0] == '0':
		return false
	case !onlyDigits(whole) || !onlyDigits(places):
		return false
	}
	return ooxml.Fits(s)
}

func onlyDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

// columnWriter holds what is the same in all cells of a column: its name, and the
// markup between the number of the row and the value.
type columnWriter struct {
	name    string
	blank   string // of an empty cell; empty: it is left out
	text    string
	figures []string // by decimals

	seen  string // the text before, which the next one often is, and its number
	index int
}

func newColumnWriter(col int, c Column) columnWriter {
	style := func(id int) string {
		if id != 0 {
			return `" s="` + strconv.Itoa(id)
		}
		return ""
	}
	out := columnWriter{name: ooxml.Column(col), text: style(c.Text) + `" t="s"><v>`, index: -1}
	if c.Blanks {
		out.blank = style(c.Text) + `"/>`
	}
	for _, id := range c.Figures {
		out.figures = append(out.figures, style(id)+`"><v>`)
	}
	return out
}

// block writes the rows of a block, whose heights may be among the rows written
// cell by cell.
func (w *writer) block(b Block, heights map[int]*Row) {
	var columns []columnWriter
	for i, c := range b.Columns {
		columns = append(columns, newColumnWriter(1+i, c))
	}
	var number []byte
	for i, texts := range b.Rows {
		n := b.Area.Row + i
		number = strconv.AppendInt(number[:0], int64(n), 10)
		w.buf = append(append(w.buf, `<row r="`...), number...)
		w.begin(heights[n])
		for j := range columns {
			if c := &columns[j]; texts[j] != "" || c.blank != "" {
				w.blockCell(c, number, texts[j])
			}
		}
		w.buf = append(w.buf, "</row>"...)
		w.flush(bufferSize)
	}
}

func (w *writer) blockCell(c *columnWriter, row []byte, s string) {
	w.buf = append(append(append(w.buf, `<c r="`...), c.name...), row...)
	switch {
	case s == "":
		w.buf = append(w.buf, c.blank...)
		return
	case c.figures != nil && isNumber(s):
		point := strings.IndexByte(s, '.')
		if point < 0 {
			point = len(s) - 1
		}
		w.buf = append(append(w.buf, c.figures[len(s)-1-point]...), ooxml.Trimmed(s)...)
	default:
		if s != c.seen || c.index < 0 {
			c.seen, c.index = s, w.texts.number(s)
		}
		w.texts.uses++
		w.buf = strconv.AppendInt(append(w.buf, c.text...), int64(c.index), 10)
	}
	w.buf = append(w.buf, "</v></c>"...)
}
