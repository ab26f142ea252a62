package endcost

import (
	"math"
	"strings"
)

// maxCompound is how many kanji are looked at together.
const maxCompound = 48

// kanjiRun prices the line ends of a run of kanji from i to j, which it cuts
// into words of two and three. single tells that the first has one character.
func kanjiRun(rs []rune, cs []Class, ends []float64, i, j int) (single bool) {
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
			case k == i || ends[k] >= Emergency:
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
func attached(cs []Class, i int) bool {
	return i > 0 && !partsWords.has(cs[i-1]) && cs[i-1] != paren && cs[i-1] != quote
}

// cut parts a run of kanji into words, cheapest together; suffixed tells that
// it may begin with a suffix.
func cut(run []rune, suffixed bool, words *[maxCompound]uint8) {
	var best [maxCompound + 1]float64
	var length [maxCompound + 1]uint8
	for end := 1; end <= len(run); end++ {
		best[end] = math.Inf(1)
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
	hasPrefix, hasSuffix := strings.ContainsRune(prefixes, word[0]), strings.ContainsRune(suffixes, word[2])
	switch {
	case hasSuffix && known(word[:2]), hasPrefix && known(word[1:]):
		return 1
	case hasSuffix, hasPrefix:
		return 1.55
	}
	return 3
}

func known(word []rune) bool { return strings.ContainsRune(compounds[word[0]], word[1]) }
