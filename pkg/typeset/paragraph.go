package typeset

import (
	"math"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/page"
)

// Span is a run of text in one style with the tag its ops carry.
type Span struct {
	Text  string
	Style Style
	Tag   page.Tag
}

// Align is how lines stand in their box.
type Align int

// The alignments. Justify leaves the last line at the left. Spread (均等割り付け,
// JIS X 4051 4.18.1 字取り) fills the box by the places of the characters, so
// that the text itself needs no spaces; a text too long for one line is set at
// the left.
const (
	Left Align = iota
	Center
	Right
	Justify
	Spread
)

// Para is how a paragraph is set. Indent and Hang are the room in points
// before the first line and before the lines that follow; a line end written
// in the text starts a first line again.
type Para struct {
	Align        Align
	Indent, Hang float64
	MaxLines     int     // more is Overflow; 0 is no limit
	Balance      bool    // lines of even length, for headings
	Leading      float64 // over that of the styles; 0 is theirs
}

// blankLine is the height of an empty line, in lines: it parts paragraphs.
const blankLine = 0.5

// glyph is one character of a paragraph, in em of the paragraph's first span.
type glyph struct {
	r       rune
	span    int32
	face    *Face
	size    float64
	advance float64
}

// Paragraph sets spans as running text in a box of width points: W is the
// width, whatever the lines need; without bounds (+Inf) it is what they need. \n ends a line; empty lines part paragraphs
// by half a line. No character is lost: what does not fit is set all the same
// and Overflow is true. Spaces at a line's end stay in the text but take no
// room.
func Paragraph(spans []Span, width float64, p Para) Block {
	if len(spans) == 0 {
		return Block{W: bounded(width)}
	}
	s := setter{spans: spans, width: width, para: p, em: emOf(spans)}
	s.out.W = bounded(width)
	for _, part := range spans[0].Style.Memo.read(spans) {
		s.part(part)
	}
	s.out.Overflow = s.out.Overflow || p.MaxLines > 0 && s.out.Lines > p.MaxLines
	return s.out
}

// bounded is the width of a box, which without bounds is that of its text.
func bounded(width float64) float64 {
	if math.IsInf(width, 1) {
		return 0
	}
	return width
}

// emOf is the unit of a paragraph in points: the size of its first span.
func emOf(spans []Span) float64 {
	if size := spans[0].Style.Size; size > 0 {
		return size
	}
	return 1
}

// shape finds the face and advance of each character.
func shape(spans []Span) []glyph {
	n := 0
	for _, s := range spans {
		n += utf8.RuneCountInString(s.Text)
	}
	out := make([]glyph, 0, n)
	for i, s := range spans {
		size := s.Style.Size / emOf(spans)
		for _, r := range Clean(s.Text) {
			f, advance := s.Style.glyph(r)
			out = append(out, glyph{r, int32(i), f, size, advance * size})
		}
	}
	return out
}

// parts cuts a text at its line ends. Those at the ends of the text are
// dropped, several in a row become one empty part.
func parts(gs []glyph) [][]glyph {
	var out [][]glyph
	start, blank := 0, false
	for i := 0; i <= len(gs); i++ {
		if i < len(gs) && gs[i].r != '\n' {
			continue
		}
		if i > start {
			if blank && len(out) > 0 {
				out = append(out, nil)
			}
			out = append(out, gs[start:i])
		}
		blank = i == start
		start = i + 1
	}
	return out
}

// setter places the lines of a paragraph one under another.
type setter struct {
	spans []Span
	width float64
	para  Para
	out   Block
	em    float64 // points
	pitch float64 // of the last line set
}

func (s *setter) part(t *text) {
	if t == nil {
		s.out.H += blankLine * s.pitch
		return
	}
	m := measure{first: (s.width - s.para.Indent) / s.em, rest: (s.width - s.para.Hang) / s.em, justify: s.para.Align == Justify}
	lines := t.lines
	if s.para.Balance {
		lines = t.balanced
	}
	for _, l := range lines(m) {
		s.line(t, l, m)
	}
}

