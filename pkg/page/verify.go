package page

import (
	"fmt"
	"math"
	"slices"

	"sorachi/pkg/diag"
)

// Problem is a fault in the geometry of a document: what a reader would see as
// a mistake and no finding of the data explains.
type Problem struct {
	Page    int // index in Document.Pages; -1 is the document itself
	Op      int // index in Page.Ops; -1 is the page itself
	Message string
	Pos     diag.Pos // where in the YAML the op came from, if it says
}

// String returns p on one line, with page and op counted from 1 and 0.
func (p Problem) String() string {
	s := fmt.Sprintf("page %d op %d: %s", p.Page+1, p.Op, p.Message)
	if p.Pos.IsValid() {
		s += fmt.Sprintf(" (%s:%d:%d)", p.Pos.File, p.Pos.Line, p.Pos.Col)
	}
	return s
}

// The room for rounding, in points.
const (
	offSheet = 0.05
	touching = 0.5 // two texts may share an edge
)

// Verify reports what cannot be right on any sheet: ops off it, texts upon
// texts, text smaller than floor points (0 checks no floor), numbers that are
// none, sizes below zero, fonts, pages and anchors that do not exist. The problems are
// in page and op order.
func Verify(doc *Document, floor float64) []Problem {
	v := verifier{doc: doc, floor: floor, fonts: make(map[string]bool), anchors: make(map[string]bool)}
	for _, f := range doc.Fonts {
		v.fonts[f.Name] = true
	}
	for i, b := range doc.Outline {
		if b.Page < 0 || b.Page >= len(doc.Pages) {
			v.add(-1, -1, diag.Pos{}, "outline entry %d leads to page %d of %d", i, b.Page+1, len(doc.Pages))
		}
	}
	for _, a := range doc.Anchors {
		v.anchors[a.Name] = true
		if a.Page < 0 || a.Page >= len(doc.Pages) {
			v.add(-1, -1, diag.Pos{}, "anchor %q is on page %d of %d", a.Name, a.Page+1, len(doc.Pages))
		}
	}
	for i := range doc.Pages {
		v.page(i)
	}
	return v.out
}

type verifier struct {
	doc     *Document
	floor   float64
	fonts   map[string]bool
	anchors map[string]bool
	out     []Problem
}

func (v *verifier) add(page, op int, pos diag.Pos, format string, args ...any) {
	v.out = append(v.out, Problem{page, op, fmt.Sprintf(format, args...), pos})
}

func (v *verifier) page(i int) {
	p := v.doc.Pages[i]
	if !(p.Width > 0 && p.Height > 0) || !finite(p.Width, p.Height) {
		v.add(i, -1, diag.Pos{}, "sheet of %v by %v", p.Width, p.Height)
	}
	var texts []placedText
	for k, op := range p.Ops {
		tag, values := content(op)
		report := func(format string, args ...any) { v.add(i, k, tag.Pos, format, args...) }
		if !finite(values...) {
			report("a number is not finite")
			continue
		}
		box := bounds(op)
		if box.left < -offSheet || box.top < -offSheet || box.right > p.Width+offSheet || box.bottom > p.Height+offSheet {
			report("off the sheet: %s to %s", numbers(box.left, box.top), numbers(box.right, box.bottom))
		}
		v.op(op, report)
		if t, ok := op.(Text); ok {
			texts = append(texts, placedText{k, t, box})
		}
	}
	v.overlaps(i, texts)
	v.crossings(i, texts)
}

// op reports what one op says that cannot be.
func (v *verifier) op(op Op, report func(string, ...any)) {
	switch o := op.(type) {
	case Text:
		v.text(o, report)
	case Line:
		if o.Width < 0 {
			report("line width %v", o.Width)
		}
	case Rect:
		if o.W < 0 || o.H < 0 || o.Radius < 0 || o.StrokeWidth < 0 {
			report("rectangle with a size below zero")
		}
	case Polygon:
		if len(o.Points) < 3 {
			report("polygon of %d points", len(o.Points))
		}
	case Image:
		if o.W <= 0 || o.H <= 0 || len(o.Data) == 0 {
			report("image without size or data")
		}
	case Link:
		if o.URL == "" && !v.anchors[o.To] {
			report("link to an unknown anchor %q", o.To)
		}
	default:
		report("unknown op %T", op)
	}
}

