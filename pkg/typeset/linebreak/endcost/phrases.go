package endcost

import "strings"

// phrases prices the line ends between and inside the runs of one script. Where a
// Japanese line may end is settled by pairs of classes; where it ends well is a
// matter of phrases, which no blank shows. They are told from the scripts, from
// particles and from a few lists: a line ends best after a particle, next between
// the words of a compound, and badly inside a word or before a particle, which
// would start the next line.
func phrases(rs []rune, cs []Class, ends []float64) {
	for i, before := 0, 0; i < len(rs); {
		s := scriptOf[cs[i]]
		j := i + 1
		for j < len(rs) && s != inSigns && scriptOf[cs[j]] == s {
			j++
		}
		oneKanji := false
		switch s {
		case inKanji:
			oneKanji = kanjiRun(rs, cs, ends, i, j)
		case inHiragana:
			hiraganaRun(rs[i:j], ends[i:j])
		case inKatakana:
			katakanaRun(rs[i:j], ends[i:j])
		}
		if i > 0 {
			join(rs, cs, ends, before, i, j, oneKanji)
		}
		before, i = i, j
	}
}

// script is what a run of characters is written in.
type script uint8

const (
	inSigns script = iota // and whatever else pairs alone decide
	inKanji
	inHiragana
	inKatakana
)

var scriptOf = [classCount]script{
	ideograph: inKanji, iteration: inKanji,
	hiragana: inHiragana, smallHiragana: inHiragana,
	katakana: inKatakana, smallKatakana: inKatakana, prolonged: inKatakana,
}

// partsWords are the classes behind which a line always ends well.
var partsWords = setOf(comma, fullStop, WordSpace, wideSpace)

// join prices the line end between two runs, of which the first starts at before and
// the second reaches from i to j; oneKanji tells that the second begins with a word of
// one kanji.
func join(rs []rune, cs []Class, ends []float64, before, i, j int, oneKanji bool) {
	switch {
	case ends[i] >= Emergency || partsWords.has(cs[i-1]):
	case scriptOf[cs[i]] == inHiragana:
		if scriptOf[cs[i-1]] != inSigns && longest(standing, rs[i:j]) > 0 {
			ends[i] = between // 認定|こども園
		} else if scriptOf[cs[i-1]] == inKanji && !strings.ContainsRune(particles+sahen, rs[i]) {
			ends[i] = inWord // 続|ける
		}
	case scriptOf[cs[i-1]] == inHiragana && setOf(ideograph, katakana, latin, numeral).has(cs[i]):
		ends[i] = afterHiragana(rs[before:i], rs[i:], oneKanji)
	case oneKanji && strings.ContainsRune(suffixes, rs[i]) && cs[i-1] != numeral:
		ends[i] = inWord // フォロワー|数
	case cs[i-1] == MiddleDot && i >= 2 && (isShort(cs, i-2, -1) || isShort(cs, i, 1)):
		ends[i] = inSpelled // デ・|ビュー
	}
}

// isShort reports whether the katakana at i is a word of one character, going
// by its neighbour at a step.
func isShort(cs []Class, i, step int) bool {
	if cs[i] != katakana {
		return false
	}
	next := i + step
	return next < 0 || next >= len(cs) || scriptOf[cs[next]] != inKatakana
}

// afterHiragana is the cost of a line end after a run of hiragana that next, in
// another script, follows; oneKanji tells that next begins with a word of one
// kanji.
func afterHiragana(run, next []rune, oneKanji bool) float64 {
	end := run[len(run)-1]
	switch {
	case endsIn(run, phraseEnds):
		return afterPhrase
	case endsIn(run, nouns):
		return inShort // こども|園
	case strings.ContainsRune(particles, end):
		return afterPhrase
	case !strings.ContainsRune(stems, end), endsIn(run, adjectives):
		return afterVerb
	case oneKanji && (len(next) < 2 || strings.ContainsRune(particles, next[1])):
		return inWord // 担い|手
	case oneKanji:
		return inSpelled // 磨き|上げ
	case len(run) == 1:
		return inShort
	}
	return between
}

// hiraganaRun prices the line ends inside a run of hiragana.
func hiraganaRun(run []rune, ends []float64) {
	for i := 1; i < len(run); i++ {
		if ends[i] >= Emergency {
			continue
		}
		before := run[i-1]
		particle := strings.ContainsRune(particles, before)
		switch n := longest(standing, run[i:]); {
		case n > 0 && particle:
			ends[i] = afterPhrase
			i += n - 1
		case n > 0 && strings.ContainsRune(verbEnds, before):
			ends[i] = between
			i += n - 1
		case before == 'を' && !strings.ContainsRune(particles, run[i]):
			ends[i] = between
		}
	}
}

// katakanaRun prices the line ends inside a run of katakana: around the words that
// many names are made with.
func katakanaRun(run []rune, ends []float64) {
	for i := 0; i < len(run); {
		n := longest(loans, run[i:])
		if n == 0 || i == 1 {
			i++
			continue
		}
		for _, k := range []int{i, i + n} {
			if k > 0 && k < len(run)-1 && ends[k] < Emergency {
				ends[k] = inShort
			}
		}
		i += n
	}
}
