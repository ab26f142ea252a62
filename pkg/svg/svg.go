// Package svg writes one page of a display list as an SVG file that stands
// alone: glyphs as outlines, and the text over them to be found and copied.
//
// It never measures or breaks lines: where a text stands is said by the page, how far a
// glyph reaches by its font.
//
// To read it: Write in this file, which draws a part of the page at a time; text.go (glyphs
// at their places, the invisible text over them), outlines.go (the glyphs of a font) with
// path.go, which writes one, and xml.go (elements, numbers).
package svg

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"
	_ "image/jpeg" // the forms of page.Image
	_ "image/png"

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
	d := drawing{doc: doc, outlines: map[string]*outlines{}, targets: map[string]string{}, named: map[page.Part]bool{}}
	for _, a := range doc.Anchors {
		d.targets[a.Name] = nameOf(a.Page)
	}
	for _, part := range partsOf(doc.Pages[n].Ops) {
		if tag, err := d.part(part); err != nil {
			return nil, page.FaultAt(n, tag, err)
		}
	}
	return d.file(n), nil
}

// drawing is an SVG file in the making.
type drawing struct {
	doc      *page.Document
	outlines map[string]*outlines // by the name of the font
	targets  map[string]string    // files that anchors are in
	named    map[page.Part]bool   // figures, of which the text of a cell may part the pieces
	defs     bytes.Buffer         // outlines of glyphs
	body     bytes.Buffer
	links    bytes.Buffer // over all else, where a pointer meets them
}

// file puts the parts together, on white paper.
func (d *drawing) file(n int) []byte {
	pg := d.doc.Pages[n]
	var out bytes.Buffer
	w, h := decimal(pg.Width), decimal(pg.Height)
	out.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n" + `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"`)
	attributes(&out, "width", w+"pt", "height", h+"pt", "viewBox", "0 0 "+w+" "+h, "xml:lang", d.doc.Info.Language)
	out.WriteString(` xml:space="preserve" stroke-miterlimit="10">` + "\n<title>")
	escape(&out, fmt.Sprintf("%s（%d／%dページ）", d.doc.Info.Title, n+1, len(d.doc.Pages)))
	out.WriteString("</title>\n<defs>\n")
	out.Write(d.defs.Bytes())
	out.WriteString("</defs>\n")
	writeElement(&out, "rect", "width", w, "height", h, "fill", "#FFFFFF")
	out.Write(d.body.Bytes())
	out.Write(d.links.Bytes())
	out.WriteString("</svg>\n")
	return out.Bytes()
}

// partsOf parts ops into runs of one figure, or of the text of one paragraph,
// heading or cell; every other op is a part of its own.
func partsOf(ops []page.Op) [][]page.Op {
	var parts [][]page.Op
	for i, op := range ops {
		if i > 0 && together(ops[i-1], op) {
			last := &parts[len(parts)-1]
			*last = append(*last, op)
			continue
		}
		parts = append(parts, []page.Op{op})
	}
	return parts
}

func together(a, b page.Op) bool {
	s, t := page.TagOf(a), page.TagOf(b)
	if s.Group == 0 && s.Table == 0 || s.Part() != t.Part() {
		return false
	}
	_, isText := a.(page.Text)
	_, goesOn := b.(page.Text)
	return isText && goesOn || t.Role == page.Figure
}

// part draws ops that belong together. A figure is one thing with a name.
func (d *drawing) part(ops []page.Op) (page.Tag, error) {
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
			if tag, err := d.texts(texts); err != nil {
				return tag, err
			}
			ops = ops[len(texts):]
			continue
		}
		if err := d.op(ops[0]); err != nil {
			return page.TagOf(ops[0]), err
		}
		ops = ops[1:]
	}
	return tag, nil
}

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

// op draws what is no text.
func (d *drawing) op(op page.Op) error {
	switch op := op.(type) {
	case page.Line:
		writeElement(&d.body, "line", "x1", decimal(op.X1), "y1", decimal(op.Y1), "x2", decimal(op.X2), "y2", decimal(op.Y2),
			"stroke", op.Color.String(), "stroke-width", decimal(op.Width), "stroke-dasharray", decimals(op.Dash))
	case page.Rect:
		d.area(op.Fill, op.Stroke, op.StrokeWidth, "rect", "x", decimal(op.X), "y", decimal(op.Y), "width", decimal(op.W), "height", decimal(op.H), "rx", radius(op))
	case page.Polygon:
		var points []float64
		for _, p := range op.Points {
			points = append(points, p.X, p.Y)
		}
		d.area(op.Fill, op.Stroke, op.StrokeWidth, "polygon", "points", decimals(points))
	case page.Image:
		return d.image(op)
	case page.Link:
		d.link(op)
	}
	return nil
}

// area draws what is filled, stroked or both, and nothing of what is neither.
func (d *drawing) area(fill, stroke *page.Color, width float64, name string, place ...string) {
	if fill == nil && stroke == nil {
		return
	}
	inside := "none"
	if fill != nil {
		inside = fill.String()
	}
	place = append(place, "fill", inside)
	if stroke != nil {
		place = append(place, "stroke", stroke.String(), "stroke-width", decimal(width))
	}
	writeElement(&d.body, name, place...)
}

func radius(r page.Rect) string {
	if r.Radius == 0 {
		return ""
	}
	return decimal(min(r.Radius, r.W/2, r.H/2))
}

func (d *drawing) image(m page.Image) error {
	_, form, err := image.DecodeConfig(bytes.NewReader(m.Data))
	if err != nil {
		return fmt.Errorf("画像を読めません: %w", err)
	}
	writeElement(&d.body, "image", "x", decimal(m.X), "y", decimal(m.Y), "width", decimal(m.W), "height", decimal(m.H),
		"preserveAspectRatio", "none", "xlink:href", "data:image/"+form+";base64,"+base64.StdEncoding.EncodeToString(m.Data))
	return nil
}

// link lays an area over the page that leads on.
func (d *drawing) link(l page.Link) {
	to := l.URL
	if to == "" {
		to = d.targets[l.To]
	}
	d.links.WriteString("<a")
	attributes(&d.links, "xlink:href", to, "aria-label", l.Alt)
	d.links.WriteString(">")
	writeElement(&d.links, "rect", "x", decimal(l.X), "y", decimal(l.Y), "width", decimal(l.W), "height", decimal(l.H), "fill", "none", "pointer-events", "all")
	d.links.Truncate(d.links.Len() - 1)
	d.links.WriteString("</a>\n")
}
