package phrase

import (
	"fmt"
	"strings"
)

// suggest returns a hint with the candidate nearest to word, or otherwise when
// none is near.
func suggest(word string, candidates []string, otherwise string) string {
	if c := nearest(word, candidates); c != "" {
		return fmt.Sprintf("「%s」ではありませんか。", c)
	}
	return otherwise
}

// nearest returns the candidate that needs the fewest changed letters, the
// earlier of equals; empty when a third of the letters would have to change.
// Full-width and capital letters are slips of the keyboard and cost nothing.
func nearest(word string, candidates []string) string {
	typed := fold(oneBlank(word))
	best, least := "", (len(typed)+1)/3+1
	for _, c := range candidates {
		if d := distance(typed, fold(c)); d < least {
			best, least = c, d
		}
	}
	return best
}

// fold brings full-width ASCII to half width and capitals to small letters.
func fold(s string) []rune {
	return []rune(strings.ToLower(strings.Map(func(c rune) rune {
		if c >= '！' && c <= '～' {
			return c - '！' + '!'
		}
		return c
	}, s)))
}

// distance is how many letters must be put in, taken out, changed or swapped
// with their neighbour to make b of a (optimal string alignment).
func distance(a, b []rune) int {
	rows := [3][]int{}
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := range a {
		above, row := rows[i%3], rows[(i+1)%3]
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(above[j]+cost, above[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], rows[(i+2)%3][j-1]+1)
			}
		}
	}
	return rows[len(a)%3][len(b)]
}
