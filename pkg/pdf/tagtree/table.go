package tagtree

import (
	"cmp"
	"slices"

	"sorachi/pkg/page"
)

// table collects the cells of a table, which may stand on several pages.
type table struct {
	element int
	cells   []cell
	at      map[[2]int]int // index in cells, by row and column
}

// cell is a cell at its place, counted from 0.
type cell struct {
	element              int
	row, col, rows, cols int
	head                 bool
}

// cell returns the element of the cell that t belongs to.
func (b *builder) cell(t page.Tag) int {
	tb := b.tables[t.Table]
	if tb == nil {
		b.Elements[b.sect].open = open{}
		tb = &table{element: b.add("Table", b.sect), at: map[[2]int]int{}}
		b.tables[t.Table], b.order = tb, append(b.order, tb)
	}
	place := [2]int{t.Row - 1, t.Col - 1}
	i, ok := tb.at[place]
	if !ok {
		i = len(tb.cells)
		tb.at[place] = i
		tb.cells = append(tb.cells, cell{element: len(b.Elements), row: place[0], col: place[1]})
		b.Elements = append(b.Elements, Element{Kind: "TD"}) // finishTable puts it into its row
	}
	c := &tb.cells[i]
	c.head = c.head || t.Role == page.TH
	c.rows, c.cols = max(c.rows, t.Rows, 1), max(c.cols, t.Cols, 1)
	return c.element
}

// finishTable puts the cells into rows. Where no cell has content an empty one
// stands, since the rows of a table must be equally long.
func (b *builder) finishTable(t *table) {
	slices.SortStableFunc(t.cells, func(a, b cell) int { return cmp.Or(a.row-b.row, a.col-b.col) })
	rows, cols := 0, 0
	for _, c := range t.cells {
		rows, cols = max(rows, c.row+c.rows), max(cols, c.col+c.cols)
	}
	covered := make([]bool, rows*cols)
	heads := t.headRows()
	next := 0
	for row := range rows {
		tr := b.add("TR", t.element)
		for col := range cols {
			switch {
			case next < len(t.cells) && t.cells[next].row == row && t.cells[next].col == col:
				c := t.cells[next]
				next++
				b.setCell(c, tr, row < heads)
				for i := range c.rows * c.cols {
					covered[(row+i/c.cols)*cols+col+i%c.cols] = true
				}
			case !covered[row*cols+col]:
				b.emptyCell(tr, row < heads)
			}
		}
	}
}

// emptyCell adds a cell without content to the element of a row.
func (b *builder) emptyCell(tr int, top bool) {
	if e := b.add("TD", tr); top {
		b.Elements[e].Kind, b.Elements[e].Scope = "TH", "Column"
	}
}

// headRows counts the rows above the first cell that is no head; cells are sorted. A table
// of heads alone has none: each heads its row.
func (t *table) headRows() int {
	for _, c := range t.cells {
		if !c.head {
			return c.row
		}
	}
	return 0
}

// setCell puts the element of a cell into that of its row.
func (b *builder) setCell(c cell, tr int, top bool) {
	e := &b.Elements[c.element]
	e.Parent, e.Rows, e.Cols = tr, c.rows, c.cols
	if c.head {
		e.Kind, e.Scope = "TH", "Row"
		if top {
			e.Scope = "Column"
		}
	}
	b.Elements[tr].Kids = append(b.Elements[tr].Kids, Kid{Child, c.element, 0})
	b.dissolveText(e)
}

// dissolveText lets the only text of a cell, beside figures, stand in the cell directly,
// its own element dissolved.
func (b *builder) dissolveText(e *Element) {
	only := -1
	for i, k := range e.Kids {
		switch b.Elements[k.N].Kind {
		case "Figure":
		case "P":
			if only >= 0 {
				return
			}
			only = i
		default:
			return
		}
	}
	if only >= 0 {
		text := &b.Elements[e.Kids[only].N]
		text.Kind = Dissolved
		e.Kids = slices.Replace(slices.Clone(e.Kids), only, only+1, text.Kids...)
	}
}
