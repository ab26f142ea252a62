package tablerules

import (
	"maps"
	"slices"
	"strings"

	"sorachi/pkg/ooxml"
	"sorachi/pkg/workbook"
)

// table is one table of a sheet: the rows of its head (項目名) and those of its
// body, within a range of columns.
type table struct {
	from, to int // columns
	head     []line
	body     []line
	columns  []column
}

// line is a row of a table: its cells with contents, from the left.
type line struct {
	row   int
	cells []workbook.Entry
}

// at returns the cell of a line in a column.
func (l line) at(col int) (workbook.Entry, bool) {
	i, ok := slices.BinarySearchFunc(l.cells, col, func(c workbook.Entry, n int) int { return c.Col - n })
	if !ok {
		return workbook.Entry{}, false
	}
	return l.cells[i], true
}

// splits are the places where a table is parted.
type splits struct {
	rows, columns places // blank ones inside a table
	heads         places // heads that come again
	others        places // second tables
}

// newSheet finds the tables of a sheet.
//
// A sheet is cut at blank rows into bands, and a band at blank columns into
// blocks. A block with two columns and two rows that fill more than one of them is
// a table, or goes on with the table before it; all else is a caption.
func newSheet(f *File, s *workbook.Sheet) *sheet {
	v := &sheet{Sheet: s, file: f, texts: &texts{map[string]judged{}}}
	for _, band := range bands(s) {
		v.addBand(band)
	}
	for _, t := range v.tables {
		v.readColumns(t)
	}
	return v
}

// isBlank reports whether nothing can be seen in a cell.
func isBlank(c workbook.Entry) bool {
	return c.Formula == "" && (c.Kind == workbook.Empty || c.Kind == workbook.Text && strings.TrimSpace(c.Raw) == "")
}

// bands cuts a sheet at its blank rows.
func bands(s *workbook.Sheet) [][]line {
	var out [][]line
	last := -1
	for _, r := range s.Rows {
		cells := r.Cells
		if slices.ContainsFunc(cells, isBlank) {
			cells = slices.DeleteFunc(slices.Clone(cells), isBlank)
		}
		if len(cells) == 0 {
			continue
		}
		if r.Number != last+1 || out == nil {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], line{r.Number, cells})
		last = r.Number
	}
	return out
}

// block is a part of a band between blank columns.
type block struct {
	from, to int
	lines    []line // with cells of these columns only
}

// blocks cuts a band at its blank columns.
func blocks(band []line) []block {
	used := map[int]bool{}
	for _, l := range band {
		for _, c := range l.cells {
			used[c.Col] = true
		}
	}
	var out []block
	for _, col := range slices.Sorted(maps.Keys(used)) {
		if n := len(out); n > 0 && out[n-1].to == col-1 {
			out[n-1].to = col
		} else {
			out = append(out, block{from: col, to: col})
		}
	}
	if len(out) == 1 {
		out[0].lines = band
		return out
	}
	for i := range out {
		for _, l := range band {
			if cells := within(l.cells, out[i].from, out[i].to); len(cells) > 0 {
				out[i].lines = append(out[i].lines, line{l.row, cells})
			}
		}
	}
	return out
}

func within(cells []workbook.Entry, from, to int) []workbook.Entry {
	i, _ := slices.BinarySearchFunc(cells, from, func(c workbook.Entry, n int) int { return c.Col - n })
	j, _ := slices.BinarySearchFunc(cells, to+1, func(c workbook.Entry, n int) int { return c.Col - n })
	return cells[i:j]
}

// wide counts the lines that fill more than one column.
func (b block) wide() int {
	n := 0
	for _, l := range b.lines {
		if len(l.cells) > 1 {
			n++
		}
	}
	return n
}

// addBand adds the tables of a band, or more lines to the table before it.
func (v *sheet) addBand(band []line) {
	var beside *table // the table of this band that stands furthest left
	parts := blocks(band)
	for i := range parts {
		b := &parts[i]
		v.trim(b)
		switch {
		case len(b.lines) == 0: // all of it was captions
		case b.to == b.from || b.wide() == 0 || beside != nil && b.wide() < 2:
			v.addNarrow(*b, beside)
		case beside == nil:
			beside = v.addBlock(*b)
		default:
			v.addBeside(*b, beside)
		}
	}
}

