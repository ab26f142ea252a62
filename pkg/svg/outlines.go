package svg

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"math"
	"slices"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"sorachi/pkg/page"
)

// outlines are the glyphs of one font that a page uses.
type outlines struct {
	font       *sfnt.Font
	buf        sfnt.Buffer
	unitsPerEm float64
	glyphs     map[rune]*glyph            // those met so far
	byIndex    map[sfnt.GlyphIndex]*glyph // the same: several characters may share one
}

// glyph is the outline of a glyph and how far it reaches.
type glyph struct {
	id        string  // of its description: "g" and a hash of the path
	path      string  // in units of the font, y downwards; empty is blank
	advance   float64 // em, as PDF has it
	described bool    // in the file's <defs>
}

// outlinesOf returns the outlines of a font of the document.
func (d *drawing) outlinesOf(name string) (*outlines, error) {
	if o, ok := d.outlines[name]; ok {
		return o, nil
	}
	i := slices.IndexFunc(d.doc.Fonts, func(f page.Font) bool { return f.Name == name }) // page.Check saw that it is there
	o, err := newOutlines(d.doc.Fonts[i])
	if err != nil {
		return nil, fmt.Errorf("フォント %s を読めません: %w", name, err)
	}
	d.outlines[name] = o
	return o, nil
}

func newOutlines(f page.Font) (*outlines, error) {
	parsed, err := sfnt.Parse(f.Data)
	if err != nil {
		return nil, err
	}
	return &outlines{font: parsed, unitsPerEm: float64(parsed.UnitsPerEm()), glyphs: map[rune]*glyph{}, byIndex: map[sfnt.GlyphIndex]*glyph{}}, nil
}

// of returns the glyph of r, nil when the font has none.
func (o *outlines) of(r rune) (*glyph, error) {
	if g, ok := o.glyphs[r]; ok {
		return g, nil
	}
	index, err := o.font.GlyphIndex(&o.buf, r)
	if err != nil || index == 0 {
		return nil, err
	}
	g, ok := o.byIndex[index]
	if !ok {
		if g, err = o.load(index); err != nil {
			return nil, err
		}
		o.byIndex[index] = g
	}
	o.glyphs[r] = g
	return g, nil
}

// load reads a glyph at the size at which a pixel is a unit of the font. Its
// advance is cut down to 1/1000 em, as PDF's widths are.
func (o *outlines) load(index sfnt.GlyphIndex) (*glyph, error) {
	size := fixed.I(int(o.font.UnitsPerEm()))
	advance, err := o.font.GlyphAdvance(&o.buf, index, size, font.HintingNone)
	if err != nil {
		return nil, err
	}
	segments, err := o.font.LoadGlyph(&o.buf, index, size, nil)
	if err != nil {
		return nil, err
	}
	g := &glyph{path: pathOf(segments), advance: math.Floor(float64(advance.Round())*1000/o.unitsPerEm) / 1000}
	sum := sha256.Sum256([]byte(g.path))
	g.id = "g" + base64.RawURLEncoding.EncodeToString(sum[:6])
	return g, nil
}
