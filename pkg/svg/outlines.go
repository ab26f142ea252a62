package svg

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"math"
	"strconv"

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
	shapes     map[rune]*shape
	byGlyph    map[sfnt.GlyphIndex]*shape
}

// shape is a glyph.
type shape struct {
	id        string
	path      string  // in units of the font, y downwards; empty is blank
	advance   float64 // em, as PDF has it
	described bool    // in the file's <defs>
}

func (d *drawing) outlinesOf(name string) (*outlines, error) {
	if o, ok := d.outlines[name]; ok {
		return o, nil
	}
	o, err := newOutlines(d.doc.Fonts, name)
	if err != nil {
		return nil, fmt.Errorf("フォント %s を読めません: %w", name, err)
	}
	d.outlines[name] = o
	return o, nil
}

func newOutlines(fonts []page.Font, name string) (*outlines, error) {
	o := &outlines{shapes: map[rune]*shape{}, byGlyph: map[sfnt.GlyphIndex]*shape{}}
	for _, f := range fonts {
		if f.Name != name {
			continue
		}
		parsed, err := sfnt.Parse(f.Data)
		if err != nil {
			return nil, err
		}
		o.font, o.unitsPerEm = parsed, float64(parsed.UnitsPerEm())
	}
	return o, nil
}

// glyph returns the glyph of r, nil when the font has none.
func (o *outlines) glyph(r rune) (*shape, error) {
	if s, ok := o.shapes[r]; ok {
		return s, nil
	}
	index, err := o.font.GlyphIndex(&o.buf, r)
	if err != nil || index == 0 {
		return nil, err
	}
	s, ok := o.byGlyph[index]
	if !ok {
		if s, err = o.load(index); err != nil {
			return nil, err
		}
		o.byGlyph[index] = s
	}
	o.shapes[r] = s
	return s, nil
}

// load reads a glyph at the size at which a pixel is a unit of the font. Its
// advance is cut down to 1/1000 em, as PDF's widths are.
func (o *outlines) load(index sfnt.GlyphIndex) (*shape, error) {
	size := fixed.I(int(o.font.UnitsPerEm()))
	advance, err := o.font.GlyphAdvance(&o.buf, index, size, font.HintingNone)
	if err != nil {
		return nil, err
	}
	segments, err := o.font.LoadGlyph(&o.buf, index, size, nil)
	if err != nil {
		return nil, err
	}
	s := &shape{path: pathOf(segments), advance: math.Floor(float64(advance.Round())*1000/o.unitsPerEm) / 1000}
	sum := sha256.Sum256([]byte(s.path))
	s.id = "g" + base64.RawURLEncoding.EncodeToString(sum[:6])
	return s, nil
}

// pathOf writes an outline in the shortest commands: relative ones, and t for a
// curve that goes on as the one before it, of which TrueType has many.
func pathOf(segments sfnt.Segments) string {
	var p pathWriter
	for _, s := range segments {
		a, b := s.Args[0], s.Args[1]
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			p.close()
			p.to('m', a)
			p.start, p.open = a, true
		case sfnt.SegmentOpLineTo:
			p.line(a)
		case sfnt.SegmentOpQuadTo:
			smooth := p.curved && p.at.Sub(p.control) == a.Sub(p.at)
			if smooth {
				p.to('t', b)
			} else {
				p.to('q', a, b)
			}
			p.control, p.curved = a, true
		case sfnt.SegmentOpCubeTo:
			p.to('c', a, b, s.Args[2])
		}
	}
	p.close()
	return string(p.out)
}

// pathWriter writes points relative to the last one.
type pathWriter struct {
	out         []byte
	at, control fixed.Point26_6
	start       fixed.Point26_6 // of the contour
	open        bool            // a contour is begun
	curved      bool            // control is of the last command
}

func (p *pathWriter) close() {
	if p.open {
		p.out = append(p.out, 'z')
		p.at = p.start
	}
	p.curved = false
}

func (p *pathWriter) line(to fixed.Point26_6) {
	switch d := to.Sub(p.at); {
	case d.Y == 0:
		p.command('h', d.X)
	case d.X == 0:
		p.command('v', d.Y)
	default:
		p.command('l', d.X, d.Y)
	}
	p.at, p.curved = to, false
}

func (p *pathWriter) to(command byte, points ...fixed.Point26_6) {
	var lengths []fixed.Int26_6
	for _, pt := range points {
		d := pt.Sub(p.at)
		lengths = append(lengths, d.X, d.Y)
	}
	p.command(command, lengths...)
	p.at, p.curved = points[len(points)-1], false
}

// command writes lengths with nothing between them where a minus parts them.
func (p *pathWriter) command(name byte, lengths ...fixed.Int26_6) {
	p.out = append(p.out, name)
	for i, l := range lengths {
		if i > 0 && l >= 0 {
			p.out = append(p.out, ' ')
		}
		p.out = strconv.AppendFloat(p.out, float64(l)/64, 'f', -1, 64)
	}
}
