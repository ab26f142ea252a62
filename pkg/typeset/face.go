package typeset

import (
	"fmt"
	"math"
	"slices"
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
	pages           [(unicodeEnd + 255) / 256]atomic.Pointer[advancePage]

	measured sync.Once         // sides is filled when first asked for
	sides    [len(marks)]sides // of each mark

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

// sides is the blank beside the ink of a mark, in em.
type sides struct{ left, right float64 }

// marks are those whose blanks a line may use: the full stops and commas of
// JLREQ cl-06 and cl-07, which may stand outside the measure in part, then the
// brackets of cl-01 and cl-02, last the middle dots of cl-05.
var marks = [...]rune{'、', '。', '，', '．', '（', '）', '「', '」', '『', '』', '【', '】', '［', '］', '〔', '〕', '〈', '〉', '《', '》', '〘', '〙', '〖', '〗', '〝', '〟', '｛', '｝', '・', '：', '；'}

// hanging is how many of them may stand outside.
const hanging = 4

// bearing is the blank in em that is left beside a mark however tight a line is:
// what BIZ UDPGothic has at the inner side of its brackets.
const bearing = 0.07

// NewFace reads the tables of a TrueType file. name is what page.Text.Font
// will say. The error tells that data is no TrueType font.
func NewFace(name string, ttf []byte) (*Face, error) {
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
	if em, ok := f.advance(r); ok {
		return em
	}
	return 1
}

// advance is Advance of a character that has a glyph; it is false for others.
func (f *Face) advance(r rune) (em float64, ok bool) {
	a := f.lookup(r)
	return float64(a-1) / 1000, a != missing
}

// lookup returns the cached entry of r, reading it first if need be.
func (f *Face) lookup(r rune) int {
	if f == nil || r < 0 || r >= unicodeEnd {
		return missing
	}
	if p := f.pages[r>>8].Load(); p != nil {
		if a := p[r&255].Load(); a != unread {
			return int(a)
		}
	}
	return f.store(r, f.read(r))
}

func (f *Face) store(r rune, entry int) int {
	p := f.pages[r>>8].Load()
	if p == nil {
		f.pages[r>>8].CompareAndSwap(nil, new(advancePage))
		p = f.pages[r>>8].Load()
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

// around returns the blank beside r that a line may use: hang, at its right,
// outside the measure, the others within a tight line; nothing but for marks.
func (f *Face) around(r rune) (hang, left, right float64) {
	if r < '、' || r > '｝' || r > '〟' && r < '（' || f == nil { // most of a text, found cheaply
		return 0, 0, 0
	}
	i := slices.Index(marks[:], r)
	if i < 0 {
		return 0, 0, 0
	}
	f.measured.Do(f.measure)
	s := f.sides[i]
	if i < hanging {
		hang = s.right
	}
	return hang, math.Max(0, s.left-bearing), math.Max(0, s.right-bearing)
}

// measure fills sides.
func (f *Face) measure() {
	if f.font == nil {
		return
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	for i, r := range marks {
		glyph, err := f.font.GlyphIndex(&f.buf, r)
		if err != nil || glyph == 0 {
			continue
		}
		box, advance, err := f.font.GlyphBounds(&f.buf, glyph, f.ppem(), font.HintingNone)
		if err == nil {
			f.sides[i] = sides{f.em(box.Min.X), math.Max(0, f.em(advance-box.Max.X))}
		}
	}
}

// baseline returns how far under the top of a line box of height pitch the
// baseline of text of size lies, when the glyph box stands in the middle.
func (f *Face) baseline(size, pitch float64) float64 {
	ascent, descent := 0.88, 0.12 // of the em box of Japanese type
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
