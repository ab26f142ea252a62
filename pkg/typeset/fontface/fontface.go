// Package fontface is the metrics of a TrueType font: how far each character moves the
// pen, how far the glyphs reach above and below the baseline, and how much blank is
// beside the ink of a mark. It sets no text: which of several faces a character is set
// in, and what is set instead of one that none has, is for pkg/typeset.
//
// Lengths are em unless they are said to be points. A face can be used by several
// goroutines.
//
// To read it: Face in this file, then markblanks.go (the blank beside marks). fixed.go
// makes a face for tests.
package fontface

import (
	"fmt"
	"sync"
	"sync/atomic"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Face is the metrics of one TrueType file. Advances are read when first asked
// for, so that a face costs next to nothing until text is set in it. A Face may
// be used by several goroutines. A nil Face has no glyphs and sets ems.
type Face struct {
	name            string
	data            []byte
	ascent, descent float64 // em, above and below the baseline, both positive
	advances        [(unicodeEnd + 255) / 256]atomic.Pointer[advancePage]

	filled sync.Once         // sides, when first asked for
	sides  [len(marks)]sides // of each mark

	mu   sync.Mutex // guards font and buf, which read at a shared cursor
	font *sfnt.Font
	buf  sfnt.Buffer
}

// unicodeEnd is the first number that is no code point.
const unicodeEnd = 0x110000

// advancePage caches the advances of 256 neighbouring code points in 1/1000
// em; unread until asked for.
type advancePage [256]atomic.Int32

// The advances that are none, as stored in an advancePage. A real advance is
// stored one up, so that the zero page is unread.
const (
	unread  = 0
	missing = -1
)

// New reads the tables of a TrueType file. name is what page.Text.Font will say. The
// error tells that ttf cannot be read as a font.
func New(name string, ttf []byte) (*Face, error) {
	parsed, err := sfnt.Parse(ttf)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", name, err)
	}
	f := &Face{name: name, data: ttf, font: parsed}
	metrics, err := parsed.Metrics(&f.buf, f.ppem(), font.HintingNone)
	if err != nil {
		return nil, fmt.Errorf("font %s: metrics: %w", name, err)
	}
	f.ascent, f.descent = f.em(metrics.Ascent), f.em(metrics.Descent)
	return f, nil
}

// Name returns the name that page.Text.Font carries.
func (f *Face) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Data returns the bytes of the file, for page.Font.
func (f *Face) Data() []byte { return f.data }

// Has reports whether the face has a glyph for r.
func (f *Face) Has(r rune) bool { return f.lookup(r) != missing }

// Advance returns how far r moves the pen, in em, cut down to 1/1000 em as PDF
// widths are, so that layout and PDF agree exactly. A character without a glyph
// takes a whole em.
func (f *Face) Advance(r rune) float64 {
	if a := f.lookup(r); a != missing {
		return float64(a-1) / 1000
	}
	return 1
}

// lookup returns the cached entry of r, reading it first if need be.
func (f *Face) lookup(r rune) int {
	if f == nil || r < 0 || r >= unicodeEnd {
		return missing
	}
	if p := f.advances[r>>8].Load(); p != nil {
		if a := p[r&255].Load(); a != unread {
			return int(a)
		}
	}
	return f.store(r, f.read(r))
}

func (f *Face) store(r rune, entry int) int {
	p := f.advances[r>>8].Load()
	if p == nil {
		f.advances[r>>8].CompareAndSwap(nil, new(advancePage))
		p = f.advances[r>>8].Load()
	}
	p[r&255].Store(int32(entry))
	return entry
}

// read asks the font file for the advance of r.
func (f *Face) read(r rune) int {
	if f.font == nil {
		return missing
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	glyph, err := f.font.GlyphIndex(&f.buf, r)
	if err != nil || glyph == 0 {
		return missing
	}
	advance, err := f.font.GlyphAdvance(&f.buf, glyph, f.ppem(), font.HintingNone)
	if err != nil {
		return missing
	}
	return advance.Round()*1000/int(f.font.UnitsPerEm()) + 1
}

// The em box of Japanese type above and below its baseline.
const emAscent, emDescent = 0.88, 0.12

// Baseline returns how far under the top of a line box of height pitch the baseline of
// text of size lies, all in points, when the glyph box stands in the middle.
func (f *Face) Baseline(size, pitch float64) float64 {
	ascent, descent := emAscent, emDescent
	if f != nil {
		ascent, descent = f.ascent, f.descent
	}
	return (pitch + (ascent-descent)*size) / 2
}

// ppem asks sfnt for font units: at this size a unit is a pixel.
func (f *Face) ppem() fixed.Int26_6 { return fixed.I(int(f.font.UnitsPerEm())) }

func (f *Face) em(v fixed.Int26_6) float64 {
	return float64(v) / 64 / float64(f.font.UnitsPerEm())
}
