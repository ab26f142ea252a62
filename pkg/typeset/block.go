package typeset

import (
	"math"
	"slices"

	"sorachi/pkg/page"
)

// Block is laid-out ops at the origin. W and H are its extent, First the
// baseline of its first line (0 without text). Overflow says that something in
// it is larger than the room it was given.
type Block struct {
	W, H, First float64
	Ops         []page.Op
	Overflow    bool
}

// Shape makes a block of given extent from ops.
func Shape(w, h float64, ops ...page.Op) Block { return Block{W: w, H: h, Ops: ops} }

// Moved returns b with every op shifted. The extent stays: it is the caller
// who places.
func (b Block) Moved(dx, dy float64) Block {
	if dx == 0 && dy == 0 {
		return b
	}
	b.Ops = appendMoved(make([]page.Op, 0, len(b.Ops)), b.Ops, dx, dy)
	if b.First > 0 {
		b.First += dy
	}
	return b
}

// Padded returns b with blank room around it, in the order of CSS.
func (b Block) Padded(top, right, bottom, left float64) Block {
	out := b.Moved(left, top)
	out.W += left + right
	out.H += top + bottom
	return out
}

// Tagged returns b with every op that is not decoration carrying tag, so that
// a drawing of many ops is one figure to a reader who does not see it.
func (b Block) Tagged(tag page.Tag) Block {
	ops := make([]page.Op, len(b.Ops))
	for i, op := range b.Ops {
		ops[i] = page.Retag(op, func(own page.Tag) page.Tag {
			if own.Role == page.Artifact {
				return own
			}
			return tag
		})
	}
	b.Ops = ops
	return b
}

// On returns b upon a box of its own size, which is decoration. A nil colour
// is not painted.
func (b Block) On(fill, stroke *page.Color, strokeWidth, radius float64) Block {
	box := page.Rect{W: b.W, H: b.H, Radius: radius, Fill: fill, Stroke: stroke, StrokeWidth: strokeWidth}
	b.Ops = append([]page.Op{box}, b.Ops...)
	return b
}

// Stack sets blocks one under another with gap between them. An empty block
// takes no gap.
func Stack(gap float64, blocks ...Block) Block {
	var out Block
	for _, b := range blocks {
		if b.empty() {
			continue
		}
		if !out.empty() {
			out.H += gap
		}
		out.Join(b, 0, out.H)
		out.H += b.H
		out.W = math.Max(out.W, b.W)
	}
	return out
}

// Beside sets blocks in a row with gap between them, tops aligned. An empty
// block takes no gap.
func Beside(gap float64, blocks ...Block) Block {
	return beside(gap, blocks, func(Block) float64 { return 0 })
}

// BesideBaseline is Beside with the first baselines aligned, for a label in
// another size than its text. A block without text stands at the top.
func BesideBaseline(gap float64, blocks ...Block) Block {
	deepest := 0.0
	for _, b := range blocks {
		deepest = math.Max(deepest, b.First)
	}
	return beside(gap, blocks, func(b Block) float64 {
		if b.First == 0 {
			return 0
		}
		return deepest - b.First
	})
}

func beside(gap float64, blocks []Block, drop func(Block) float64) Block {
	var out Block
	for _, b := range blocks {
		if b.empty() {
			continue
		}
		if !out.empty() {
			out.W += gap
		}
		dy := drop(b)
		out.Join(b, out.W, dy)
		out.W += b.W
		out.H = math.Max(out.H, b.H+dy)
	}
	return out
}

// Over sets blocks at one origin, later ones on top.
func Over(blocks ...Block) Block {
	var out Block
	for _, b := range blocks {
		out.Join(b, 0, 0)
		out.W, out.H = math.Max(out.W, b.W), math.Max(out.H, b.H)
	}
	return out
}

func (b Block) empty() bool { return b.W == 0 && b.H == 0 && len(b.Ops) == 0 }

// Join adds the ops of c at an offset and takes over what it reports, but not
// its extent.
func (b *Block) Join(c Block, dx, dy float64) {
	b.Ops = appendMoved(b.Ops, c.Ops, dx, dy)
	if b.First == 0 && c.First > 0 {
		b.First = c.First + dy
	}
	b.Overflow = b.Overflow || c.Overflow
}

// appendMoved appends ops to dst, shifted by dx and dy.
func appendMoved(dst, ops []page.Op, dx, dy float64) []page.Op {
	if dx == 0 && dy == 0 {
		return append(dst, ops...)
	}
	dst = slices.Grow(dst, len(ops))
	for _, op := range ops {
		dst = append(dst, MoveOp(op, dx, dy))
	}
	return dst
}

// MoveOp returns op shifted by dx and dy.
func MoveOp(op page.Op, dx, dy float64) page.Op {
	switch o := op.(type) {
	case page.Text:
		o.X, o.Y = o.X+dx, o.Y+dy
		return o
	case page.Line:
		o.X1, o.Y1, o.X2, o.Y2 = o.X1+dx, o.Y1+dy, o.X2+dx, o.Y2+dy
		return o
	case page.Rect:
		o.X, o.Y = o.X+dx, o.Y+dy
		return o
	case page.Polygon:
		o.Points = movedPoints(o.Points, dx, dy)
		return o
	case page.Image:
		o.X, o.Y = o.X+dx, o.Y+dy
		return o
	case page.Link:
		o.X, o.Y = o.X+dx, o.Y+dy
		return o
	}
	return op
}

func movedPoints(points []page.Point, dx, dy float64) []page.Point {
	out := make([]page.Point, len(points))
	for i, p := range points {
		out[i] = page.Point{X: p.X + dx, Y: p.Y + dy}
	}
	return out
}
