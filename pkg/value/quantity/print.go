package quantity

import (
	"strings"

	"github.com/shopspring/decimal"
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
	b.WriteString(q.figure(q.Number))
	b.WriteString(q.Unit)
	b.WriteString(string(q.Bound))
	return b.String()
}

// figure prints n with q's scale and decimals.
func (q Quantity) figure(n decimal.Decimal) string {
	if q.Compound {
		return compound(n)
	}
	exp := scaleOf(q.Scale)
	return group(n.Shift(int32(-exp)).StringFixed(int32(q.Decimals))) + scaleText(exp)
}

// compound prints n cut at 兆, 億 and 万.
func compound(n decimal.Decimal) string {
	sign := ""
	if n.IsNegative() {
		sign, n = "-", n.Neg()
	}
	out := ""
	for i := len(big) - 1; i >= 0; i-- {
		var count decimal.Decimal
		if count, n = n.QuoRem(decimal.New(1, int32(big[i].exp)), 0); !count.IsZero() {
			out += group(count.String()) + big[i].word
		}
	}
	if !n.IsZero() || out == "" {
		out += group(n.String())
	}
	return sign + out
}

// group puts commas between every three digits before the point:
// -1274.46 is -1,274.46. digits is a plain decimal number.
func group(digits string) string {
	start := len(digits) - len(strings.TrimLeft(digits, "+-"))
	end := start
	for end < len(digits) && digits[end] >= '0' && digits[end] <= '9' {
		end++
	}
	if end-start <= 3 {
		return digits
	}
	var b strings.Builder
	b.WriteString(digits[:start])
	for i := start; i < end; i++ {
		if i > start && (end-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteByte(digits[i])
	}
	b.WriteString(digits[end:])
	return b.String()
}
