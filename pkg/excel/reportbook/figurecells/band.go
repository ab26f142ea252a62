package figurecells

import (
	"slices"
	"strings"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/plan"
)

// maxBands is how many bands a formula can tell apart: a spreadsheet nests no
// more than 64 functions.
const maxBands = 60

// Band returns the formula for the name of the band that takes the rate in a
// cell, none where no band does. The rate is a number of the printed decimals, so
// that it compares with the edges of the bands as exact numbers do. It is false
// for more bands than a formula can tell apart.
func Band(rate string, bands []plan.Band, names []string, none string) (string, bool) {
	if len(bands) > maxBands {
		return "", false
	}
	order := make([]int, len(bands))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return compareEdges(bands[b], bands[a]) })
	var out strings.Builder
	closing := 0
	for _, i := range order {
		if !bands[i].Has {
			none = names[i]
			break
		}
		out.WriteString("IF(" + rate + ">=" + bands[i].From.Number.String() + "," + ooxml.InFormula(names[i]) + ",")
		closing++
	}
	return out.String() + ooxml.InFormula(none) + strings.Repeat(")", closing), true
}

// compareEdges orders bands by their lower edges; one without stands lowest.
func compareEdges(a, b plan.Band) int {
	switch {
	case !a.Has && !b.Has:
		return 0
	case !a.Has:
		return -1
	case !b.Has:
		return 1
	}
	return a.From.Number.Cmp(b.From.Number)
}
