package everypage

import "slices"

// Evenly cuts s into n runs whose lengths differ by one at most.
func Evenly[T any](s []T, n int) [][]T {
	var out [][]T
	for i := range n {
		out = append(out, s[i*len(s)/n:(i+1)*len(s)/n])
	}
	return out
}

// Fewest cuts s evenly into as few runs as fit, or one item each when even
// some of those do not.
func Fewest[T any](s []T, fit func(run []T) bool) [][]T {
	for n := 1; n < len(s); n++ {
		runs := Evenly(s, n)
		if !slices.ContainsFunc(runs, func(run []T) bool { return !fit(run) }) {
			return runs
		}
	}
	return Evenly(s, max(1, len(s)))
}

// EqualWidth is that of each of n columns with gap between them.
func EqualWidth(width, gap float64, n int) float64 {
	return (width - gap*float64(n-1)) / float64(n)
}

// SharedWidths cuts width into columns of the given proportions.
func SharedWidths(width float64, parts ...float64) []float64 {
	sum := 0.0
	for _, p := range parts {
		sum += p
	}
	out := make([]float64, len(parts))
	for i, p := range parts {
		out[i] = width * p / sum
	}
	return out
}
