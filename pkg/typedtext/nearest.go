package typedtext

import "unicode/utf8"

// Nearest returns the candidate that a typist may have meant, false when none
// is near: width and case folded, at most a third of the characters wrong, or two of
// a short word.
func Nearest(s string, candidates []string) (string, bool) {
	best, at := 1+utf8.RuneCountInString(s)/3, ""
	for _, c := range candidates {
		d := distance(FoldName(s), FoldName(c))
		if d < utf8.RuneCountInString(s) && (d < best || d == best && at == "" && d <= 2) {
			best, at = d, c
		}
	}
	return at, at != ""
}

// distance is the number of single-character edits between a and b, a swap of
// neighbours counting once (optimal string alignment).
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}
