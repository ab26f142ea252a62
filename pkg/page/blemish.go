package page

import (
	"fmt"
	"slices"

	"sorachi/pkg/diag"
)

// Blemish is something that is drawn as it is told to be and looks like a mistake.
type Blemish struct {
	Page    int      // index in Document.Pages
	Op      int      // index in Page.Ops
	Message string   // English, for whoever lays pages out
	Pos     diag.Pos // where in the YAML the op came from, if it says
}

// String returns b on one line, with page and op counted from 1 and 0.
func (b Blemish) String() string {
	s := fmt.Sprintf("page %d op %d: %s", b.Page+1, b.Op, b.Message)
	if place := (Tag{Pos: b.Pos}).Place(); place != "" {
		s += " (" + place + ")"
	}
	return s
}

// How much is taken for nothing, in points.
const (
	rounding = 0.05 // of places and sizes
	touching = 0.5  // two texts may share an edge
)

// Blemishes lists what cannot look right on any sheet: ops off it, text smaller than
// floor points (0 asks for no floor), texts upon texts, and texts across a line, the edge
// of a box or a picture. They come page by page in this order. What Check
// refuses is not looked for.
func Blemishes(doc *Document, floor float64) []Blemish {
	var out []Blemish
	for i, p := range doc.Pages {
		v := viewer{page: i, Page: p}
		for k, op := range p.Ops {
			v.look(k, op, floor)
		}
		v.overlaps()
		v.crossings()
		out = append(out, v.found...)
	}
	return out
}

// viewer looks at one page.
type viewer struct {
	Page
	page  int // index in Document.Pages
	texts []placedText
	found []Blemish
}

// placedText is a text, its index among the ops of its page, and where it is.
type placedText struct {
	op   int
	text Text
	box  box
}

func (v *viewer) add(op int, format string, args ...any) {
	v.found = append(v.found, Blemish{v.page, op, fmt.Sprintf(format, args...), TagOf(v.Ops[op]).Pos})
}

// look sees what one op shows by itself.
func (v *viewer) look(k int, op Op, floor float64) {
	at := boxOf(op)
	if at.left < -rounding || at.top < -rounding || at.right > v.Width+rounding || at.bottom > v.Height+rounding {
		v.add(k, "off the sheet: %.2f,%.2f to %.2f,%.2f", at.left, at.top, at.right, at.bottom)
	}
	t, ok := op.(Text)
	if !ok {
		return
	}
	if t.Size < floor-rounding {
		v.add(k, "text of %.2f pt is under the floor of %.2f pt: %q", t.Size, floor, t.String)
	}
	v.texts = append(v.texts, placedText{k, t, at})
}

// overlaps finds each text that lies upon an earlier one. Sorted by their tops, which
// crossings relies on, only neighbours are compared.
func (v *viewer) overlaps() {
	slices.SortStableFunc(v.texts, func(a, b placedText) int {
		switch {
		case a.box.top < b.box.top:
			return -1
		case a.box.top > b.box.top:
			return 1
		}
		return a.op - b.op
	})
	before := len(v.found)
	for i, a := range v.texts {
		for _, b := range v.texts[i+1:] {
			if b.box.top >= a.box.bottom-touching {
				break
			}
			if a.box.meets(b.box) {
				lower, upper := a, b
				if lower.op > upper.op {
					lower, upper = upper, lower
				}
				v.add(upper.op, "%q lies upon %q of op %d", upper.text.String, lower.text.String, lower.op)
			}
		}
	}
	slices.SortStableFunc(v.found[before:], func(a, b Blemish) int { return a.Op - b.Op })
}
