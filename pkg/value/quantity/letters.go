package quantity

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/quantity/numeral"
)

// digitLike are letters that are typed, or made by scanning paper, in place of 0 and
// 1: 15O人, l,200件.
const digitLike = "OolI"

// meantDigits writes the digits that such letters stand for.
var meantDigits = strings.NewReplacer("O", "0", "o", "0", "l", "1", "I", "1", "Ｏ", "0", "ｏ", "0", "ｌ", "1", "Ｉ", "1")

// lettersFirst finds letters in place of the first digits of a figure: l,200件.
func (p *parser) lettersFirst() error { return p.digitLetters(p.Scanner, false) }

// lettersBehind finds letters in place of digits behind a number, or behind its scale:
// 15O人, 5万O人, 1,2l1件.
func (p *parser) lettersBehind() error {
	c := p.Scanner
	c.Take(",.")
	c.Space()
	return p.digitLetters(c, true)
}

// lettersBehindScale is lettersBehind where the number has a scale; right behind a
// number they were looked for with it.
func (p *parser) lettersBehindScale() error {
	if p.first.exp == 0 {
		return nil
	}
	return p.lettersBehind()
}

// digitLetters finds letters in place of digits at c. Before a digit they can be nothing
// else; behind a number they are told by what follows, as they could be its unit.
func (p *parser) digitLetters(c typedtext.Scanner, behindNumber bool) error {
	from := c.I
	for c.Take(digitLike) {
	}
	text := p.Text[from:c.I]
	beforeDigit := c.Digit() || c.DigitAfter(",.")
	if text == "" || !beforeDigit && (!behindNumber || mayBeUnit(text, p.Text[c.I:p.End])) {
		return nil
	}
	return p.Fail(from, c.I, fmt.Sprintf("数字のところに英字の「%s」があります", text), fmt.Sprintf("数字の「%s」と書いてください", meantDigits.Replace(text)))
}

// isOctal reports whether n goes on as programs write numbers, 0o17, which badRune
// tells.
func (p *parser) isOctal(n *numeral.Numeral) bool {
	c := p.Scanner
	for c.Take("oO") {
	}
	return n.Digits == 1 && n.Decimals == 0 && n.Value().IsZero() && c.I > p.I && (c.Digit() || c.DigitAfter(",."))
}

// mayBeUnit reports whether letters behind a number may be a unit or its start,
// with rest after them: 5l以上 is litres, 5oz ounces, 15O人 nothing.
func mayBeUnit(letters, rest string) bool {
	rest = strings.TrimLeftFunc(rest, isSpace)
	next, _ := utf8.DecodeRuneInString(rest)
	next = typedtext.Fold(next)
	litres := (letters == "l" || letters == "ｌ") && (rest == "" || startsWithSuffix(rest))
	return litres || rest != "" && next < utf8.RuneSelf && next != '%'
}
