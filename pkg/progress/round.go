package progress

import (
	"math/big"

	"github.com/shopspring/decimal"

	"sorachi/pkg/plan"
)

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

// exactDecimals is how far Rate.Exact goes when the rate does not end.
const exactDecimals = 16
