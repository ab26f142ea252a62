package quantity

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/typedtext"
)

// letters are typed, or made by scanning paper, in place of 0 and 1: 15O人,
// l,200件.
const letters = "OolI"

// meantDigits writes the digits that such letters stand for.
var meantDigits = strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1", "Ｏ", "0", "ｏ", "0", "ｌ", "1", "Ｉ", "1")

// letter finds letters in place of digits where n stops. Between digits they
// are told by those; at the end by what follows, as they could be a unit.
func (p *parser) letter(n *numeral) error {
	c := p.Scanner
	if n.digits > 0 {
		c.Take(",.")
		for c.Take(" 　") { // which the print leaves out
		}
	}
	from := c.I
	for c.Take(letters) {
	}
	text := p.Text[from:c.I]
	switch {
	case text == "":
		return nil
	case c.Digit() || digitAfter(c, ",."):
		if octal := n.whole() == "0" && n.decimals == 0 && from == p.I; octal {
			return nil // 0o17, which badRune tells
		}
	case n.digits == 0 || mayBeUnit(text, p.Text[c.I:p.End]):
		return nil
	}
	return p.Fail(from, c.I, fmt.Sprintf("数字のところに英字の「%s」があります", text), fmt.Sprintf("数字の「%s」と書いてください", meantDigits.Replace(text)))
}

// mayBeUnit reports whether letters behind a number may be a unit or its start,
// with rest after them: 5l以上 is litres, 5oz ounces, 15O人 nothing.
func mayBeUnit(text, rest string) bool {
	rest = strings.TrimLeftFunc(rest, isSpace)
	next, _ := utf8.DecodeRuneInString(rest)
	next = typedtext.Fold(next)
	litres := (text == "l" || text == "ｌ") && (rest == "" || startsWithSuffix(rest))
	return litres || rest != "" && next < utf8.RuneSelf && next != '%'
}
