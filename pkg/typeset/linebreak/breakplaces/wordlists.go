package breakplaces

import (
	"cmp"
	"slices"
)

// wordList is words filed under one of their characters, longest first.
type wordList map[rune][][]rune

// wordsByFirst files words under their first character.
func wordsByFirst(words ...string) wordList {
	return filed(words, func(w []rune) rune { return w[0] })
}

// wordsByLast files words under their last character.
func wordsByLast(words ...string) wordList {
	return filed(words, func(w []rune) rune { return w[len(w)-1] })
}

func filed(words []string, key func([]rune) rune) wordList {
	out := make(wordList)
	for _, w := range words {
		rs := []rune(w)
		out[key(rs)] = append(out[key(rs)], rs)
	}
	for _, list := range out {
		slices.SortStableFunc(list, func(a, b []rune) int { return cmp.Compare(len(b), len(a)) })
	}
	return out
}

// longest returns the length of the longest listed word that rs begins with.
func longest(byFirst wordList, rs []rune) int {
	if len(rs) == 0 {
		return 0
	}
	for _, w := range byFirst[rs[0]] {
		if len(rs) >= len(w) && slices.Equal(rs[:len(w)], w) {
			return len(w)
		}
	}
	return 0
}

// endsIn reports whether rs ends with a listed word.
func endsIn(rs []rune, byLast wordList) bool {
	if len(rs) == 0 {
		return false
	}
	return slices.ContainsFunc(byLast[rs[len(rs)-1]], func(w []rune) bool {
		return len(rs) >= len(w) && slices.Equal(rs[len(rs)-len(w):], w)
	})
}
