package progress

import (
	"math/big"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// figures are the exact numbers that go into a formula. What a formula does
// not need may be nil.
type figures struct {
	actual, target, baseline *big.Rat
	elapsed, span            int64 // fiscal years from the baseline's: to the reported year, to the target's
}

// figures collects what the formula needs from k, or says what is not there.
func (f formula) figures(k *plan.KPI, actual *value.Value, y wareki.Year) (figures, Reason) {
	var in figures
	if !actual.HasFigure() {
		return in, NoActual
	}
	in.actual = actual.Quantity.Number.Rat()
	if f.target {
		if why := mismatch(actual, k.Target, NoTarget); why != Fine {
			return in, why
		}
		in.target = k.Target.Quantity.Number.Rat()
	}
	if f.baseline {
		if why := mismatch(actual, k.Baseline, NoBaseline); why != Fine {
			return in, why
		}
		in.baseline = k.Baseline.Quantity.Number.Rat()
	}
	if !f.years {
		return in, Fine
	}
	if k.Baseline.Year == 0 || k.Target.Year == 0 {
		return in, MissingYear
	}
	in.elapsed, in.span = int64(y-k.Baseline.Year), int64(k.Target.Year-k.Baseline.Year)
	return in, Fine
}

// mismatch says why v cannot be divided by, or compared with, the actual value, Fine
// when it can: absent is the reason when it has no figure.
func mismatch(actual, v *value.Value, absent Reason) Reason {
	switch {
	case !v.HasFigure():
		return absent
	case !v.Quantity.Comparable(actual.Quantity):
		return OtherUnit
	}
	return Fine
}
