// Package svg writes one page of a display list as an SVG file that stands alone: glyphs
// as outlines, and the text over them to be found and copied.
//
// It never measures or breaks lines: where a text stands is said by the page, how far a
// glyph reaches by its font.
//
// Read svg.go first: Write draws the page run by run, a run being a figure, the text of
// one paragraph, or a single op. Then shapes.go (ops that are no text), text.go (glyphs at
// their places, the invisible text over them) and outlines.go (the glyphs of a font).
// path.go writes the outline of one glyph; xml.go, elements and numbers.
package svg

import (
	"bytes"
	"fmt"

	"sorachi/pkg/page"
)

// Write returns page n of doc, counted from 0, as an SVG 1.1 file that stands
// alone. nameOf tells the file of a page, to which links inside the document
// lead.
//
// Every glyph is drawn from its outline, once described and used wherever it
// stands: without the fonts a browser or a word processor would set the page in
// others, and of the ways to embed fonts none is known to all of them. The same
// text lies invisible over its glyphs, to be found, marked, copied and read
// aloud. Names of outlines come from what they look like, so that several pages
// can stand in one web page.
//
// What page.Check refuses is refused, and a character that its font lacks
// (*page.MissingGlyph in a *page.Fault).
func Write(doc *page.Document, n int, nameOf func(page int) string) ([]byte, error) {
	if err := page.Check(doc); err != nil {
		return nil, err
	}
	if n < 0 || n >= len(doc.Pages) {
		return nil, fmt.Errorf("%dページはありません（全%dページ）", n+1, len(doc.Pages))
	}
	d := drawing{doc: doc, n: n, outlines: map[string]*outlines{}, targets: map[string]string{}, named: map[page.Part]bool{}}
	for _, a := range doc.Anchors {
		d.targets[a.Name] = nameOf(a.Page)
	}
	for _, run := range runsOf(doc.Pages[n].Ops) {
		if err := d.run(run); err != nil {
			return nil, err
		}
	}
	return d.file(), nil
}

// drawing is an SVG file in the making.
type drawing struct {
	doc      *page.Document
	n        int                  // of the page, from 0
	outlines map[string]*outlines // by the name of the font
	targets  map[string]string    // files that anchors are in
	named    map[page.Part]bool   // figures that have their name already: text of their cell may stand between their pieces
	defs     bytes.Buffer         // outlines of glyphs
	body     bytes.Buffer
	links    bytes.Buffer // over all else, where a pointer meets them
}

// file puts together what is drawn, on white paper.
func (d *drawing) file() []byte {
	pg := d.doc.Pages[d.n]
	var out bytes.Buffer
	w, h := decimal(pg.Width), decimal(pg.Height)
	out.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"`)
	attributes(&out, "width", w+"pt", "height", h+"pt", "viewBox", "0 0 "+w+" "+h, "xml:lang", d.doc.Info.Language)
	out.WriteString(` xml:space="preserve" stroke-miterlimit="10">` + "\n<title>")
	escape(&out, fmt.Sprintf("%s（%d／%dページ）", d.doc.Info.Title, d.n+1, len(d.doc.Pages)))
	out.WriteString("</title>\n<defs>\n")
	out.Write(d.defs.Bytes())
	out.WriteString("</defs>\n")
	writeElement(&out, "rect", "width", w, "height", h, "fill", "#FFFFFF")
	out.Write(d.body.Bytes())
	out.Write(d.links.Bytes())
	out.WriteString("</svg>\n")
	return out.Bytes()
}

// runsOf cuts ops into runs of one figure, or of the text of one paragraph, heading or
// cell; every other op is a run of its own.
func runsOf(ops []page.Op) [][]page.Op {
	var runs [][]page.Op
	for i, op := range ops {
		if i > 0 && together(ops[i-1], op) {
			last := &runs[len(runs)-1]
			*last = append(*last, op)
			continue
		}
		runs = append(runs, []page.Op{op})
	}
	return runs
}

// together reports whether b goes on with the run of a: a piece of the same figure,
// paragraph, heading or cell (page.Part), of which decoration is none.
func together(a, b page.Op) bool {
	s, t := page.TagOf(a), page.TagOf(b)
	if s.Group == 0 && s.Table == 0 || s.Part() != t.Part() {
		return false
	}
	_, isText := a.(page.Text)
	_, goesOn := b.(page.Text)
	return isText && goesOn || t.Role == page.Figure
}

// run draws ops that belong together. A figure is one thing with a name. The error says
// which op is to blame.
func (d *drawing) run(ops []page.Op) error {
	tag := page.TagOf(ops[0])
	if tag.Role == page.Figure && tag.Alt != "" && !d.named[tag.Part()] {
		d.named[tag.Part()] = tag.Group != 0 || tag.Table != 0
		d.body.WriteString("<g")
		attributes(&d.body, "role", "img", "aria-label", tag.Alt)
		d.body.WriteString(">\n")
		defer d.body.WriteString("</g>\n")
	}
	for len(ops) > 0 {
		texts := leadingTexts(ops)
		if len(texts) > 0 {
			if err := d.texts(texts); err != nil {
				return err
			}
			ops = ops[len(texts):]
			continue
		}
		if err := d.op(ops[0]); err != nil {
			return page.FaultAt(d.n, page.TagOf(ops[0]), err)
		}
		ops = ops[1:]
	}
	return nil
}

// leadingTexts returns the texts that ops begin with.
func leadingTexts(ops []page.Op) []page.Text {
	var texts []page.Text
	for _, op := range ops {
		t, ok := op.(page.Text)
		if !ok {
			break
		}
		texts = append(texts, t)
	}
	return texts
}
