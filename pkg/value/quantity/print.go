package quantity

import (
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/value/quantity/numeral"
)

// String prints q in one canonical way, which Parse reads back to the same
// number, unit and bound: commas, half-width digits, the folded unit, 以上 and
// the like at the end. Compound figures are cut at 兆, 億 and 万 (公用文 has no 千
// there): 3,737万8,000人.
func (q Quantity) String() string {
	var b strings.Builder
	b.WriteString(q.Prefix)
	if q.Approx {
		b.WriteString("約")
	}
	b.WriteString(q.figure())
	b.WriteString(q.Unit)
	b.WriteString(string(q.Bound))
	return b.String()
}

// figure prints the number with its scale and decimals.
func (q Quantity) figure() string {
	if q.Compound {
		return compound(q.Number)
	}
	exp := scaleOf(q.Scale)
	return numeral.Commas(q.Number.Shift(int32(-exp)).StringFixed(int32(q.Decimals))) + scaleText(exp)
}

// compound prints n cut at 兆, 億 and 万.
func compound(n decimal.Decimal) string {
	sign := ""
	if n.IsNegative() {
		sign, n = "-", n.Neg()
	}
	out := ""
	for i := len(bigScales) - 1; i >= 0; i-- {
		var count decimal.Decimal
		if count, n = n.QuoRem(decimal.New(1, int32(bigScales[i].exp)), 0); !count.IsZero() {
			out += numeral.Commas(count.String()) + bigScales[i].word
		}
	}
	if !n.IsZero() || out == "" {
		out += numeral.Commas(n.String())
	}
	return sign + out
}
