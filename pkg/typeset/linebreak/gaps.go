package linebreak

// room is what lies between the characters of a line, or of two of them, to
// make it narrower or wider: the advances of word spaces, the blank that middle
// dots and that other marks can give, and the em of the gaps where letters may
// come apart.
type room struct{ words, dots, marks, letters float64 }

// gap is the room before the character at i.
func (t *Text) gap(i int) (r room) {
	before, after := &t.chars[i-1], &t.chars[i]
	if cl := t.classes[i-1]; cl == wordSpace {
		r.words = before.Advance
	} else if cl == middleDot {
		r.dots = before.Right
	} else if givesRight.has(cl) {
		r.marks = before.Right
	}
	if cl := t.classes[i]; cl == middleDot {
		r.dots += after.Left
	} else if givesLeft.has(cl) {
		r.marks += after.Left
	}
	if widens[t.classes[i-1]][t.classes[i]] {
		r.letters = before.Size
	}
	return r
}

// The marks that give the blank at their right and left when a line is tight
// (JLREQ 3.8.3 d and table 5). A full stop keeps its own, which parts sentences.
var (
	givesRight = setOf(closing, comma)
	givesLeft  = setOf(paren, quote)
)

// The classes between which letters may come apart (JLREQ table 6): beside
// brackets, stops, middle dots and hyphens they never do, nor before a mark of
// a note. In each the second may follow the first.
var (
	widensAfter  = setOf(inseparable, iteration, prolonged, smallHiragana, smallKatakana, prefixed, postfixed, hiragana, katakana, ideograph, noteMark, numeral, latin)
	widensBefore = setOf(inseparable, iteration, prolonged, smallHiragana, smallKatakana, prefixed, postfixed, hiragana, katakana, ideograph, numeral, latin, enumerator, bullet)
)

// solid are the pairs among those that stay together (JLREQ table 6 with notes
// 4 and 8 to 11): dashes, figures, words, a figure and its sign.
var solid = []struct{ before, after classSet }{
	{setOf(inseparable, iteration, prolonged, smallHiragana, smallKatakana), setOf(inseparable)},
	{setOf(inseparable), setOf(numeral)},
	{setOf(numeral, latin), setOf(numeral, latin, postfixed)},
	{setOf(prefixed, noteMark), setOf(numeral)},
}

// widens is that spread over all pairs: widens[before][after].
var widens = spreadWidens()

func spreadWidens() *[classCount][classCount]bool {
	var t [classCount][classCount]bool
	for before := range classCount {
		for after := range classCount {
			t[before][after] = widensAfter.has(before) && widensBefore.has(after)
			for _, s := range solid {
				if s.before.has(before) && s.after.has(after) {
					t[before][after] = false
				}
			}
		}
	}
	return &t
}
