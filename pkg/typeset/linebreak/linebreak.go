// Package linebreak breaks Japanese text into lines: it chooses the ends that make
// the lines of a paragraph together least bad (optimum fit), and how much space
// between characters makes each line fill its measure (JIS X 4051 4.19, as restated
// in W3C JLREQ 3.8). Where a line may end, and what that costs, it is told by
// pkg/typeset/linebreak/breakplaces: it knows no word and no rule of 禁則. It is no
// typesetter: it knows characters and their widths alone, no font, no page and no
// written line end (\n is the caller's).
//
// Lengths are em of the text; badness is in the unit of the costs there. Nothing
// here fails: a text that no line end makes fit is set all the same, and Line.Over
// says so.
//
// To read it: this file (what goes in and comes out), search.go (the lines of least
// badness), line.go over gaps.go (how a line stands to its measure, and what its gaps
// can give), badness.go (what that is worth), then fit.go (how a line is made to fill
// its measure). Four types there speak of the space between characters: a gap is what
// lies between two of them, a leeway what the gaps of a line can give and take, a sum
// holds the leeway of all gaps before a place, and a Fit is what is done to the gaps of
// a line in the end.
package linebreak

import "sorachi/pkg/typeset/linebreak/breakplaces"

// Char is a character with the room it takes, in em of the text.
type Char struct {
	Rune    rune
	Advance float64 // how far it moves the pen
	Size    float64 // its own em: spacing is limited to a part of it
	Blank   float64 // blank at its right that may stand outside the measure, as that of 、 and 。

	// Left and Right are the blank beside its ink that a tight line may take
	// from a mark (約物) within it.
	Left, Right float64
}

// Fill is how lines are made to fill their measure.
type Fill int

// The ways to fill a measure. Justified leaves the last line as it is. Spread
// (JIS X 4051 4.18.1 字取り) fills it with a text that is one line, however far
// apart its characters come to stand; a text of more lines is ragged.
const (
	Ragged Fill = iota
	Justified
	Spread
)

// Measure is the room of a text's lines, in em, and how they fill it.
type Measure struct {
	First, Rest float64 // of the first line and of those after it; may be +Inf
	Fill        Fill
	Balance     bool // lines of even length, no more of them than without
	Whole       bool // no word is torn and no particle starts a line, though it takes more lines, where the text can be set so
	HangMarks   bool // a whole mark that has a Blank may stand outside (ぶら下げ, JLREQ 3.8.2), not the blank alone
}

// Line is the characters from Start to End, not including End. Those from
// Visible on are spaces, which take no room at a line's end.
type Line struct {
	Start, Visible, End int

	Width float64 // of the characters before Visible, without what Fit adds
	Slack float64 // what Width leaves of the measure; negative if it is too wide
	Fit   Fit     // how it is made to fill the measure
	Over  bool    // too wide for the measure however shrunk
}

// Text is the characters of a paragraph, read once to be broken at any measure.
// It does not change, so that several goroutines may break it.
type Text struct {
	chars   []Char
	classes []breakplaces.Class
	ends    []float64 // cost of ending a line before each character
	sums    []sum     // before each character, and at the end
}

// sum is what lies before a place in a text.
type sum struct {
	leeway          // of all gaps
	width   float64 // of advances
	visible int32   // where a line that ends here ends without its spaces
}

// Read makes a text ready to be broken. chars must not be changed afterwards.
func Read(chars []Char) *Text {
	rs := make([]rune, len(chars))
	for i, c := range chars {
		rs[i] = c.Rune
	}
	t := &Text{chars: chars, sums: make([]sum, len(chars)+1)}
	t.classes, t.ends = breakplaces.Read(rs)
	for i := range chars {
		t.sums[i+1] = t.sum(i)
	}
	return t
}

// sum is the sum before the character at i with that character.
func (t *Text) sum(i int) sum {
	s := t.sums[i]
	s.width += t.chars[i].Advance
	if !t.classes[i].IsSpace() {
		s.visible = int32(i + 1)
	}
	if i > 0 {
		s.leeway.add(t.gap(i))
	}
	return s
}

// Width returns the advances from one character up to, not including, another,
// without what a Fit adds.
func (t *Text) Width(from, to int) float64 { return t.sums[to].width - t.sums[from].width }

// Lines breaks the text into the lines that are together least bad. Every
// character is in one of them; without characters there is one empty line.
func (t *Text) Lines(m Measure) []Line {
	b := breaker{Text: t, Measure: m}
	lines := b.leastBad()
	if m.Balance && len(lines) > 1 { // once more, aiming at their mean length
		for _, l := range lines {
			b.even += l.width / float64(len(lines))
		}
		lines = b.leastBad()
	}
	out := make([]Line, len(lines))
	for i, l := range lines {
		out[i] = Line{l.start, l.visible, l.end, l.width, b.slack(l), b.fit(l), b.excess(l) > 0}
	}
	return out
}