// trim takes captions off a block: lines of one cell above it and below it,
// and a unit or date that stands beside a title.
func (v *sheet) trim(b *block) {
	cut := func(l line) { v.captions = append(v.captions, l.cells...) }
	for len(b.lines) > 0 && b.to > b.from && v.isCaption(b, b.lines[0]) {
		cut(b.lines[0])
		b.lines = b.lines[1:]
	}
	for len(b.lines) > 2 && b.to > b.from+1 && v.isNote(b.lines[len(b.lines)-1]) {
		cut(b.lines[len(b.lines)-1])
		b.lines = b.lines[:len(b.lines)-1]
	}
	if len(b.lines) > 0 && b.wide() > 0 {
		b.from, b.to = b.lines[0].cells[0].Col, b.lines[0].cells[0].Col
		for _, l := range b.lines {
			b.from, b.to = min(b.from, l.cells[0].Col), max(b.to, l.cells[len(l.cells)-1].Col)
		}
	}
}

// isCaption reports whether a line above a table is a title of it, perhaps with a
// date or a number of the paper beside. The head of a group of columns stands
// alone, too, but is merged over some of them.
func (v *sheet) isCaption(b *block, l line) bool {
	c := l.cells[0]
	if len(l.cells) == 1 {
		width := 1
		for _, m := range v.Merges {
			if m.Contains(c.Col, c.Row) {
				width = m.ToCol - m.Col + 1
			}
		}
		return width == 1 || c.Col == b.from || 2*width > b.to-b.from+1
	}
	if width := b.to - b.from + 1; 3*len(l.cells) <= width {
		return !slices.ContainsFunc(l.cells, v.spans)
	}
	second := v.texts.of(l.cells[1].Raw)
	return len(l.cells) == 2 && b.to-b.from > 1 && l.cells[1].Kind == workbook.Text && (strings.Contains(second.folded, "単位") || second.time)
}

// isNote reports whether a line below a table is a note to it.
func (v *sheet) isNote(l line) bool {
	if len(l.cells) > 2 || l.cells[0].Kind != workbook.Text {
		return false
	}
	text := v.texts.of(l.cells[0].Raw).folded
	for _, mark := range []string{"注", "(注", "※", "*", "資料", "出典", "備考", "(備考", "(資料", "(出典", "-:", "・", "1)", "1.", "・"} {
		if strings.HasPrefix(text, mark) {
			return true
		}
	}
	return len(l.cells) == 1 && len([]rune(text)) > 20
}

// addNarrow adds a block of one column: a caption, or a column that a blank one
// parts from a table.
func (v *sheet) addNarrow(b block, t *table) {
	if t != nil {
		if n := len(t.head) + len(t.body); 2*len(b.lines) >= n && n > 1 && b.lines[0].row <= t.last() && b.from > t.to {
			v.splits.columns.add(b.from-1, b.lines[0].row, "")
			return
		}
	}
	for _, l := range b.lines {
		v.captions = append(v.captions, l.cells...)
	}
}

// last is the row in which a table ends.
func (t *table) last() int {
	if len(t.body) > 0 {
		return t.body[len(t.body)-1].row
	}
	return t.head[len(t.head)-1].row
}

// addBlock adds a block that stands below what came before: a new table, or
// more of the last one. It returns that table, nil for captions.
func (v *sheet) addBlock(b block) *table {
	if len(v.tables) == 0 {
		if b.wide() < 2 {
			v.captions = append(v.captions, flat(b.lines)...)
			return nil
		}
		return v.addTable(b)
	}
	t := v.tables[len(v.tables)-1]
	head := v.headLines(b)
	switch {
	case sameHead(t.head, b.lines):
		v.splits.heads.add(b.from, b.lines[0].row, b.lines[0].cells[0].Raw)
		t.extend(b, b.lines[len(t.head):])
	case head > 0 && b.wide() > 1 && v.hasFigures(b.lines[head:]):
		v.splits.others.add(b.from, b.lines[0].row, b.lines[0].cells[0].Raw)
		return v.addTable(b)
	case b.from > t.to || b.to < t.from:
		v.captions = append(v.captions, flat(b.lines)...)
		return nil
	default:
		v.splits.rows.add(b.from, b.lines[0].row-1, "")
		t.extend(b, b.lines)
	}
	return t
}

func (v *sheet) addTable(b block) *table {
	t := v.newTable(b)
	v.tables = append(v.tables, t)
	return t
}

