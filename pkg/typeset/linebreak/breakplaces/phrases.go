package breakplaces

import "strings"

// phrases prices the line ends between and inside the runs of one script. Where a
// Japanese line may end is settled by pairs of classes; where it ends well is a
// matter of phrases, which no blank shows. They are told from the scripts, from
// particles and from a few lists: a line ends best after a particle, next between
// the words of a compound, and badly inside a word or before a particle, which
// would start the next line.
func phrases(rs []rune, cs []Class, ends []float64) {
	var before run
	for at := 0; at < len(rs); at = before.to {
		r := runAt(cs, at)
		switch r.script {
		case inKanji:
			r.oneKanji = kanjiRun(rs, cs, ends, r.from, r.to)
		case inHiragana:
			hiraganaRun(rs[r.from:r.to], ends[r.from:r.to])
		case inKatakana:
			katakanaRun(rs[r.from:r.to], ends[r.from:r.to])
		}
		if at > 0 {
			join(rs, cs, ends, before, r)
		}
		before = r
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

// run is neighbouring characters of one script. A sign is a run by itself.
type run struct {
	from, to int
	script   script
	oneKanji bool // it begins with a word of one kanji
}

// runAt returns the run that starts at from.
func runAt(cs []Class, from int) run {
	r := run{from: from, to: from + 1, script: scriptOf[cs[from]]}
	for r.to < len(cs) && r.script != inSigns && scriptOf[cs[r.to]] == r.script {
		r.to++
	}
	return r
}

// partsWords are the classes behind which a line always ends well.
var partsWords = setOf(comma, fullStop, WordSpace, wideSpace)

// join prices the line end between two runs, which pairs of classes priced by the two
// characters alone.
func join(rs []rune, cs []Class, ends []float64, before, after run) {
	i := after.from
	switch {
	case ends[i] >= Emergency || partsWords.has(cs[i-1]):
	case after.script == inHiragana:
		if before.script != inSigns && longest(standing, rs[i:after.to]) > 0 {
			ends[i] = between // 認定|こども園
		} else if before.script == inKanji && !strings.ContainsRune(particles+sahen, rs[i]) {
			ends[i] = inWord // 続|ける
		}
	case before.script == inHiragana && setOf(ideograph, katakana, latin, numeral).has(cs[i]):
		ends[i] = afterHiragana(rs[before.from:i], rs[i:], after.oneKanji)
	case after.oneKanji && strings.ContainsRune(suffixes, rs[i]) && cs[i-1] != numeral:
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
