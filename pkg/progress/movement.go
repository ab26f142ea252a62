package progress

import (
	"math/big"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// A movement is told in a sentence to one decimal.
const (
	movementDecimals = 1
	smallestMovement = "0.1"
)

// Change returns how far the reported year's value lies from that of the year
// before, without its sign, which Moved tells: 1ポイント for units of ％, else
// 12.3％. A movement too small for its decimal is 0.1％未満. There is none
// without both figures in one unit, nor a percentage of a figure that is not
// positive.
func Change(r *Row) (string, bool) {
	last, this, ok := pair(r)
	if !ok {
		return "", false
	}
	diff := new(big.Rat).Sub(this, last)
	diff.Abs(diff)
	if r.Actual.Quantity.Unit == "％" {
		return amount(diff, r.Method.Rounding, "ポイント"), true
	}
	if last.Sign() <= 0 || this.Sign() < 0 {
		return "", false
	}
	diff.Quo(diff, last).Mul(diff, big.NewRat(100, 1))
	return amount(diff, r.Method.Rounding, "％"), true
}

// Moved returns +1 when the reported year's value is above that of the year before,
// -1 when it is below, 0 when it stood still.
func Moved(r *Row) (int, bool) {
	last, this, ok := pair(r)
	if !ok {
		return 0, false
	}
	return this.Cmp(last), true
}

// pair returns the figures of the year before the reported one and of itself.
func pair(r *Row) (last, this *big.Rat, ok bool) {
	before, now := r.Def.Actual(r.Year-1), r.Actual
	if !now.HasFigure() || mismatch(now, before, NoActual) != Fine {
		return nil, nil, false
	}
	return before.Quantity.Number.Rat(), now.Quantity.Number.Rat(), true
}

// amount prints a movement to its decimals without trailing zeros.
func amount(r *big.Rat, how plan.Rounding, unit string) string {
	n := round(r, movementDecimals, how)
	if n.IsZero() && r.Sign() != 0 {
		return smallestMovement + unit + "未満"
	}
	return n.String() + unit
}

// Times returns how many times the baseline the reported year's value is, to
// the whole: 約4倍, or 4倍 when it is exactly that. There is none for figures
// that are not positive or under half of the baseline, which no one would tell
// in times.
func Times(r *Row) (string, bool) {
	base := r.Def.Baseline
	if !r.Actual.HasFigure() || mismatch(r.Actual, base, NoBaseline) != Fine || base.Quantity.Number.Sign() <= 0 {
		return "", false
	}
	ratio := new(big.Rat).Quo(r.Actual.Quantity.Number.Rat(), base.Quantity.Number.Rat())
	n := round(ratio, 0, plan.HalfUp)
	switch {
	case n.Sign() <= 0:
		return "", false
	case ratio.IsInt():
		return n.String() + "倍", true
	}
	return "約" + n.String() + "倍", true
}

// Since returns the first year, such as R4, of the unbroken run of equal
// values that ends in the reported year. The baseline belongs to the run when
// its year does. There is none when the value moved in the reported year.
func Since(r *Row) (string, bool) {
	if !r.Actual.HasFigure() {
		return "", false
	}
	first := r.Year
	for isSame(r.Actual, valueOf(r.Def, first-1)) {
		first--
	}
	if first == r.Year {
		return "", false
	}
	return first.Short(), true
}

// valueOf returns the actual value of year y, or the baseline when it is of y.
func valueOf(k *plan.KPI, y wareki.Year) *value.Value {
	if v := k.Actual(y); v != nil {
		return v
	}
	if b := k.Baseline; b != nil && b.Year == y {
		return b
	}
	return nil
}

func isSame(a, b *value.Value) bool {
	return mismatch(a, b, NoActual) == Fine && a.Quantity.Number.Equal(b.Quantity.Number)
}
