package progress

import (
	"github.com/shopspring/decimal"

	"sorachi/pkg/plan"
)

// bandOf returns the index of the band that takes a printed rate, -1 when none
// does. The printed rate decides, so that no reader finds 100.0 below 100.
func bandOf(bands []plan.Band, printed string) int {
	rate, err := decimal.NewFromString(printed)
	if err != nil {
		return -1
	}
	found := -1
	for i, b := range bands {
		if b.Has && b.From.Number.Cmp(rate) > 0 {
			continue
		}
		if found < 0 || isHigher(b, bands[found]) {
			found = i
		}
	}
	return found
}

func isHigher(b, than plan.Band) bool {
	return b.Has && (!than.Has || b.From.Number.Cmp(than.From.Number) > 0)
}
