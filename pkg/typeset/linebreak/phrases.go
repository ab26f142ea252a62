package linebreak

import "strings"

// Where a Japanese line may end is settled by pairs of classes; where it ends
// well is a matter of phrases, which no blank shows. The scan here tells phrases
// and words from the scripts, from particles and from a few lists: a line ends
// best after a particle, next between the words of a compound, and badly inside
// a word or before a particle, which would start the next line.

// script is what a run of characters is written in.
type script uint8

const (
	signs script = iota // whatever pairs alone decide
	kanji
	kana
	foreign // katakana
)

var scripts = [classCount]script{
	ideograph: kanji, iteration: kanji,
	hiragana: kana, smallHiragana: kana,
	katakana: foreign, smallKatakana: foreign, prolonged: foreign,
}

// phrases prices the line ends between and inside the runs of one script.
func phrases(rs []rune, cs []class, ends []float64) {
	for i, before := 0, 0; i < len(rs); {
		s := scripts[cs[i]]
		j := i + 1
		for j < len(rs) && s != signs && scripts[cs[j]] == s {
			j++
		}
		single := false
		switch s {
		case kanji:
			single = compound(rs, cs, ends, i, j)
		case kana:
			inflected(rs[i:j], ends[i:j])
		case foreign:
			loan(rs[i:j], ends[i:j])
		}
		if i > 0 {
			join(rs, cs, ends, before, i, j, single)
		}
		before, i = i, j
	}
}

// join prices the line end between the runs from before and from i to j;
// single tells that the latter begins with a word of one kanji.
func join(rs []rune, cs []class, ends []float64, before, i, j int, single bool) {
	switch {
	case ends[i] >= emergency || setOf(comma, fullStop, wordSpace, wideSpace).has(cs[i-1]):
	case scripts[cs[i]] == kana:
		if scripts[cs[i-1]] != signs && longest(standing, rs[i:j]) > 0 {
			ends[i] = between // 認定|こども園
		} else if scripts[cs[i-1]] == kanji && !strings.ContainsRune(particles+sahen, rs[i]) {
			ends[i] = inWord // 続|ける
		}
	case scripts[cs[i-1]] == kana && setOf(ideograph, katakana, latin, numeral).has(cs[i]):
		ends[i] = afterKana(rs[before:i], rs[i:], single)
	case single && strings.ContainsRune(suffixes, rs[i]) && cs[i-1] != numeral:
		ends[i] = inWord // フォロワー|数
	case cs[i-1] == middleDot && i >= 2 && (isShort(cs, i-2, -1) || isShort(cs, i, 1)):
		ends[i] = inSpelled // デ・|ビュー
	}
}

// isShort reports whether the katakana at i is a word of one character, going
// by its neighbour at a step.
func isShort(cs []class, i, step int) bool {
	if cs[i] != katakana {
		return false
	}
	next := i + step
	return next < 0 || next >= len(cs) || scripts[cs[next]] != foreign
}

// afterKana is the cost of a line end after a run of hiragana that next, in
// another script, follows; single tells that next begins with a word of one
// kanji.
func afterKana(run, next []rune, single bool) float64 {
	end := run[len(run)-1]
	switch {
	case endsIn(run, phraseEnds) > 0:
		return afterPhrase
	case endsIn(run, nouns) > 0:
		return inShort // こども|園
	case strings.ContainsRune(particles, end):
		return afterPhrase
	case !strings.ContainsRune(stems, end), endsIn(run, adjectives) > 0:
		return afterVerb
	case single && (len(next) < 2 || strings.ContainsRune(particles, next[1])):
		return inWord // 担い|手
	case single:
		return inSpelled // 磨き|上げ
	case len(run) == 1:
		return inShort
	}
	return between
}

// inflected prices the line ends inside a run of hiragana.
func inflected(run []rune, ends []float64) {
	for i := 1; i < len(run); i++ {
		if ends[i] >= emergency {
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

// loan prices the line ends inside a run of katakana: around the words that
// many names are made with.
func loan(run []rune, ends []float64) {
	for i := 0; i < len(run); {
		n := longest(loans, run[i:])
		if n == 0 || i == 1 {
			i++
			continue
		}
		for _, k := range []int{i, i + n} {
			if k > 0 && k < len(run)-1 && ends[k] < emergency {
				ends[k] = inShort
			}
		}
		i += n
	}
}

// maxCompound is how many kanji are looked at together.
const maxCompound = 48

// compound prices the line ends of a run of kanji from i to j, which it cuts
// into words of two and three. single tells that the first has one character.
func compound(rs []rune, cs []class, ends []float64, i, j int) (single bool) {
	start := i
	if i > 0 && cs[i-1] == numeral {
		start += counted(rs[i:j])
	}
	long := j-start > 4
	for from := start; from < j; from += maxCompound {
		to := min(from+maxCompound, j)
		var words [maxCompound]uint8 // where each begins, its length
		cut(rs[from:to], from == start && attached(cs, i), &words)
		for k := from; k < to; k++ {
			switch {
			case k == i || ends[k] >= emergency:
			case words[k-from] == 0, k == start && words[0] == 1: // 市町|分
				ends[k] = inWord
			case long:
				ends[k] = between
			default:
				ends[k] = inShort
			}
		}
		if from == i {
			single = words[0] == 1
		}
	}
	return single
}

// attached reports whether the run of kanji at i goes on from another script or
// from a counted figure, as 園 does in こども園設置数 and 分 in 24市町分制作.
func attached(cs []class, i int) bool {
	return i > 0 && !setOf(comma, fullStop, wordSpace, wideSpace, paren, quote).has(cs[i-1])
}

// cut parts a run of kanji into words, cheapest together; suffixed tells that
// it may begin with a suffix.
func cut(run []rune, suffixed bool, words *[maxCompound]uint8) {
	var best [maxCompound + 1]float64
	var length [maxCompound + 1]uint8
	for end := 1; end <= len(run); end++ {
		best[end] = never
		for n := 1; n <= min(3, end); n++ {
			if c := best[end-n] + oddness(run[end-n:end], suffixed && end == n); c < best[end] {
				best[end], length[end] = c, uint8(n)
			}
		}
	}
	for end := len(run); end > 0; end -= int(length[end]) {
		words[end-int(length[end])] = length[end]
	}
}

// oddness says how unlikely a word of one to three kanji is. Sino-Japanese
// words are of two, or of three with a prefix or a suffix; leads tells that a
// suffix alone may stand here.
func oddness(word []rune, leads bool) float64 {
	switch len(word) {
	case 1:
		if leads && strings.ContainsRune(suffixes, word[0]) {
			return 0.9
		}
		return 5
	case 2:
		if known(word) {
			return 0.6
		}
		return 1
	}
	prefixed, suffixed := strings.ContainsRune(prefixes, word[0]), strings.ContainsRune(suffixes, word[2])
	switch {
	case suffixed && known(word[:2]), prefixed && known(word[1:]):
		return 1
	case suffixed, prefixed:
		return 1.55
	}
	return 3
}

func known(word []rune) bool { return strings.ContainsRune(compounds[word[0]], word[1]) }
