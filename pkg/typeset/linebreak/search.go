package linebreak

import (
	"math"
	"slices"

	"sorachi/pkg/typeset/linebreak/breakplaces"
)

// breaker breaks a text at a measure.
type breaker struct {
	*Text
	Measure
	even float64 // the length that balanced lines aim at; 0 is none
}

// leastBad returns the lines whose badness together is the least.
//
// Most texts have fair breaks without tearing a word. Where the lines that only
// fair places give are as few as can be and together no worse than one torn
// word, no other lines are better, and the many other places need no look. With Whole
// they are taken as soon as they fit, however many they are.
func (b *breaker) leastBad() []line {
	if all := b.line(0, len(b.ends)); len(b.ends) == 0 || b.excess(all) == 0 {
		return []line{all}
	}
	best, bad := b.search(breakplaces.Torn)
	whole := b.Whole && !b.overruns(best)
	if whole || bad-perLine*float64(len(best)) <= breakplaces.Torn && b.fewest(len(best)) {
		return best
	}
	best, _ = b.search(breakplaces.Emergency)
	if b.overruns(best) {
		best, _ = b.search(breakplaces.Never)
	}
	return best
}

// fewest reports whether n lines are the fewest for sure: one less could not
// hold the text, which is known not to fit in one, if all its gaps gave all they can
// and at each end a mark of an em stood outside the measure.
func (b *breaker) fewest(n int) bool {
	const outside = 1
	all := &b.sums[len(b.ends)]
	return n <= 2 || all.width > float64(n-1)*(math.Max(b.First, b.Rest)+outside)+all.give+all.tighter()
}

func (b *breaker) overruns(lines []line) bool {
	return slices.ContainsFunc(lines, func(l line) bool { return b.excess(l) > 0 })
}

// place is where a line may end, with the least badness of the lines up to it
// and the place where the last of them starts.
type place struct {
	at   int32 // the character before which the line ends
	last int32 // index of the place where its last line starts
	bad  float64
}

// search finds the least bad lines that end where the cost is under limit, and
// their badness.
func (b *breaker) search(limit float64) ([]line, float64) {
	n := len(b.ends)
	places := make([]place, 1, n/3+2)
	far := 0
	for end := 1; end <= n; end++ {
		cost := 0.0
		if end < n {
			if cost = b.ends[end]; cost >= limit {
				continue
			}
		}
		for far+1 < len(places) && b.tooWide(int(places[far+1].at), end) {
			far++
		}
		p := b.best(places, far, end)
		p.bad += cost
		places = append(places, p)
	}
	return b.trace(places), places[len(places)-1].bad
}

// tooWide reports whether a line is too wide whatever may be done about it. Of
// the starts for which it is, only the nearest is worth a look.
func (b *breaker) tooWide(start, end int) bool {
	from, to := &b.sums[start], &b.sums[end]
	width := b.sums[to.visible].width - from.width
	return width > math.Max(b.First, b.Rest)+b.blankAt(int(to.visible))+to.give-from.give+maxShrink*(to.letters-from.letters)+slip
}

// best finds the best line that ends at end. Long lines come first: a start
// that is already as bad as the best then needs no look at its line.
func (b *breaker) best(places []place, far, end int) place {
	best := place{at: int32(end), bad: math.Inf(1)}
	for i := far; i < len(places); i++ {
		if places[i].bad+perLine >= best.bad {
			continue
		}
		if bad := places[i].bad + b.badness(b.line(int(places[i].at), end)); bad < best.bad {
			best.last, best.bad = int32(i), bad
		}
	}
	return best
}

// trace follows the places back to the lines that led to the last.
func (b *breaker) trace(places []place) []line {
	var out []line
	for end := places[len(places)-1]; end.at > 0; {
		start := places[end.last]
		out = append(out, b.line(int(start.at), int(end.at)))
		end = start
	}
	slices.Reverse(out)
	return out
}
