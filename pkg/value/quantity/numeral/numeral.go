// Package numeral reads one number as it is typed, digits with commas and a point in
// either width, and tells what is wrong with it: commas that do not part thousands,
// other signs in their place, more digits than a figure has.
//
// It knows no sign (△), no scale (万), no unit and no word around a number; these are of
// pkg/value/quantity, which stands above. That letters are typed for digits (15O人) is
// told there too, because it takes the unit to know.
//
// What is wrong is a *typedtext.Error at the bytes concerned.
//
// To read it: this file, then commas.go (groups of three, read and written), and
// separator.go (other signs between digits: 10.080.000, 1、234, 7 250).
package numeral

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/typedtext"
)

// The size of a number as written. 15 digits are what a spreadsheet keeps; the
// limits also keep hostile input from costing memory.
const (
	maxDigits   = 15
	maxDecimals = 6
)

// Numeral is a number as it was typed.
type Numeral struct {
	From, To         int // bytes
	Digits, Decimals int // how many stand before and behind the point

	text [maxDigits + maxDecimals]byte // the digits alone, as many as fit
}

// Read reads the number at c, where a digit stands, and steps over it. underScale
// tells that a scale stands before it (the 3,0000 of 4億3,0000万), so that more than
// four digits are too many. With an error the Numeral has its bytes and counts all the
// same, and c stands behind it.
func Read(c *typedtext.Scanner, underScale bool) (Numeral, error) {
	n := Numeral{From: c.I}
	groups := n.groups(c)
	if c.DigitAfter(".") {
		c.Take(".")
		n.Decimals = n.take(c, n.Digits)
	}
	n.To = c.I
	if groups.badTo > 0 {
		return n, n.badGroup(c, groups, underScale)
	}
	if err := n.separator(*c); err != nil {
		return n, err
	}
	return n, n.checkSize(c)
}

// take steps over digits, keeps them behind the stored ones that n has, and returns
// how many there were.
func (n *Numeral) take(c *typedtext.Scanner, stored int) int {
	count := 0
	for ; c.Digit(); count++ {
		r, size := c.Peek()
		if k := stored + count; k < len(n.text) {
			n.text[k] = byte(r)
		}
		c.I += size
	}
	return count
}

// checkSize holds a number to the limits, and finds a 0 too many before it.
func (n *Numeral) checkSize(c *typedtext.Scanner) error {
	switch {
	case n.Digits > maxDigits:
		return c.Fail(n.From, n.To, fmt.Sprintf("整数部分が%d桁あります。%d桁までです", n.Digits, maxDigits), "「億」や「兆」を使って書いてください")
	case n.Decimals > maxDecimals:
		return c.Fail(n.From, n.To, fmt.Sprintf("小数が%d桁あります。%d桁までです", n.Decimals, maxDecimals), "桁を丸めてください")
	case n.Digits > 1 && n.text[0] == '0':
		return c.Fail(n.From, n.To, fmt.Sprintf("「%s」は0から始まっています", c.Text[n.From:n.To]), "「"+n.String()+"」と書いてください")
	}
	return nil
}

// whole and fraction return the digits on each side of the point.
func (n *Numeral) whole() string { return string(n.text[:min(n.Digits, len(n.text))]) }

func (n *Numeral) fraction() string {
	return string(n.text[min(n.Digits, len(n.text)):min(n.Digits+n.Decimals, len(n.text))])
}

// Value returns a number that was read without an error, as a decimal of exactly its
// written decimals.
func (n *Numeral) Value() decimal.Decimal {
	if n.Digits+n.Decimals <= 18 { // fits an int64
		return decimal.New(atoi(n.text[:n.Digits+n.Decimals]), -int32(n.Decimals))
	}
	return decimal.New(atoi(n.text[:n.Digits]), 0).Add(decimal.New(atoi(n.text[n.Digits:n.Digits+n.Decimals]), -int32(n.Decimals)))
}

// atoi reads digits that fit an int64.
func atoi(digits []byte) int64 {
	v := int64(0)
	for _, d := range digits {
		v = v*10 + int64(d-'0')
	}
	return v
}

// String prints the number as it should have been typed: 1,274.46.
func (n *Numeral) String() string {
	text := strings.TrimLeft(n.whole(), "0")
	if text == "" {
		text = "0"
	}
	if n.Decimals > 0 {
		text += "." + n.fraction()
	}
	return Commas(text)
}
