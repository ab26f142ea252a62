package figurecells

import (
	"fmt"
	"math/big"

	"github.com/shopspring/decimal"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
	"sorachi/pkg/value/quantity"
)

// A rate's formula must give the printed rate in a program that reckons in
// binary floating point. It does so by these steps:
//
//   - figures with decimals are scaled to whole numbers and rounded, with two
//     places to spare for figures typed later; whole numbers are exact;
//   - the quotient is taken once, at the printed precision, and only then cut.
//     Its ties (n + 1/2) are exact in binary, and every other quotient a/b in
//     lowest terms is at least 1/(2b) away from a tie, or 1/b from a whole
//     number, which no error reaches as long as a stays under a limit;
//   - dividing the whole number by 10, 100 or 1000 gives the number nearest to
//     the printed one.
//
// Rates beyond the limit are written as numbers.

// The numerators in lowest terms that are safe. One division is right to 15
// digits, and ROUND looks at all of them; LibreOffice's ROUNDDOWN first rounds
// to 12.
var (
	roundLimit    = big.NewInt(1e13)
	truncateLimit = big.NewInt(1e11)
)

// Terms are the figures that a rate may need; those that are nil have none.
type Terms struct {
	Actual, Target, Baseline *Term
	Elapsed, Span            string // cells of what Pace returns; empty for the numbers themselves
}

// Rate returns the formula for the rate of r, false where no formula is sure to
// give the printed rate. For a rate that is awaited, in.Actual tells how the
// figure will be written.
func Rate(r *progress.Row, in Terms) (string, bool) {
	if !r.Rate.OK && !r.Awaited || !ooxml.Fits(r.Rate.Printed) {
		return "", false
	}
	q, ok := quotientOf(r, in)
	if !ok || !isSafe(q.num.n, q.den.n, r.Method) {
		return "", false
	}
	return percent(r, q), true
}

// LiveRate is Rate with －％ for as long as there is no number in the cell of the
// actual value.
func LiveRate(r *progress.Row, in Terms) (string, bool) {
	rate, ok := Rate(r, in)
	if !ok {
		return "", false
	}
	return fmt.Sprintf(`IF(ISNUMBER(%s),%s,%s)`, in.Actual.Cell, rate, ooxml.InFormula(progress.NoRateText)), true
}

// Pace returns the fiscal years from the baseline's to the reported one, no more
// than there are, and to the target's: what linear-pace multiplies by.
func Pace(r *progress.Row) (elapsed, span int64) {
	span = int64(r.Def.Target.Year - r.Def.Baseline.Year)
	return min(int64(r.Year-r.Def.Baseline.Year), span), span
}

// quotient is a method as one division, with the figures that tell whether the
// target is reached.
type quotient struct{ num, den, actual, target operand }

// quotientOf writes the method of r as one division.
func quotientOf(r *progress.Row, in Terms) (q quotient, ok bool) {
	if r.Method.Name == plan.ChangeFromBaseline {
		in.Target = in.Actual // not needed, so it need not be there
	}
	if r.Method.Name == plan.Ratio || r.Method.Name == plan.TwoMinusRatio {
		in.Baseline = in.Actual
	}
	o, ok := operands(in.Actual, in.Target, in.Baseline)
	if !ok {
		return q, false
	}
	a, t, b := o[0], o[1], o[2]
	q.actual, q.target = a, t
	switch r.Method.Name {
	case plan.Ratio:
		q.num, q.den = a, t
	case plan.TwoMinusRatio:
		q.num, q.den = t.times(whole("", 2)).minus(a), t
	case plan.FromBaseline:
		q.num, q.den = a.minus(b), t.minus(b)
	case plan.LinearPace:
		elapsed, span := Pace(r)
		q.num, q.den = a.minus(b).times(whole(in.Span, span)), t.minus(b).times(whole(in.Elapsed, elapsed))
	case plan.ChangeFromBaseline:
		q.num, q.den = a.minus(b), b
	default:
		return q, false
	}
	return q, true
}

// percent is the formula of the rate as it prints. One held back because its target is
// unmet stays a step away from 100; so may one still awaited, except that a change from
// the baseline has no such bound.
func percent(r *progress.Row, q quotient) string {
	cut := "ROUND"
	if r.Method.Rounding == plan.Truncate {
		cut = "ROUNDDOWN"
	}
	d := int32(r.Method.Decimals)
	rate := fmt.Sprintf("%s(%s*%s/%s,0)", cut, q.num.text, decimal.New(1, 2+d).String(), q.den.text)
	if d > 0 {
		rate += "/" + decimal.New(1, d).String()
	}
	if !r.Rate.HeldBack && (!r.Awaited || r.Method.Name == plan.ChangeFromBaseline) {
		return rate
	}
	return fmt.Sprintf("IF(AND(%s,%s=100),%s,%[2]s)", unmet(r, q), rate, besideHundred(d, r.Inverse))
}

// unmet is the formula of whether the target is not reached.
func unmet(r *progress.Row, q quotient) string {
	sign := "<"
	if r.Direction == plan.Down {
		sign = ">"
	}
	if b := r.Def.Target.Quantity.Bound; b == quantity.Below || b == quantity.Above {
		sign += "="
	}
	return q.actual.text + sign + q.target.text
}

// besideHundred is the number of so many decimals next to 100 on the unmet side.
func besideHundred(decimals int32, inverse bool) string {
	step := decimal.New(1, -decimals)
	if !inverse {
		step = step.Neg()
	}
	return decimal.NewFromInt(100).Add(step).StringFixed(decimals)
}

// isSafe says whether a program that reckons in binary gets the percentage
// num/den right to the decimals of m.
func isSafe(num, den decimal.Decimal, m plan.Method) bool {
	num = num.Shift(2 + int32(m.Decimals))
	if den.IsZero() || !isBinary(num) || !isBinary(den) {
		return false
	}
	limit := roundLimit
	if m.Rounding == plan.Truncate {
		limit = truncateLimit
	}
	return new(big.Rat).Quo(num.Rat(), den.Rat()).Num().CmpAbs(limit) < 0
}

// isBinary says whether a float64 holds d exactly.
func isBinary(d decimal.Decimal) bool {
	_, exact := d.Rat().Float64()
	return exact
}
