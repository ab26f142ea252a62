package progress

import (
	"math/big"

	"github.com/shopspring/decimal"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// NoRateText stands where a rate would.
const NoRateText = "－％"

// exactDecimals is how far Rate.Exact goes when the rate does not end.
const exactDecimals = 16

// rateOf computes the rate of k for year y with the direction d; inverse
// reports that the rate falls as the KPI improves.
func rateOf(k *plan.KPI, actual *value.Value, y wareki.Year, m plan.Method, d plan.Direction) (r Rate, inverse bool) {
	f, ok := formulaOf(m.Name)
	if !ok {
		return noRate(NotARate), false
	}
	in, why := f.figures(k, actual, y)
	if why != Fine {
		return noRate(why), false
	}
	rate, why := f.rate(in)
	if why != Fine {
		return noRate(why), false
	}
	inverse = f.anchored && f.slope(in)*betterSign(d) < 0
	percent := rate.Mul(rate, big.NewRat(100, 1))
	unmet := f.anchored && !isReached(actual, k.Target, d)
	r = newRate(percent, m, unmet, inverse)
	r.OfGoal = f.anchored
	return r, inverse
}

func noRate(why Reason) Rate { return Rate{Text: NoRateText, Why: why} }

func newRate(percent *big.Rat, m plan.Method, unmet, inverse bool) Rate {
	printed, held := round(percent, m.Decimals, m.Rounding), false
	if unmet {
		printed, held = holdBack(printed, m.Decimals, inverse)
	}
	text := printed.StringFixed(int32(m.Decimals))
	return Rate{OK: true, Exact: exact(percent), Printed: text, Text: text + "％", Held: held}
}

// holdBack keeps the rate of an unmet target from printing as 100: it prints
// one step away, on the side that is unmet (99.9, or 100.1 when inverse). That
// holds for every rate of a goal, also for linear-pace, where 100 is on
// schedule with the target still to come and only more than that prints as it
// is. The other case needs no care: rounding never carries a rate across 100,
// so that a reached target does not print on the unmet side.
func holdBack(printed decimal.Decimal, decimals int, inverse bool) (decimal.Decimal, bool) {
	if !printed.Equal(decimal.NewFromInt(100)) {
		return printed, false
	}
	step := decimal.New(1, int32(-decimals))
	if inverse {
		return printed.Add(step), true
	}
	return printed.Sub(step), true
}

// round cuts r to so many decimals in one step from the exact value: halves
// away from zero, or towards zero when truncating. The result is never -0.
func round(r *big.Rat, decimals int, how plan.Rounding) decimal.Decimal {
	shift := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
	num := shift.Mul(shift, r.Num())
	q, rest := num.QuoRem(num, r.Denom(), new(big.Int))
	twice := rest.Lsh(rest, 1)
	if how != plan.Truncate && twice.CmpAbs(r.Denom()) >= 0 {
		q.Add(q, big.NewInt(int64(r.Sign())))
	}
	return decimal.NewFromBigInt(q, int32(-decimals))
}

// exact returns r as a decimal: all of it when it ends, else rounded.
func exact(r *big.Rat) decimal.Decimal {
	n, ends := r.FloatPrec()
	if !ends {
		n = exactDecimals
	}
	return round(r, n, plan.HalfUp)
}
