package quantity

import (
	"strings"

	"github.com/shopspring/decimal"
)

// smallScales and bigScales are the scale words by their power of ten. A small one
// may stand before a big one: 百万, 千億. 十 is none (公用文 writes 50, not 5十).
var (
	smallScales = [...]scaleWord{{"百", 2}, {"千", 3}}
	bigScales   = [...]scaleWord{{"万", 4}, {"億", 8}, {"兆", 12}}
)

type scaleWord struct {
	word string
	exp  int
}

// maxExp bounds every figure: below 1京, the next scale word. It leaves room for
// any public account and keeps all prints readable.
const maxExp = 16

// notScales are words whose first character only looks like a scale.
var notScales = [...]string{"百貨店", "万博", "千円札"}

// scale steps over a scale and returns its power of ten, 0 when there is none.
// Before anything but a unit, another scale or the end it could not stand, so
// that only the words of notScales are looked for.
func (p *parser) scale() int {
	if isNotScale(p.Text[p.I:p.End]) {
		return 0
	}
	return p.oneOf(smallScales[:]) + p.oneOf(bigScales[:])
}

// isNotScale reports whether text starts with a word that only looks like a
// scale, blanks within it or not.
func isNotScale(text string) bool {
	if strings.IndexFunc(text, isSpace) >= 0 {
		text = strings.Join(strings.FieldsFunc(text, isSpace), "")
	}
	for _, w := range notScales {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}

// oneOf steps over one of the words.
func (p *parser) oneOf(words []scaleWord) int {
	for _, w := range words {
		if p.Word(w.word) {
			return w.exp
		}
	}
	return 0
}

// pow10 holds the powers of ten by exponent; most figures share the first.
var pow10 = func() (table [maxExp]decimal.Decimal) {
	for exp := range table {
		table[exp] = decimal.New(1, int32(exp))
	}
	return table
}()

// scaleOf returns the power of ten of d, 0 when d is none.
func scaleOf(d decimal.Decimal) int {
	for exp := range pow10 {
		if d.Equal(pow10[exp]) {
			return exp
		}
	}
	return 0
}

// scaleText writes a power of ten as it is read: 3 is 千, 6 is 百万. It is empty
// where there is no such word.
func scaleText(exp int) string {
	for _, b := range append([]scaleWord{{"", 0}}, bigScales[:]...) {
		if exp == b.exp {
			return b.word
		}
		for _, w := range smallScales {
			if exp == w.exp+b.exp {
				return w.word + b.word
			}
		}
	}
	return ""
}
