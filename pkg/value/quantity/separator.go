package quantity

import (
	"fmt"
	"strings"

	"sorachi/pkg/typedtext"
)

// separator finds, where the number n stops, a sign that was typed in place of
// its comma or point, with digits behind it: 10.080.000, 1、234, 60・9, 7 250.
func (p *parser) separator(n *numeral) error {
	c := p.Scanner
	if n.decimals > 0 {
		if digitAfter(c, ".,") {
			return p.mixed(n)
		}
		return nil
	}
	from := c.I
	for c.Take(" ,、_'・") {
	}
	sign := p.Text[from:c.I]
	if sign == "" || !c.Digit() {
		return nil
	}
	digits, more := p.following(&c)
	meant := ""
	switch {
	case sign == "・" || sign == "･":
		meant = n.String() + "." + digits
	case len(digits) == 3:
		meant = group(n.whole() + digits + more)
	}
	return p.Fail(from, from+len(sign), fmt.Sprintf("数の途中に%sがあります", quoteSign(sign)), orElse(meant, "数は1つだけ、「1,274.46」のように書いてください"))
}

// following reads digits, and the groups of three that go on behind any sign.
func (p *parser) following(c *typedtext.Scanner) (digits, more string) {
	digits = someDigits(c)
	for {
		ahead := *c
		if !ahead.Take(" ,、_'.") || !ahead.Digit() {
			return digits, more
		}
		next := someDigits(&ahead)
		if len(next) != 3 {
			return digits, more
		}
		more, *c = more+next, ahead
	}
}

// someDigits steps over digits and returns them in half width.
func someDigits(c *typedtext.Scanner) string {
	out := ""
	for c.Digit() {
		r, size := c.Peek()
		out += string(r)
		c.I += size
	}
	return out
}

// mixed tells that a number with a point has another separator behind its
// decimals: as typed elsewhere in the world (10.080.000, 1.274,46), or once too
// often.
func (p *parser) mixed(n *numeral) error {
	c := p.Scanner
	groups, signs := []string{n.whole(), n.fraction()}, "."
	for {
		ahead := c
		sign, size := ahead.Peek()
		if !digitAfter(ahead, ".,") {
			break
		}
		ahead.I += size
		groups, signs = append(groups, someDigits(&ahead)), signs+string(sign)
		c = ahead
	}
	if meant := swapped(groups, signs); meant != "" {
		at := n.from + strings.IndexAny(p.Text[n.from:], ".．")
		return p.Fail(at, at+len(p.Text[at:n.to])-len(strings.TrimLeft(p.Text[at:n.to], ".．")),
			fmt.Sprintf("「%s」に、桁区切りのコンマではなく小数点があります", p.Quote(n.from, c.I)), orElse(meant, ""))
	}
	sign, size := p.Peek()
	return p.Fail(p.I, p.I+size, fmt.Sprintf("数の途中に「%c」があります", sign), "小数点は1つだけ、「1,274.46」のように書いてください")
}

// swapped returns the number that is meant by groups of thousands parted by
// points, with a comma before the decimals if any. It is empty when the groups
// are none.
func swapped(groups []string, signs string) string {
	decimals := ""
	if last := len(groups) - 1; strings.IndexByte(signs, ',') == last-1 {
		decimals, groups, signs = "."+groups[last], groups[:last], signs[:last-1]
	}
	whole := ""
	for i, g := range groups {
		if i == 0 && (len(g) > 3 || g == "0") || i > 0 && len(g) != 3 {
			return ""
		}
		whole += g
	}
	if strings.Contains(signs, ",") || len(whole) > maxDigits {
		return ""
	}
	return group(whole) + decimals
}

// quoteSign names a sign in a message; a blank cannot be seen in brackets.
func quoteSign(sign string) string {
	if strings.TrimFunc(sign, isSpace) == "" {
		return "空白"
	}
	return "「" + sign + "」"
}
