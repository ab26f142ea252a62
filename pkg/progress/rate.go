package progress

import (
	"math/big"

	"github.com/shopspring/decimal"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// Rate is a progress rate (進捗率) in percent.
type Rate struct {
	OK       bool            // whether there is a rate
	Exact    decimal.Decimal // percent, 16 decimals where it does not end
	Printed  string          // 99.9; empty without a rate
	Text     string          // 99.9％ or －％
	OfGoal   bool            // 100 is the rate of a goal, so that a bar can show how far it is
	HeldBack bool            // printed one step away from 100, which it would round to, because the target is unmet
	Why      Reason          // why there is none
}

// NoRateText stands where a rate would.
const NoRateText = "－％"

// InverseText says of a row that is Inverse how to read its rate.
const InverseText = "低いほど良好"

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
	inverse = f.ofGoal && f.slope(in)*betterSign(d) < 0
	percent := rate.Mul(rate, big.NewRat(100, 1))
	r = newRate(percent, m)
	r.OfGoal = f.ofGoal
	if r.OfGoal && !isReached(actual, k.Target, d) {
		r.holdBack(m.Decimals, inverse)
	}
	return r, inverse
}

func noRate(why Reason) Rate { return Rate{Text: NoRateText, Why: why} }

// newRate rounds a rate and writes it down.
func newRate(percent *big.Rat, m plan.Method) Rate {
	r := Rate{OK: true, Exact: exact(percent)}
	r.print(round(percent, m.Decimals, m.Rounding), m.Decimals)
	return r
}

func (r *Rate) print(percent decimal.Decimal, decimals int) {
	r.Printed = percent.StringFixed(int32(decimals))
	r.Text = r.Printed + "％"
}

// holdBack keeps the rate of an unmet target from printing as 100: it prints
// one step away, on the side that is unmet (99.9, or 100.1 when inverse). That
// holds for every rate of a goal, also for linear-pace, where 100 is on
// schedule with the target still to come and only more than that prints as it
// is. The other case needs no care: rounding never carries a rate across 100,
// so that a reached target does not print on the unmet side.
func (r *Rate) holdBack(decimals int, inverse bool) {
	hundred := decimal.NewFromInt(100)
	if r.Printed != hundred.StringFixed(int32(decimals)) {
		return
	}
	step := decimal.New(1, int32(-decimals))
	if inverse {
		step = step.Neg()
	}
	r.print(hundred.Sub(step), decimals)
	r.HeldBack = true
}
