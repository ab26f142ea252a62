package quantity

import (
	"cmp"
	"fmt"

	"github.com/shopspring/decimal"

	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/quantity/numeral"
)

// Parse reads a figure with its unit:
//
//	7,250千人   1,274.46万人   3,737万8千人   9兆1,400億円   △3.2％
//	約40万回    22カ所以上     1日当たり67分  ６０．９％     113,600㏊
//
// Digits, commas, points and signs may have either width; white space around
// the parts does not count. Each number has at most 15 digits and 6 decimals,
// the whole is below 1京, and scales must fall (3,737万8千人). Everything else
// is a *typedtext.Error.
func Parse(s string) (Quantity, error) {
	p := parser{Scanner: typedtext.NewScanner(s, 0, len(s))}
	if p.End-p.I > maxText {
		return Quantity{}, p.Fail(p.I, p.End, "数量として長すぎます", "数字と単位だけを書いてください")
	}
	p.head()
	from := p.I
	err := p.figure()
	if err == nil {
		err = p.tail()
	}
	if err == nil {
		err = p.unit()
	}
	if err != nil {
		return Quantity{}, err
	}
	p.q.Text = p.q.Prefix + s[from:p.End]
	return p.q, nil
}

// maxText is the bytes that a figure with its words may take: enough for any
// that was seen, and little enough to quote in a message.
const maxText = 300

// parser reads one figure into q.
type parser struct {
	typedtext.Scanner
	q     Quantity
	first part // the only or highest part of the figure
}

// part is a number with its scale. Several make a compound figure.
type part struct {
	numeral.Numeral
	exp int // power of ten of the scale; 0 without one
	end int // byte behind the scale, or behind the blanks where there is none
}

// sign steps over a sign and reports whether it is negative: △ and ▲ are the
// minus signs of Japanese accounts.
func (p *parser) sign() bool {
	negative := p.Take("△▲-")
	if !negative {
		p.Take("+")
	}
	p.Space()
	return negative
}

// figure reads the number with its scales.
func (p *parser) figure() error {
	negative := p.sign()
	if !p.Digit() {
		return cmp.Or(p.lettersFirst(), p.noFigure())
	}
	prev, err := p.part()
	if err != nil {
		return err
	}
	p.first = prev
	sum := prev.number()
	for prev.exp > 0 && p.more() {
		p.q.Compound = true
		n, err := p.part()
		if err == nil {
			err = p.follows(&n, &prev)
		}
		if err != nil {
			return err
		}
		sum, prev = sum.Add(n.number()), n
	}
	p.I = prev.end
	p.set(sum, &prev, negative)
	return p.checkSize()
}

// part reads a number with its scale. Letters among its digits are told before what
// else is wrong with it: the group of 1,2l1 is not too short.
func (p *parser) part() (part, error) {
	n, err := numeral.Read(&p.Scanner, p.q.Compound)
	if letters := p.lettersBehind(); letters != nil && !p.isOctal(&n) {
		return part{}, letters
	}
	if err != nil {
		return part{}, err
	}
	p.Space()
	exp := p.scale()
	return part{n, exp, p.I}, nil
}

// number returns the value of the part, its scale included.
func (n *part) number() decimal.Decimal {
	if n.exp == 0 {
		return n.Value()
	}
	return n.Value().Shift(int32(n.exp))
}

// more reports whether another number follows a scale.
func (p *parser) more() bool {
	p.Space()
	return p.Digit()
}

// set stores the figure, whose last part is last.
func (p *parser) set(sum decimal.Decimal, last *part, negative bool) {
	q := &p.q
	q.Number, q.Written, q.Scale = sum, sum, pow10[0]
	q.Decimals = last.Decimals
	if !q.Compound && last.exp > 0 {
		q.Written, q.Scale = last.Value(), pow10[min(last.exp, maxExp-1)]
	}
	if negative {
		q.Number, q.Written = q.Number.Neg(), q.Written.Neg()
	}
}

// follows checks that part n may stand behind part prev: smaller, and small
// enough not to carry into it.
func (p *parser) follows(n, prev *part) error {
	text := p.Text[n.From:n.end]
	switch {
	case prev.Decimals > 0:
		return p.Fail(prev.From, prev.To, fmt.Sprintf("小数「%s」のあとに「%s」が続いています", p.Text[prev.From:prev.To], text),
			"小数は最後の数だけに書けます")
	case n.exp >= prev.exp:
		return p.Fail(n.From, n.end, fmt.Sprintf("「%s」が「%s」のあとにあります", text, p.Text[prev.From:prev.end]),
			"「3,737万8千人」のように、大きい位から順に書いてください")
	case n.Digits > prev.exp-n.exp:
		return p.Fail(n.From, n.To, fmt.Sprintf("「%s」は大きすぎて「%s」に繰り上がります", text, p.Text[prev.From:prev.end]),
			"桁が合っているか確かめてください")
	}
	return nil
}

// checkSize refuses figures of 1京 and more.
func (p *parser) checkSize() error {
	if p.first.Digits+p.first.exp <= maxExp {
		return nil
	}
	return p.Fail(p.first.From, p.first.end, fmt.Sprintf("「%s」は大きすぎます。1京より小さい数だけが書けます", p.Text[p.first.From:p.first.end]), "")
}

// isSpace reports whether r is a blank of any width.
func isSpace(r rune) bool { return typedtext.Fold(r) == ' ' }