func (v *verifier) text(t Text, report func(string, ...any)) {
	if !v.fonts[t.Font] {
		report("unknown font %q", t.Font)
	}
	if t.Size <= 0 || t.Width < 0 {
		report("text of size %v and width %v", t.Size, t.Width)
	} else if t.Size < v.floor-offSheet {
		report("text of %s pt is under the floor of %s pt: %q", number(t.Size), number(v.floor), t.String)
	}
}

type placedText struct {
	op   int
	text Text
	box  box
}

// overlaps reports each text that lies upon an earlier one. Sorted by height,
// only neighbours are compared.
func (v *verifier) overlaps(page int, texts []placedText) {
	slices.SortStableFunc(texts, func(a, b placedText) int {
		switch {
		case a.box.top < b.box.top:
			return -1
		case a.box.top > b.box.top:
			return 1
		}
		return a.op - b.op
	})
	var found []Problem
	for i, a := range texts {
		for _, b := range texts[i+1:] {
			if b.box.top >= a.box.bottom-touching {
				break
			}
			if a.box.meets(b.box) {
				lower, upper := a, b
				if lower.op > upper.op {
					lower, upper = upper, lower
				}
				found = append(found, Problem{page, upper.op, fmt.Sprintf("%q lies upon %q of op %d", upper.text.String, lower.text.String, lower.op), upper.text.Pos})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b Problem) int { return a.Op - b.Op })
	v.out = append(v.out, found...)
}

// box is the area of an op.
type box struct{ left, top, right, bottom float64 }

func (b box) meets(c box) bool {
	return math.Min(b.right, c.right)-math.Max(b.left, c.left) > touching &&
		math.Min(b.bottom, c.bottom)-math.Max(b.top, c.top) > touching
}

// The extent of Japanese glyphs around their baseline, in em: less than the
// line box, so that tight lines are not taken for overlapping.
const (
	above = 0.80
	below = 0.06
)

func bounds(op Op) box {
	switch o := op.(type) {
	case Text:
		return box{o.X, o.Y - above*o.Size, o.X + o.Width, o.Y + below*o.Size}
	case Line:
		return box{math.Min(o.X1, o.X2), math.Min(o.Y1, o.Y2), math.Max(o.X1, o.X2), math.Max(o.Y1, o.Y2)}
	case Rect:
		return box{o.X, o.Y, o.X + o.W, o.Y + o.H}
	case Polygon:
		return hull(o.Points)
	case Image:
		return box{o.X, o.Y, o.X + o.W, o.Y + o.H}
	case Link:
		return box{o.X, o.Y, o.X + o.W, o.Y + o.H}
	}
	return box{}
}

func hull(ps []Point) box {
	if len(ps) == 0 {
		return box{}
	}
	b := box{ps[0].X, ps[0].Y, ps[0].X, ps[0].Y}
	for _, p := range ps {
		b = box{math.Min(b.left, p.X), math.Min(b.top, p.Y), math.Max(b.right, p.X), math.Max(b.bottom, p.Y)}
	}
	return b
}

// content returns the tag of an op and all its lengths.
func content(op Op) (Tag, []float64) {
	switch o := op.(type) {
	case Text:
		return o.Tag, []float64{o.X, o.Y, o.Size, o.Width, o.Spacing}
	case Line:
		return o.Tag, append([]float64{o.X1, o.Y1, o.X2, o.Y2, o.Width}, o.Dash...)
	case Rect:
		return o.Tag, []float64{o.X, o.Y, o.W, o.H, o.Radius, o.StrokeWidth}
	case Polygon:
		values := []float64{o.StrokeWidth}
		for _, p := range o.Points {
			values = append(values, p.X, p.Y)
		}
		return o.Tag, values
	case Image:
		return o.Tag, []float64{o.X, o.Y, o.W, o.H}
	case Link:
		return o.Tag, []float64{o.X, o.Y, o.W, o.H}
	}
	return Tag{}, nil
}
