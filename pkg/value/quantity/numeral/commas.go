package numeral

import (
	"fmt"
	"strings"

	"sorachi/pkg/typedtext"
)

// Commas puts commas between every three digits before the point:
// -1274.46 is -1,274.46. digits is a plain decimal number.
func Commas(digits string) string {
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

// groups is what was seen of the commas of a number.
type groups struct {
	commas         int
	last           int // digits behind the last comma
	badFrom, badTo int // bytes of the first group of a wrong length; 0 when there is none
}

// groups reads the digits before the point. All groups must be right, because a
// wrong one (1662,043 and 4億3,0000万円 were both printed) hides a lost or doubled digit.
func (n *Numeral) groups(c *typedtext.Scanner) (g groups) {
	n.Digits = n.take(c, 0)
	if n.Digits > 3 && c.DigitAfter(",") {
		g.badFrom, g.badTo = n.From, c.I
	}
	for c.DigitAfter(",") {
		c.Take(",")
		from := c.I
		g.commas, g.last = g.commas+1, n.take(c, n.Digits)
		n.Digits += g.last
		if g.last != 3 && g.badTo == 0 {
			g.badFrom, g.badTo = from, c.I
		}
	}
	return g
}

// badGroup is the error for a group of a wrong length.
func (n *Numeral) badGroup(c *typedtext.Scanner, g groups, underScale bool) error {
	return c.Fail(g.badFrom, g.badTo, fmt.Sprintf("「%s」の「%s」が3桁ごとの区切りになっていません", c.Text[n.From:n.To], c.Text[g.badFrom:g.badTo]),
		askWhether(n.meantBy(g, underScale), "桁が合っているか確かめてください"))
}

// meantBy returns the numbers that n, whose groups are wrong, may stand for: 53,0 is
// 53.0 or 530; the 3,0000 of 4億3,0000万 has a 0 too many.
func (n *Numeral) meantBy(g groups, underScale bool) []string {
	whole := n.whole()
	lead := n.Digits - g.last
	switch {
	case n.Digits > maxDigits:
		return nil
	case underScale && n.Digits > 4:
		if len(strings.TrimRight(whole, "0")) > 4 {
			return nil
		}
		return []string{Commas(whole[:4])}
	case g.commas != 1 || g.last > 2 || n.Decimals > 0 || lead > 4:
		return []string{n.String()}
	case whole[0] == '0':
		return []string{whole[:lead] + "." + whole[lead:]}
	}
	return []string{Commas(whole[:lead]) + "." + whole[lead:], n.String()}
}

// askWhether offers what may be meant, or gives the other hint when nothing is known.
func askWhether(meant []string, hint string) string {
	if len(meant) == 0 {
		return hint
	}
	return fmt.Sprintf("「%s」ではありませんか。桁が合っているか確かめてください", strings.Join(meant, "」か「"))
}
