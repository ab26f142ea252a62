package linebreak

import "sorachi/pkg/typeset/linebreak/breakplaces"

// gap is what lies between two characters, in em, to make a line narrower or wider:
// the advance of a word space, the blank of a middle dot, that of another mark, and the
// em of a letter that may come apart from the next. Of each a part can be given or
// taken (fit.go).
type gap struct{ words, dots, marks, letters float64 }

// leeway is how much narrower and wider the gaps of a text or a line can make it, in em.
type leeway struct {
	give    float64 // by spaces, dots and marks together
	words   float64 // advances of the word spaces that another character follows
	letters float64 // em of the letters that may come apart
}

func (lee *leeway) add(g gap) {
	lee.give += g.words*wordGive + g.dots*dotGive + g.marks*markGive
	lee.words += g.words
	lee.letters += g.letters
}

// tighter and wider are what the gaps between letters can give and take.
func (lee leeway) tighter() float64 { return maxShrink * lee.letters }
func (lee leeway) wider() float64   { return maxStretch * lee.letters }

// gap is what lies before the character at i.
func (t *Text) gap(i int) (g gap) {
	before, after := &t.chars[i-1], &t.chars[i]
	if c := t.classes[i-1]; c == breakplaces.WordSpace {
		g.words = before.Advance
	} else if c == breakplaces.MiddleDot {
		g.dots = before.Right
	} else if c.GivesRight() {
		g.marks = before.Right
	}
	if c := t.classes[i]; c == breakplaces.MiddleDot {
		g.dots += after.Left
	} else if c.GivesLeft() {
		g.marks += after.Left
	}
	if breakplaces.Widens(t.classes[i-1], t.classes[i]) {
		g.letters = before.Size
	}
	return g
}
