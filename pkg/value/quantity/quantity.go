// Package quantity reads figures as Japanese statistics print them: exact
// decimals with units, 万 and 千 scales, bounds such as 以上. No figure ever
// passes through float64.
//
// It reads one figure. Ranges (5～10人), sums, kanji numerals (五人) and words
// (集計中, 現状維持) are refused; what a word means is for the caller to say.
//
// Every parse error is a *typedtext.Error that says at which byte of the text the
// trouble is, so that a finding can point inside the value.
//
// The digits and commas of a number are read by pkg/value/quantity/numeral below, which
// knows neither sign nor scale nor unit.
//
// To read it: Quantity in this file, then Parse in parse.go over words.go (約, 延べ and
// 以上 around a figure), scale.go (万, 千) and unit.go (which units are the same);
// print.go writes a figure. nofigure.go, letters.go (O for 0) and wrongunit.go only say
// what is wrong with what cannot be read.
package quantity

import "github.com/shopspring/decimal"

// Bound is what a target says about its figure.
type Bound string

// The bounds, as written.
const (
	Exactly Bound = ""
	AtLeast Bound = "以上"
	AtMost  Bound = "以下"
	Below   Bound = "未満"
	Above   Bound = "超"
	Keep    Bound = "維持"
)

// Quantity is one figure.
type Quantity struct {
	Text     string          // as written, without the bound and 約
	Number   decimal.Decimal // exact, in the base unit: 3,737万8千人 is 37378000
	Written  decimal.Decimal // the number that stands before the unit text: 7250 of 7,250千人; equals Number when Compound
	Scale    decimal.Decimal // Number = Written × Scale: 1000 for 千人, 1 without a scale
	Compound bool            // several scales in one figure: 9兆1,400億円
	Decimals int             // digits after the point as written
	Unit     string          // base unit, folded: 人, ％, ha, か所, 円; empty when none is written
	UnitText string          // unit as written with its scale: 千人, 万人, 万…人 (Compound), ㏊
	Prefix   string          // words before the figure: 1日当たり
	Bound    Bound
	Approx   bool // 約, 概ね, 程度
}

// Comparable reports whether the numbers of q and r count the same thing, so
// that one may be divided by the other. Scales may differ: 千人 and 万人 are
// both 人.
func (q Quantity) Comparable(r Quantity) bool { return q.Unit == r.Unit }
