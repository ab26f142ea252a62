package typeset

import (
	"math"

	"sorachi/pkg/page"
	"sorachi/pkg/typeset/linebreak"
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

// fillOf is how lines of an alignment fill their measure.
var fillOf = [...]linebreak.Fill{Justify: linebreak.Justified, Spread: linebreak.Spread}

// Para is how a paragraph is set.
type Para struct {
	Align   Align
	Indent  float64 // points before the lines that follow the first; a written line end starts a first line again
	Balance bool    // lines of even length, for headings
	Whole   bool    // words are kept whole though it takes more lines
	Leading float64 // over that of the styles; 0 is theirs
}

// blankLine is the height of an empty line, in lines: it parts paragraphs.
const blankLine = 0.5

// Paragraph sets spans as running text in a box of width points: W is the
// width, whatever the lines need; without bounds (+Inf) it is what they need.
// \n ends a line; empty lines part paragraphs by half a line. No character is
// lost: what does not fit is set all the same and Overflow is true. Spaces at a
// line's end stay in the text but take no room.
func Paragraph(spans []Span, width float64, p Para) Block {
	s := setter{spans: spans, para: p}
	if !math.IsInf(width, 1) {
		s.out.W = width
	}
	if len(spans) == 0 {
		return s.out
	}
	s.em = emOf(spans)
	m := linebreak.Measure{First: width / s.em, Rest: (width - p.Indent) / s.em, Fill: fillOf[p.Align], Balance: p.Balance, Whole: p.Whole,
		HangMarks: p.Align == Justify && spans[0].Style.HangMarks}
	for _, t := range spans[0].Style.Memo.read(spans) {
		if t == nil {
			s.out.H += blankLine * s.pitch
			continue
		}
		for _, l := range t.Lines(m) {
			s.line(t, l)
		}
	}
	return s.out
}

// setter places the lines of a paragraph one under another.
type setter struct {
	spans []Span
	para  Para
	out   Block
	em    float64 // points
	pitch float64 // of the last line set
}

// line places one line and grows the block by it.
func (s *setter) line(t *text, l linebreak.Line) {
	pitch, baseline := s.box(t, l)
	indent := 0.0
	if l.Start > 0 {
		indent = s.para.Indent
	}
	y := s.out.H + baseline
	s.runs(t, l, indent+s.em*s.shift(l), y)
	if s.out.First == 0 {
		s.out.First = y
	}
	if math.IsInf(l.Slack, 1) {
		s.out.W = math.Max(s.out.W, indent+s.em*l.Width)
	}
	s.out.H += pitch
	s.pitch = pitch
	s.out.Overflow = s.out.Overflow || l.Over
}

// box returns the height of l and its baseline: those of its largest text.
func (s *setter) box(t *text, l linebreak.Line) (pitch, baseline float64) {
	span := -1
	for _, ink := range t.inks[l.Start:l.End] {
		if ink.span == span {
			continue
		}
		span = ink.span
		style := s.spans[span].Style
		if h := style.pitch(s.para.Leading); h > pitch {
			pitch, baseline = h, style.ground(ink.face).Baseline(style.Size, h)
		}
	}
	return pitch, baseline
}

// shift returns how far l stands from the left of its room, in em.
func (s *setter) shift(l linebreak.Line) float64 {
	switch {
	case math.IsInf(l.Slack, 0) || l.Slack <= 0:
		return 0
	case s.para.Align == Center, s.para.Align == Spread && l.Visible-l.Start == 1:
		return l.Slack / 2
	case s.para.Align == Right:
		return l.Slack
	}
	return 0
}
