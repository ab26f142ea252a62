// Package figurecells knows how a spreadsheet's cell holds the figures of a plan: a
// written one as a number with a format that prints it as written, and a progress rate
// as a formula that is sure to give the printed one. It writes no file: texts of
// numbers, formats and formulas are all it makes.
//
// To read it: this file (a figure and its format), then rate.go (a rate as a formula)
// over operand.go (figures in a formula as whole numbers), and band.go (the band of a
// rate as a formula).
package figurecells

import (
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/value"
)

// maxFormat is the length, in characters, that number formats may have.
const maxFormat = 200

// Figure is a number as a cell holds it: the digits before the written unit,
// with a number format that shows everything else around them.
type Figure struct {
	Value  decimal.Decimal
	Scale  decimal.Decimal // Value × Scale is the figure in its base unit
	Unit   string          // of Value: 千人
	Format string          // #,##0"千人（R2）"
	Typed  string          // #,##0"千人": for a figure to come
}

// FigureOf returns the figure of v. There is none when v has no number, or one
// with more digits than a spreadsheet keeps: such a value is written as text.
func FigureOf(v *value.Value) (Figure, bool) {
	if !v.HasFigure() {
		return Figure{}, false
	}
	f, ok := writtenFigure(v)
	if !ok || utf8.RuneCountInString(f.Format) > maxFormat {
		f = baseFigure(v)
	}
	return f, ooxml.Fits(f.Value.String()) && utf8.RuneCountInString(f.Format) <= maxFormat
}

// writtenFigure takes the digits of the text themselves. It fails where the
// number is not one run of digits, as in 3,737万8千人.
func writtenFigure(v *value.Value) (Figure, bool) {
	q := v.Quantity
	if q.Compound || !q.Written.Mul(q.Scale).Equal(q.Number) {
		return Figure{}, false
	}
	s := v.Text.Value
	from, to, ok := digitsIn(s, q.Written.Abs())
	if !ok {
		return Figure{}, false
	}
	lead, run, tail := s[:from], halfDigits(s[from:to]), s[to:]
	sign := ""
	if q.Written.Sign() < 0 {
		r, size := utf8.DecodeLastRuneInString(lead)
		if !strings.ContainsRune("△▲－−‐–-", r) {
			return Figure{}, false
		}
		lead, sign = lead[:len(lead)-size], string(r)
	}
	p := pattern(run, q.Unit)
	return Figure{q.Written, q.Scale, q.UnitText, numberFormat(lead, sign, p, tail), p + ooxml.InFormat(q.UnitText)}, true
}

// baseFigure is the figure in its base unit, its words put together anew.
func baseFigure(v *value.Value) Figure {
	q := v.Quantity
	run := "0" + ooxml.Decimals(int(-q.Number.Exponent()))
	lead, tail, sign := q.Prefix, q.Unit+string(q.Bound)+v.Bracket(), ""
	if q.Approx {
		lead += "約"
	}
	if q.Number.Sign() < 0 {
		sign = "-"
	}
	p := pattern(run, q.Unit)
	return Figure{q.Number, decimal.NewFromInt(1), q.Unit, numberFormat(lead, sign, p, tail), p + ooxml.InFormat(q.Unit)}
}

// digitsIn finds the run of digits in s that says n.
func digitsIn(s string, n decimal.Decimal) (from, to int, ok bool) {
	for ; from < len(s); from = to {
		skip := strings.IndexFunc(s[from:], isDigit)
		if skip < 0 {
			return 0, 0, false
		}
		from += skip
		to = len(s)
		if end := strings.IndexFunc(s[from:], func(r rune) bool { return !isDigit(r) && !isPoint(r) }); end >= 0 {
			to = from + end
		}
		run := strings.TrimRightFunc(s[from:to], isPoint)
		d, err := decimal.NewFromString(strings.ReplaceAll(halfDigits(run), ",", ""))
		if err == nil && d.Equal(n) {
			return from, from + len(run), true
		}
	}
	return 0, 0, false
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

func isPoint(r rune) bool { return strings.ContainsRune(",.，．", r) }

// halfDigits makes full-width digits, commas and points half-width, as every full-width
// sign of ASCII.
func halfDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			return r - '！' + '!'
		}
		return r
	}, s)
}

// pattern is the number format that prints digits as run does: as many places, and
// commas where run has them. A run too short for any has them once it grows, unless it is
// a percentage.
func pattern(run, unit string) string {
	whole, places, _ := strings.Cut(run, ".")
	p := "#,##0"
	if !strings.Contains(whole, ",") && (unit == "％" || len(whole) > 3) {
		p = "0"
	}
	return p + ooxml.Decimals(len(places))
}

// numberFormat puts the words around a number pattern. A negative figure gets
// a section with the sign it was written with.
func numberFormat(lead, sign, pattern, tail string) string {
	plus := ooxml.InFormat(lead) + pattern + ooxml.InFormat(tail)
	if sign == "" {
		return plus
	}
	return plus + ";" + ooxml.InFormat(lead+sign) + pattern + ooxml.InFormat(tail)
}
