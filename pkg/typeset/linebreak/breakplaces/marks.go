package breakplaces

import "strings"

// marks keeps a mark with the words that it leads, encloses or stands in, where
// these are more than the one character that pairs of classes see.
func marks(rs []rune, cs []Class, ends []float64) {
	for i := range rs {
		switch cs[i] {
		case noteMark, bullet, MiddleDot:
			note(cs, ends, i)
		case closing:
			remark(cs, ends, i)
		}
		wordMark(rs, cs, ends, i)
	}
}

// note lets a mark that starts a note or an item lead it: it may start a line
// and stays with what follows. Elsewhere ※ marks the term before it.
func note(cs []Class, ends []float64, i int) {
	if !startsItem(cs, i) {
		return
	}
	if i > 0 && cs[i] == noteMark && ends[i] > inWhole && setOf(WordSpace, wideSpace, fullStop).has(cs[i-1]) {
		ends[i] = good
	}
	i++
	for i < len(cs) && cs[i] == numeral { // ※1
		i++
	}
	bind(ends, i, inFigure)
	if i < len(cs) && cs[i].IsSpace() {
		bind(ends, i+1, inFigure)
	}
}

func startsItem(cs []Class, i int) bool {
	return i == 0 || setOf(WordSpace, wideSpace, paren, quote, fullStop).has(cs[i-1])
}

// longRemark is the length from which a remark or name in brackets is text like
// other text.
const longRemark = 10

// remark keeps a short remark or name whole whose bracket closes at i.
func remark(cs []Class, ends []float64, i int) {
	for open := i - 1; open >= 0 && i-open < longRemark; open-- {
		if !setOf(paren, quote).has(cs[open]) {
			continue
		}
		for ; open < i; open++ {
			bind(ends, open+1, inRemark)
		}
		return
	}
}

// wordMark binds what follows a mark that stands inside a word: the apostrophe of
// it’s. A space after a circled number goes with it too. Behind the signs of a long
// address an emergency may end a line.
func wordMark(rs []rune, cs []Class, ends []float64, i int) {
	if i < 2 {
		return
	}
	before, mark, after := cs[i-2], cs[i-1], cs[i]
	switch {
	case before == latin && after == latin && rs[i-1] == '’':
		bind(ends, i, inWhole)
	case before == enumerator && mark.IsSpace():
		bind(ends, i, inFigure)
	case (mark == latin || mark == latinPoint) && ends[i] == inWhole && strings.ContainsRune("/-?&=_.:", rs[i-1]):
		ends[i] = inAddress
	}
}
