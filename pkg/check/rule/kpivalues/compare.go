package kpivalues

import (
	"github.com/shopspring/decimal"

	"sorachi/pkg/value"
)

// SameFigure reports whether two figures agree as far as the coarser of them
// goes: 1,643万人 is 16,427千人.
func SameFigure(a, b *value.Value) bool {
	places := min(places(a), places(b))
	return a.Quantity.Comparable(b.Quantity) && a.Quantity.Number.Round(places).Equal(b.Quantity.Number.Round(places))
}

// places returns the decimal places of the base unit that v is written to: -3
// of 16,427千人.
func places(v *value.Value) int32 {
	q := v.Quantity
	return int32(q.Decimals - len(q.Scale.String()) + 1)
}

// UsualUnit returns the first of the values that have the commonest unit, nil
// when there are none. Of units that are equally common it is the first.
func UsualUnit(values []*value.Value) *value.Value {
	count := map[string]int{}
	for _, v := range values {
		count[v.Quantity.Unit]++
	}
	var usual *value.Value
	for _, v := range values {
		if usual == nil || count[v.Quantity.Unit] > count[usual.Quantity.Unit] {
			usual = v
		}
	}
	return usual
}

// Tenfold reports whether one of two positive figures of one unit is ten times
// the other or more, and the larger is not too small to tell.
func Tenfold(a, b *value.Value) bool { return TimesApart(10, a, b) }

// TimesApart is Tenfold for n times.
func TimesApart(n int64, a, b *value.Value) bool {
	return a.HasFigure() && b.HasFigure() && a.Quantity.Comparable(b.Quantity) && NumbersApart(n, a.Quantity.Number, b.Quantity.Number)
}

// NumbersApart reports whether one of two positive numbers is n times the other or more,
// and the larger is not too small to tell.
func NumbersApart(n int64, x, y decimal.Decimal) bool {
	if !x.IsPositive() || !y.IsPositive() || decimal.Max(x, y).LessThanOrEqual(smallest) {
		return false
	}
	times := decimal.NewFromInt(n)
	return x.GreaterThanOrEqual(y.Mul(times)) || y.GreaterThanOrEqual(x.Mul(times))
}

// smallest is the count up to which ten times as much is nothing special.
var smallest = decimal.NewFromInt(50)