// line places one line and grows the block by it.
func (s *setter) line(t *text, l line, m measure) {
	pitch, baseline := s.box(t, l)
	indent := s.para.Hang
	if l.start == 0 {
		indent = s.para.Indent
	}
	space := s.spacing(t, l, m)
	y := s.out.H + baseline
	s.runs(t, l, indent+s.em*s.shift(t, l, m), y, space)
	if s.out.Lines == 0 {
		s.out.First = y
	}
	if math.IsInf(s.width, 1) {
		s.out.W = math.Max(s.out.W, indent+s.em*l.natural)
	}
	s.out.Lines++
	s.out.H += pitch
	s.pitch = pitch
	s.out.Overflow = s.out.Overflow || t.excess(l, m) > 0
}

// box returns the height of l and its baseline: those of its largest text.
func (s *setter) box(t *text, l line) (pitch, baseline float64) {
	span := int32(-1)
	for _, g := range t.glyphs[l.start:l.end] {
		if g.span == span {
			continue
		}
		span = g.span
		style := s.spans[span].Style
		if h := style.pitch(s.para.Leading); h > pitch {
			pitch, baseline = h, style.ground(g.face).baseline(style.Size, h)
		}
	}
	return pitch, baseline
}

// spacing returns what is added after each character of l, in em.
func (s *setter) spacing(t *text, l line, m measure) float64 {
	count := float64(l.visible - l.start - 1)
	slack := m.room(l.start) - l.natural
	if count < 1 || math.IsInf(slack, 0) {
		return 0
	}
	switch {
	case s.para.Align == Spread && l.start == 0 && l.end == len(t.glyphs):
		return math.Max(0, slack/count)
	case s.para.Align != Justify:
		return 0
	case slack < 0:
		return math.Min(0, math.Max(slack+t.trail(l), -maxShrink*t.gaps(l))) / count
	case l.end < len(t.glyphs) && slack <= maxStretch*t.gaps(l):
		return slack / count
	}
	return 0
}

// shift returns how far l stands from the left of its box, in em.
func (s *setter) shift(t *text, l line, m measure) float64 {
	slack := m.room(l.start) - l.natural
	if math.IsInf(slack, 0) || slack <= 0 {
		return 0
	}
	switch {
	case s.para.Align == Center, s.para.Align == Spread && l.visible-l.start == 1:
		return slack / 2
	case s.para.Align == Right:
		return slack
	}
	return 0
}

// runs sets l as one text for each run of one span and face.
func (s *setter) runs(t *text, l line, x, y, space float64) {
	for i := l.start; i < l.end; {
		j := i + 1
		for j < l.end && t.glyphs[j].span == t.glyphs[i].span && t.glyphs[j].face == t.glyphs[i].face {
			j++
		}
		op := s.run(t, i, j, min(j, l.visible), space)
		op.X, op.Y = x, y
		if j >= l.visible && op.Width > 0 {
			op.Width -= s.em * space
		}
		s.out.Ops = append(s.out.Ops, op)
		x += s.em * (t.sums[j].width - t.sums[i].width + float64(j-i)*space)
		i = j
	}
}

// run makes the text of the characters from i to j, of which those to visible
// take room.
func (s *setter) run(t *text, i, j, visible int, space float64) page.Text {
	span := s.spans[t.glyphs[i].span]
	var str strings.Builder
	str.Grow(3 * (j - i))
	for _, g := range t.glyphs[i:j] {
		str.WriteRune(g.r)
	}
	op := page.Text{Tag: span.Tag, Font: t.glyphs[i].face.Name(), Size: span.Style.Size, Color: span.Style.Color, String: str.String(), Spacing: s.em * space}
	if visible > i {
		op.Width = s.em * (t.sums[visible].width - t.sums[i].width + float64(visible-i)*space)
	}
	return op
}
