package table

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
		if g.mayEndBefore(end) {
			return end
		}
	}
	return min(max(to, from+1), g.body())
}

// mayEndBefore reports whether a page may end before body row i.
func (g *grid) mayEndBefore(i int) bool {
	at := i + len(g.Head)
	for _, p := range g.cells {
		if p.row < at && at < p.row+p.rows {
			return false
		}
	}
	return true
}
