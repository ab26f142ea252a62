package breakplaces

import (
	"math"
	"strings"
)

// kanjiRun prices the line ends inside the run of kanji from i to j, which it cuts
// into words of one to three, best of two. It returns whether the first word is of one
// kanji, which join asks.
func kanjiRun(rs []rune, cs []Class, ends []float64, i, j int) (oneKanji bool) {
	start := i
	if i > 0 && cs[i-1] == numeral {
		start += counted(rs[i:j]) // the unit of a figure, which figures.go binds
	}
	betweenWords := inShort
	if j-start > 4 {
		betweenWords = between
	}
	for from := start; from < j; from += maxCompound {
		run := rs[from:min(from+maxCompound, j)]
		lengths := cut(run, from == start && attached(cs, i))
		for k, length := range lengths[:len(run)] {
			at := from + k
			switch {
			case at == i || ends[at] >= Emergency:
			case length == insideWord, at == start && length == 1: // 市町|分
				ends[at] = inWord
			default:
				ends[at] = betweenWords
			}
		}
		if from == i {
			oneKanji = lengths[0] == 1
		}
	}
	return oneKanji
}

// attached reports whether the run of kanji at i goes on from another script or
// from a counted figure, as 園 does in こども園設置数 and 分 in 24市町分制作.
func attached(cs []Class, i int) bool {
	return i > 0 && !partsWords.has(cs[i-1]) && cs[i-1] != paren && cs[i-1] != quote
}

// maxCompound is how many kanji are cut together; a longer run is none of words.
const maxCompound = 48

// wordLengths says of each kanji of a run how long the word is that it begins.
type wordLengths [maxCompound]uint8

// insideWord is the length at a kanji that begins no word.
const insideWord = 0

// cut parts a run of kanji into words of the least oddness together; suffixed tells
// that it may begin with a suffix.
func cut(run []rune, suffixed bool) (lengths wordLengths) {
	var best [maxCompound + 1]float64 // oddness of the words up to each place
	var last wordLengths              // length of the last of those words, at its end
	for end := 1; end <= len(run); end++ {
		best[end] = math.Inf(1)
		for n := 1; n <= min(3, end); n++ {
			if odd := best[end-n] + oddness(run[end-n:end], suffixed && end == n); odd < best[end] {
				best[end], last[end-1] = odd, uint8(n)
			}
		}
	}
	for end := len(run); end > 0; {
		n := last[end-1]
		end -= int(n)
		lengths[end] = n
	}
	return lengths
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
