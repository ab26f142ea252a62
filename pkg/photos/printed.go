package photos

import (
	"slices"

	"sorachi/pkg/page"
	"sorachi/pkg/photos/imagefile"
)

// printedWidths returns how wide in points the pages print each photo at most,
// by path.
func printedWidths(doc *page.Document) map[string]float64 {
	widths := map[string]float64{}
	for _, p := range doc.Pages {
		for _, op := range p.Ops {
			if m, ok := op.(page.Image); ok {
				widths[m.Source] = max(widths[m.Source], m.W)
			}
		}
	}
	return widths
}

// pixelStep rounds up the pixels that a photo is prepared with, so that a
// slight change of the layout asks for the same again.
const pixelStep = 64

// pixels returns how many pixels wide a photo is prepared that is printed so
// many points wide.
func pixels(points float64) int {
	return (imagefile.PixelsFor(points) + pixelStep - 1) / pixelStep * pixelStep
}

// insert puts the prepared pictures into the pages and takes out the places of
// those that are none.
func insert(doc *page.Document, byName map[string][]byte) {
	for i := range doc.Pages {
		p := &doc.Pages[i]
		for j, op := range p.Ops {
			if m, ok := op.(page.Image); ok {
				m.Data = byName[m.Source]
				p.Ops[j] = m
			}
		}
		p.Ops = slices.DeleteFunc(p.Ops, func(op page.Op) bool {
			m, ok := op.(page.Image)
			return ok && len(m.Data) == 0
		})
	}
}
