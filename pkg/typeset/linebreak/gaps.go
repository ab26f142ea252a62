package linebreak

import "sorachi/pkg/typeset/linebreak/endcost"

// gap is what lies between two characters, or between all those of a line, to make
// it narrower or wider: the advances of word spaces, the blank that middle dots and
// that other marks can give, and the em of the letters that may come apart.
type gap struct{ words, dots, marks, letters float64 }

// gap is what lies before the character at i.
func (t *Text) gap(i int) (g gap) {
	before, after := &t.chars[i-1], &t.chars[i]
	if c := t.classes[i-1]; c == endcost.WordSpace {
		g.words = before.Advance
	} else if c == endcost.MiddleDot {
		g.dots = before.Right
	} else if c.GivesRight() {
		g.marks = before.Right
	}
	if c := t.classes[i]; c == endcost.MiddleDot {
		g.dots += after.Left
	} else if c.GivesLeft() {
		g.marks += after.Left
	}
	if endcost.Widens(t.classes[i-1], t.classes[i]) {
		g.letters = before.Size
	}
	return g
}
