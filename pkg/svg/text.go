package svg

import (
	"bytes"
	"strconv"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/page"
)

// texts draws the texts of one paragraph, heading or cell, and lays them over
// their glyphs as one text, in which a reader finds a word across line ends.
func (d *drawing) texts(texts []page.Text) error {
	var over bytes.Buffer
	var last page.Text
	for _, t := range texts {
		if t.String == "" {
			continue
		}
		xs, err := d.drawGlyphs(t)
		if err != nil {
			return page.FaultAt(d.n, t.Tag, err)
		}
		if last.Y != t.Y && wordsMeet(last.String, t.String) {
			over.WriteByte(' ')
		}
		overlay(&over, t, xs)
		last = t
	}
	if over.Len() == 0 {
		return nil
	}
	d.body.WriteString("<text")
	attributes(&d.body, textRole(texts[0].Role)...)
	// No fill, since some programs draw transparent text; a pointer meets it all the same.
	d.body.WriteString(` fill="none" pointer-events="all" font-family="sans-serif">`)
	d.body.Write(over.Bytes())
	d.body.WriteString("</text>\n")
	return nil
}

// textRole tells programs that read aloud of a heading and its level.
func textRole(r page.Role) []string {
	if r < page.H1 || r > page.H4 {
		return nil
	}
	return []string{"role", "heading", "aria-level", strconv.Itoa(int(r-page.H1) + 1)}
}

// wordsMeet reports whether a line that begins with next would grow together
// with the word that the line before ends with.
func wordsMeet(last, next string) bool {
	a, _ := utf8.DecodeLastRuneInString(last)
	b, _ := utf8.DecodeRuneInString(next)
	return isLatin(a) && isLatin(b)
}

func isLatin(r rune) bool {
	return r <= unicode.MaxLatin1 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// drawGlyphs draws t in a space of its own, whose unit is that of the font, and
// returns where on the page each character stands, and at last where t ends.
func (d *drawing) drawGlyphs(t page.Text) ([]float64, error) {
	o, err := d.outlinesOf(t.Font)
	if err != nil {
		return nil, err
	}
	scale := t.Size / o.unitsPerEm
	d.body.WriteString("<g")
	attributes(&d.body, "transform", "translate("+decimal(t.X)+" "+decimal(t.Y)+") scale("+strconv.FormatFloat(scale, 'g', 8, 64)+")", "fill", t.Color.String())
	d.body.WriteByte('>')
	x := t.X
	xs := make([]float64, 0, len(t.String)/2)
	for _, r := range t.String {
		g, err := o.of(r)
		if err != nil {
			return nil, err
		}
		if g == nil {
			return nil, &page.MissingGlyph{Font: t.Font, Rune: r}
		}
		d.use(g, (x-t.X)/scale)
		xs = append(xs, x)
		x += g.advance*t.Size + t.Spacing
	}
	d.body.WriteString("</g>\n")
	return append(xs, x), nil
}

// use draws a glyph, which is described first if it is new.
func (d *drawing) use(g *glyph, x float64) {
	if g.path == "" {
		return
	}
	if !g.described {
		g.described = true
		writeElement(&d.defs, "path", "id", g.id, "d", g.path)
	}
	d.body.WriteString(`<use xlink:href="#` + g.id + `"`)
	if u := strconv.FormatFloat(x, 'f', 0, 64); u != "0" && u != "-0" {
		d.body.WriteString(` x="` + u + `"`)
	}
	d.body.WriteString("/>")
}

// overlay writes the characters of t at their places. Programs disagree on
// whether a character above U+FFFF takes one place of a list or two, so that
// none has a successor in its list.
func overlay(b *bytes.Buffer, t page.Text, xs []float64) {
	if t.Actual != "" {
		span(b, t, t.Actual, xs[:1], decimal(xs[len(xs)-1]-xs[0]))
		return
	}
	start, at := 0, 0 // of the list, in bytes and in characters
	n := 0
	for i, r := range t.String {
		n++
		if end := i + utf8.RuneLen(r); r > 0xFFFF || end == len(t.String) {
			span(b, t, t.String[start:end], xs[at:n], "")
			start, at = end, n
		}
	}
}

// span writes s at the height and in the size of t, its characters at xs. A length that
// is not empty is how far s reaches from the one place that is known.
func span(b *bytes.Buffer, t page.Text, s string, xs []float64, length string) {
	b.WriteString("<tspan")
	attributes(b, "x", places(xs), "y", decimal(t.Y), "font-size", decimal(t.Size), "textLength", length)
	b.WriteByte('>')
	escape(b, s)
	b.WriteString("</tspan>")
}

// places writes xs to 0.1 pt, enough for marking text.
func places(xs []float64) string {
	var out []byte
	for i, x := range xs {
		if i > 0 {
			out = append(out, ' ')
		}
		out = strconv.AppendFloat(out, x, 'f', 1, 64)
	}
	return string(out)
}
