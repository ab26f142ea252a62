package table

import "sorachi/pkg/page"

// fills draws the grounds of rows and cells.
func (c *chunk) fills() []page.Op {
	var out []page.Op
	right := c.edges[len(c.edges)-1]
	for i := range c.count() {
		if fill := c.rows[c.source(i)].Fill; fill != nil {
			out = append(out, page.Rect{Y: c.tops[i], W: right, H: c.tops[i+1] - c.tops[i], Fill: fill})
		}
	}
	for i := range c.cells {
		p := &c.cells[i]
		if row, rows, ok := c.clip(p); ok && p.Fill != nil {
			out = append(out, page.Rect{X: p.x, Y: c.tops[row], W: p.w, H: c.tops[row+rows] - c.tops[row], Fill: p.Fill})
		}
	}
	return out
}

// rules draws the lines between and around the rows and columns.
func (c *chunk) rules() []page.Op {
	var out []page.Op
	for i := range c.tops {
		width, color := c.ruleAt(i)
		if width > 0 {
			out = append(out, c.across(i, width, color)...)
		}
	}
	if c.ColumnRule > 0 {
		out = append(out, c.down()...)
	}
	return out
}

// ruleAt returns the line above row i of the chunk.
func (c *chunk) ruleAt(i int) (float64, page.Color) {
	if i == 0 || i == c.count() || i == len(c.Head) {
		return c.OuterWidth, c.HeadRule
	}
	return c.RuleWidth, c.Rule
}

// across draws the line above row i, but not through cells that span it.
func (c *chunk) across(i int, width float64, color page.Color) []page.Op {
	crossed := make([]bool, len(c.Widths)+1)
	for k := range c.cells {
		p := &c.cells[k]
		if row, rows, ok := c.clip(p); ok && row < i && i < row+rows {
			for col := p.col; col < min(p.col+p.cols, len(c.Widths)); col++ {
				crossed[col] = true
			}
		}
	}
	crossed[len(c.Widths)] = true
	return segments(crossed, func(a, b int) page.Op {
		return page.Line{X1: c.edges[a], Y1: c.tops[i], X2: c.edges[b], Y2: c.tops[i], Width: width, Color: color}
	})
}

// down draws the lines between columns, but not through cells that span them.
func (c *chunk) down() []page.Op {
	var out []page.Op
	for edge := 1; edge < len(c.Widths); edge++ {
		crossed := make([]bool, c.count()+1)
		for k := range c.cells {
			p := &c.cells[k]
			if row, rows, ok := c.clip(p); ok && p.col < edge && edge < p.col+p.cols {
				for r := row; r < row+rows; r++ {
					crossed[r] = true
				}
			}
		}
		crossed[c.count()] = true
		out = append(out, segments(crossed, func(a, b int) page.Op {
			return page.Line{X1: c.edges[edge], Y1: c.tops[a], X2: c.edges[edge], Y2: c.tops[b], Width: c.ColumnRule, Color: c.Rule}
		})...)
	}
	return out
}

// segments draws each stretch that is not crossed; the last entry is.
func segments(crossed []bool, draw func(a, b int) page.Op) []page.Op {
	var out []page.Op
	start := 0
	for i, x := range crossed {
		if !x {
			continue
		}
		if i > start {
			out = append(out, draw(start, i))
		}
		start = i + 1
	}
	return out
}
