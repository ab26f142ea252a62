package breakplaces

// GivesLeft reports whether a mark of class c gives the blank at its left when a
// line is tight (JLREQ 3.8.3 d and table 5). A middle dot, which gives at both sides
// and before all others, is none of them.
func (c Class) GivesLeft() bool { return givesLeft.has(c) }

// GivesRight is GivesLeft for the blank at the right. A full stop keeps its own,
// which parts sentences.
func (c Class) GivesRight() bool { return givesRight.has(c) }

var (
	givesLeft  = setOf(paren, quote)
	givesRight = setOf(closing, comma)
)

// Widens reports whether letters of two classes, one after the other, may come
// apart to fill a line (JLREQ table 6).
func Widens(before, after Class) bool { return widens[before][after] }

// The classes between which letters may come apart (JLREQ table 6): beside
// brackets, stops, middle dots and hyphens they never do, nor before a mark of
// a note. They do after one of widensAfter that one of widensBefore follows.
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