func flat(lines []line) []workbook.Entry {
	var out []workbook.Entry
	for _, l := range lines {
		out = append(out, l.cells...)
	}
	return out
}

func (t *table) extend(b block, lines []line) {
	t.from, t.to = min(t.from, b.from), max(t.to, b.to)
	t.body = append(t.body, lines...)
}

// addBeside adds a block to the right of a table: another table if it has a
// head that says so, else the rest of the same one behind a blank column.
func (v *sheet) addBeside(b block, t *table) {
	sameRows := b.lines[0].row == t.head[0].row && b.lines[len(b.lines)-1].row == t.last()
	if !sameRows || repeats(t, b) {
		v.splits.others.add(b.from, b.lines[0].row, b.lines[0].cells[0].Raw)
	} else {
		v.splits.columns.add(b.from-1, b.lines[0].row, "")
	}
	v.addTable(b)
}

// repeats reports whether the head of a block has names of the table beside it.
func repeats(t *table, b block) bool {
	for _, c := range b.lines[0].cells {
		if slices.ContainsFunc(t.head[0].cells, func(h workbook.Entry) bool { return h.Raw == c.Raw }) {
			return true
		}
	}
	return false
}

// sameHead reports whether lines begin with a head.
func sameHead(head, lines []line) bool {
	if len(lines) <= len(head) {
		return false
	}
	for i, h := range head {
		if !slices.EqualFunc(h.cells, lines[i].cells, func(a, b workbook.Entry) bool { return a.Col == b.Col && a.Raw == b.Raw }) {
			return false
		}
	}
	return true
}

// newTable makes a table of a block. A head that comes again inside of it parts
// it, too.
func (v *sheet) newTable(b block) *table {
	n := max(1, v.headLines(b))
	t := &table{from: b.from, to: b.to, head: b.lines[:n]}
	rest := b.lines[n:]
	for i := 0; i < len(rest); i++ {
		if len(rest[i].cells) > 1 && sameHead(t.head, rest[i:]) {
			v.splits.heads.add(rest[i].cells[0].Col, rest[i].row, rest[i].cells[0].Raw)
			i += n - 1
			continue
		}
		t.body = append(t.body, rest[i])
	}
	return t
}

// maxHead is how many lines a head has at most.
const maxHead = 5

// headLines counts the lines of a block's head, 0 if it begins with data. A head
// has no figures. It goes on below its first line only while columns are still
// without a name of their own, or two have the same.
func (v *sheet) headLines(b block) int {
	named := map[int]bool{}
	for n, l := range b.lines {
		if n == maxHead || n == len(b.lines)-1 || v.isData(l) {
			return n
		}
		for _, c := range l.cells {
			if !v.spans(c) {
				named[c.Col] = true
			}
		}
		if len(named) == b.to-b.from+1 && distinct(b.lines[:n+1]) {
			return n + 1
		}
		if n == 0 && !v.hasFigures(b.lines[1:]) {
			return 1
		}
	}
	return 0
}

// distinct reports whether no two columns have the same names in all lines.
func distinct(head []line) bool {
	names := map[int]string{}
	for _, l := range head {
		for _, c := range l.cells {
			names[c.Col] += c.Raw + "\n"
		}
	}
	seen := map[string]bool{}
	for _, name := range names {
		seen[name] = true
	}
	return len(seen) == len(names)
}

// spans reports whether a cell of a head stands above several columns, or
// reaches down into the next line.
func (v *sheet) spans(c workbook.Entry) bool {
	return slices.ContainsFunc(v.Merges, func(m ooxml.Area) bool {
		return m.Contains(c.Col, c.Row) && m.ToCol > m.Col
	})
}

// isData reports whether a line holds figures. Years are names as well.
func (v *sheet) isData(l line) bool {
	return slices.ContainsFunc(l.cells, func(c workbook.Entry) bool {
		switch c.Kind {
		case workbook.Number:
			return !isYear(c)
		case workbook.Text:
			j := v.texts.of(c.Raw)
			return j.figure && !j.time || j.several && j.digits
		}
		return c.Kind != workbook.Empty
	})
}

func (v *sheet) hasFigures(lines []line) bool {
	return slices.ContainsFunc(lines, v.isData)
}

// isYear reports whether a number can be a year of the Western calendar.
func isYear(c workbook.Entry) bool {
	return len(c.Raw) == 4 && onlyDigits(c.Raw) && c.Raw >= "1868" && c.Raw <= "2100"
}
