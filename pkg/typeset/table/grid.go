package table

import (
	"sorachi/pkg/page"
	"sorachi/pkg/typeset"
)

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
	g.points()
	return g
}

// set sets the text of a cell at its width.
func (g *grid) set(p *placed, whole bool) typeset.Block {
	return typeset.Paragraph(p.Spans, p.w-2*g.PadX, typeset.Para{Align: p.Align, Hang: p.Hang, Leading: g.Leading, Balance: p.row < len(g.Head), Whole: whole})
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

// chunk is a part of a table on one page: all head rows and some body rows.
type chunk struct {
	*grid
	from, to int       // body rows
	tops     []float64 // of the chunk's rows, and its bottom
}

// rows counted in the chunk: the head's, then those of the body.
func (c *chunk) count() int { return len(c.Head) + c.to - c.from }

// clip returns where in the chunk a cell lies.
func (c *chunk) clip(p *placed) (row, rows int, ok bool) {
	head := len(c.Head)
	if p.row < head {
		return p.row, p.rows, true
	}
	start := max(p.row-head, c.from)
	end := min(p.row-head+p.rows, c.to)
	return start - c.from + head, end - start, end > start
}

// source returns the row of the table that row i of the chunk is.
func (c *chunk) source(i int) int {
	if i < len(c.Head) {
		return i
	}
	return i + c.from
}

// chunk measures the rows from up to, not including, to.
func (g *grid) chunk(from, to int) *chunk {
	c := &chunk{grid: g, from: from, to: to}
	heights := make([]float64, c.count())
	for i := range heights {
		heights[i] = g.rows[c.source(i)].MinHeight
	}
	c.grow(heights, false)
	c.grow(heights, true)
	c.tops = append(c.tops, 0)
	for i, h := range heights {
		if i >= len(c.Head) {
			h += c.spare
		}
		c.tops = append(c.tops, c.tops[i]+h)
	}
	return c
}

// grow makes rows high enough for their cells: those of one row, then the
// spanning ones, which share what they lack among their rows.
func (c *chunk) grow(heights []float64, spanning bool) {
	for i := range c.cells {
		p := &c.cells[i]
		row, rows, ok := c.clip(p)
		if !ok || (rows > 1) != spanning {
			continue
		}
		need := p.text.H + 2*c.PadY
		for _, h := range heights[row : row+rows] {
			need -= h
		}
		for k := row; need > 0 && k < row+rows; k++ {
			heights[k] += need / float64(rows)
		}
	}
}

func (c *chunk) height() float64 { return c.tops[len(c.tops)-1] }

// cut returns the body row before which a page of limit points that starts at
// from ends.
func (g *grid) cut(from int, limit float64) int {
	to := from
	for to < g.body() && g.chunk(from, to+1).height() <= limit+tolerance {
		to++
	}
	if to == g.body() {
		return to
	}
	for end := to; end > from; end-- {
		if g.parts(end) {
			return end
		}
	}
	return min(max(to, from+1), g.body())
}

// parts reports whether a page may end before body row i.
func (g *grid) parts(i int) bool {
	at := i + len(g.Head)
	for _, p := range g.cells {
		if p.row < at && at < p.row+p.rows {
			return false
		}
	}
	return true
}

// block draws the body rows from up to, not including, to under the head.
func (g *grid) block(from, to int) typeset.Block {
	c := g.chunk(from, to)
	out := typeset.Block{W: g.edges[len(g.edges)-1], H: c.height()}
	out.Ops = append(append(out.Ops, c.fills()...), c.rules()...)
	for i := range c.cells {
		p := &c.cells[i]
		if row, rows, ok := c.clip(p); ok {
			c.content(&out, p, row, rows)
		}
	}
	return out
}

// content draws a cell into the block of its chunk.
func (c *chunk) content(out *typeset.Block, p *placed, row, rows int) {
	pad, x, y := c.padY(p), p.x+c.PadX, c.tops[row]
	inner := c.tops[row+rows] - y - 2*pad
	c.settle(out, p, p.text, x, y+pad+p.drop(inner))
	if p.Draw != nil {
		c.settle(out, p, p.Draw(p.w-2*c.PadX, inner), x, y+pad)
	}
}

// settle adds b at its place in the table with the tags of the cell.
func (c *chunk) settle(out *typeset.Block, p *placed, b typeset.Block, x, y float64) {
	for _, op := range b.Ops {
		out.Ops = append(out.Ops, page.Retag(typeset.MoveOp(op, x, y), func(own page.Tag) page.Tag { return c.tag(p, own) }))
	}
	b.Ops = nil
	out.Join(b, x, y)
}

// padY is the room above and below the content of a cell.
func (c *chunk) padY(p *placed) float64 {
	if p.row < len(c.Head) {
		return c.PadY
	}
	return c.PadY + c.spare/2
}

func (p *placed) drop(inner float64) float64 {
	if p.VAlign == Middle {
		return (inner - p.text.H) / 2
	}
	return 0
}

// tag completes the tag of what stands in a cell: figures and the items of a
// list stay what they are. A head or a spanning cell that an earlier page
// already has is decoration; there it tells how far it reaches on all pages.
func (c *chunk) tag(p *placed, own page.Tag) page.Tag {
	head := p.row < len(c.Head)
	if head && c.from > 0 || !head && p.row-len(c.Head) < c.from {
		return page.Tag{Pos: own.Pos, Alt: own.Alt}
	}
	tag := p.Cell.Tag
	if own.Alt != "" {
		tag.Alt = own.Alt
	}
	switch {
	case own.Role == page.Figure, own.Role == page.Label, own.Role == page.P:
		tag.Role = own.Role
	case tag.Role != page.Artifact:
	case head:
		tag.Role = page.TH
	default:
		tag.Role = page.TD
	}
	if own.Pos.IsValid() {
		tag.Pos = own.Pos
	}
	if own.Group != 0 {
		tag.Group = own.Group
	}
	tag.Table, tag.Row, tag.Col = c.ID, p.row+1, p.col+1
	if p.rows > 1 || p.cols > 1 {
		tag.Rows, tag.Cols = p.rows, p.cols
	}
	return tag
}
