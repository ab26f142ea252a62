package numeral

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/typedtext"
)

// separator finds, at c where n stops, a sign that was typed in place of its comma or
// point, with digits behind it: 10.080.000, 1、234, 60・9, 7 250.
func (n *Numeral) separator(c typedtext.Scanner) error {
	if n.Decimals > 0 {
		if c.DigitAfter(".,") {
			return n.secondPoint(c)
		}
		return nil
	}
	from := c.I
	for c.Take(" ,、_'・") {
	}
	sign := c.Text[from:c.I]
	if sign == "" || !c.Digit() {
		return nil
	}
	digits, more := groupsBehind(&c)
	var meant []string
	switch {
	case sign == "・" || sign == "･":
		meant = []string{n.String() + "." + digits}
	case len(digits) == 3:
		meant = []string{Commas(n.whole() + digits + more)}
	}
	return c.Fail(from, from+len(sign), fmt.Sprintf("数の途中に%sがあります", quoteSign(sign)), askWhether(meant, "数は1つだけ、「1,274.46」のように書いてください"))
}

// groupsBehind reads digits, and the groups of three that go on behind any sign.
func groupsBehind(c *typedtext.Scanner) (digits, more string) {
	digits = digitsAt(c)
	for {
		ahead := *c
		if !ahead.Take(" ,、_'.") || !ahead.Digit() {
			return digits, more
		}
		next := digitsAt(&ahead)
		if len(next) != 3 {
			return digits, more
		}
		more, *c = more+next, ahead
	}
}

// digitsAt steps over digits and returns them in half width.
func digitsAt(c *typedtext.Scanner) string {
	out := ""
	for c.Digit() {
		r, size := c.Peek()
		out += string(r)
		c.I += size
	}
	return out
}

// secondPoint tells that a number goes on behind its decimals with a point or comma at
// c: as typed elsewhere in the world (10.080.000, 1.274,46), or once too often.
func (n *Numeral) secondPoint(c typedtext.Scanner) error {
	parts, signs := []string{n.whole(), n.fraction()}, "."
	ahead := c
	for ahead.DigitAfter(".,") {
		sign, size := ahead.Peek()
		ahead.I += size
		parts, signs = append(parts, digitsAt(&ahead)), signs+string(sign)
	}
	if meant := pointsForCommas(parts, signs); meant != "" {
		point := n.From + strings.IndexAny(c.Text[n.From:], ".．")
		_, size := utf8.DecodeRuneInString(c.Text[point:])
		return c.Fail(point, point+size, fmt.Sprintf("「%s」に、桁区切りのコンマではなく小数点があります", c.Quote(n.From, ahead.I)), askWhether([]string{meant}, ""))
	}
	sign, size := c.Peek()
	return c.Fail(c.I, c.I+size, fmt.Sprintf("数の途中に「%c」があります", sign), "小数点は1つだけ、「1,274.46」のように書いてください")
}

// pointsForCommas returns the number that is meant by digits which signs part, when
// the points are commas (10.080.000) and a comma, if it is the last sign, is the point
// (1.274,46). It is empty when they are no groups of thousands.
func pointsForCommas(parts []string, signs string) string {
	decimals := ""
	if last := len(parts) - 1; strings.IndexByte(signs, ',') == last-1 {
		decimals, parts, signs = "."+parts[last], parts[:last], signs[:last-1]
	}
	whole := strings.Join(parts, "")
	if strings.Contains(signs, ",") || len(whole) > maxDigits || len(parts[0]) > 3 || parts[0] == "0" {
		return ""
	}
	for _, group := range parts[1:] {
		if len(group) != 3 {
			return ""
		}
	}
	return Commas(whole) + decimals
}

// quoteSign names a sign in a message; a blank cannot be seen in brackets.
func quoteSign(sign string) string {
	if strings.TrimFunc(sign, func(r rune) bool { return typedtext.Fold(r) == ' ' }) == "" {
		return "空白"
	}
	return "「" + sign + "」"
}
