package table

import "sorachi/pkg/typeset"

// placed is a cell at its place, its text set at the width it has there. Rows
// count from 0 with the head rows first.
type placed struct {
	*Cell
	row, col, rows, cols int
	x, w                 float64
	text                 typeset.Block
}

// grid is a table with its cells placed and their text set, once for however
// many pages.
type grid struct {
	Table
	rows  []Row
	cells []placed
	edges []float64 // left edges of the columns, and the right edge
	spare float64   // added to the height of each body row, half of it above its content
}

func newGrid(t Table) *grid {
	g := &grid{Table: t, edges: []float64{0}}
	g.rows = append(append(g.rows, t.Head...), t.Body...)
	for i, w := range t.Widths {
		g.edges = append(g.edges, g.edges[i]+w)
	}
	g.place()
	for i := range g.cells {
		p := &g.cells[i]
		p.text = g.set(p, false)
	}
	g.wholeWords()
	g.alignDecimals()
	return g
}

// set sets the text of a cell at its width.
func (g *grid) set(p *placed, whole bool) typeset.Block {
	return typeset.Paragraph(p.Spans, p.w-2*g.PadX, typeset.Para{Align: p.Align, Indent: p.Indent, Leading: g.Leading, Balance: p.row < len(g.Head), Whole: whole})
}

// wholeWords sets cells again with more lines and no word torn where another
// cell makes the row high enough for that anyway. Cells of several rows do not
// count as that: how high they make a row depends on where pages end. Justified
// text is left as it is: with few places to end a line, lines would stay short.
func (g *grid) wholeWords() {
	room := make([]float64, len(g.rows))
	for r := range g.rows {
		room[r] = g.rows[r].MinHeight - 2*g.PadY
	}
	for _, p := range g.cells {
		if p.rows == 1 {
			room[p.row] = max(room[p.row], p.text.H)
		}
	}
	for i := range g.cells {
		p := &g.cells[i]
		if p.rows > 1 || p.Align == typeset.Justify || p.text.H >= room[p.row] {
			continue
		}
		if whole := g.set(p, true); whole.H <= room[p.row] && whole.Overflow == p.text.Overflow {
			p.text = whole
		}
	}
}

func (g *grid) body() int { return len(g.Body) }

// place gives each cell the first free columns of its row. A row with too many
// cells is the caller's mistake: the last of them stand at the table's edge
// without width.
func (g *grid) place() {
	n := 0
	for _, r := range g.rows {
		n += len(r.Cells)
	}
	g.cells = make([]placed, 0, n)
	var until []int // for each column, the row up to which it is taken
	for r := range g.rows {
		col := 0
		for i := range g.rows[r].Cells {
			for col < len(until) && until[col] > r {
				col++
			}
			p := g.at(&g.rows[r].Cells[i], r, col)
			for ; col < p.col+p.cols; col++ {
				if col == len(until) {
					until = append(until, 0)
				}
				until[col] = r + p.rows
			}
			g.cells = append(g.cells, p)
		}
	}
}

// at places a cell at a row and column. A cell of the head does not reach into
// the body.
func (g *grid) at(c *Cell, row, col int) placed {
	end := len(g.rows)
	if row < len(g.Head) {
		end = len(g.Head)
	}
	p := placed{Cell: c, row: row, col: col, rows: min(max(1, c.RowSpan), end-row), cols: max(1, c.ColSpan)}
	right := len(g.edges) - 1
	p.x = g.edges[min(col, right)]
	p.w = g.edges[min(col+p.cols, right)] - p.x
	return p
}
