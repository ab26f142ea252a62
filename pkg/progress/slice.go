package progress

import (
	"slices"
	"strconv"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

// Slice is a part of the overview chart.
type Slice struct {
	Label string // 100％以上, 集計中
	Count int
	Share int         // in 割 or ％; largest remainder, so that they add up
	Text  string      // 2割, 1割未満
	State value.State // empty for a band; value.Plain for figures that no band takes
}

// otherStates are the slices that follow the bands, in their order.
var otherStates = []value.State{value.Pending, value.Unpublished, value.NotSurveyed, value.None, value.Plain, Missing}

// Unjudged names the slice of figures that no band takes.
const Unjudged = "判定なし"

// otherLabel names the slice of a state.
func otherLabel(s value.State) string {
	if s == value.Plain {
		return Unjudged
	}
	return StateText(s)
}

// SliceOf returns the index in Slices of the slice that counts r, a row of s. A
// repost is counted with its original.
func (s *Summary) SliceOf(r *Row) int {
	if r.Band >= 0 {
		return r.Band
	}
	return slices.IndexFunc(s.Slices, func(part Slice) bool { return part.State == r.state() })
}

// slicesOf counts the rows without reposts: every band, 集計中, and whatever
// else occurs. Each row is in exactly one slice.
func slicesOf(p *plan.Plan, rows []Row) []Slice {
	out := make([]Slice, len(p.Bands))
	for i, b := range p.Bands {
		out[i].Label = b.Label.Value
	}
	rest := map[value.State]int{}
	for _, r := range rows {
		switch {
		case r.Repost:
		case r.Band >= 0:
			out[r.Band].Count++
		default:
			rest[r.state()]++
		}
	}
	for _, o := range otherStates {
		if n := rest[o]; n > 0 || o == value.Pending {
			out = append(out, Slice{Label: otherLabel(o), Count: n, State: o})
		}
	}
	share(out, p.Shares)
	return out
}

// share fills in Share and Text.
func share(parts []Slice, unit plan.Share) {
	whole := 10
	if unit == plan.Percent {
		whole = 100
	} else {
		unit = plan.Wari
	}
	counts := make([]int, len(parts))
	for i, p := range parts {
		counts[i] = p.Count
	}
	for i, n := range apportion(counts, whole) {
		parts[i].Share = n
		parts[i].Text = strconv.Itoa(n) + string(unit)
		if n == 0 && counts[i] > 0 {
			parts[i].Text = "1" + string(unit) + "未満"
		}
	}
}

// apportion divides whole into shares by the method of largest remainders, so
// that they add up; equal remainders go to the earlier part. Without any count
// every share is 0.
func apportion(counts []int, whole int) []int {
	total := 0
	for _, c := range counts {
		total += c
	}
	out := make([]int, len(counts))
	if total == 0 {
		return out
	}
	order := make([]int, len(counts))
	left := whole
	for i, c := range counts {
		order[i], out[i] = i, c*whole/total
		left -= out[i]
	}
	slices.SortStableFunc(order, func(a, b int) int { return counts[b]*whole%total - counts[a]*whole%total })
	for _, i := range order[:left] {
		out[i]++
	}
	return out
}
