package rule

import (
	"github.com/shopspring/decimal"

	"sorachi/pkg/value/quantity"
)

// Number reads a figure of either width; what is none counts as 0.
func Number(s string) decimal.Decimal {
	q, _ := quantity.Parse(s)
	return q.Number
}

// Digit reports whether r is an Arabic digit of either width.
func Digit(r rune) bool { return '0' <= r && r <= '9' || '０' <= r && r <= '９' }
