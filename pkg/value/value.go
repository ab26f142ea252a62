// Package value reads the texts that have a notation: the values of KPIs with
// their figure, year and state, and what stands beside them, fiscal years, spans
// and dates. Each takes one text and gives its meaning and the findings in it;
// which key the text belongs to, pkg/plan/load knows. The notations of bare
// figures are those of pkg/value/quantity, of fiscal years those of pkg/value/wareki, of
// the dates of an event those of pkg/value/eventdates; what is known here is how they are
// put together, and what was meant by those that are not.
//
// To read it: this file (what a value is), then parse.go. years.go, dates.go and
// percent.go each read one simpler notation. slips.go names what was meant by a
// mistyped value, findings.go gives the errors of the parsers their rules, and
// rules.go documents those.
package value

import (
	"strings"

	"sorachi/pkg/value/quantity"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// Text is a written text with its places.
type Text = yamlfile.Text

// State says what kind of answer a value is. Only plain, provisional and
// revised ones have a figure.
type State string

// The states, by the words of the machine formats.
const (
	Plain       State = "value"        // a figure that is neither 速報 nor 改定: none is said, or 確定
	Provisional State = "provisional"  // 速報
	Revised     State = "revised"      // 改定
	Pending     State = "pending"      // 集計中
	Unpublished State = "unpublished"  // 未公表
	NotSurveyed State = "not-surveyed" // 調査なし
	None        State = "none"         // －
)

// Value is a baseline, target or actual as written.
type Value struct {
	Text     Text // 7,250千人（R2）
	State    State
	Quantity quantity.Quantity // meaningful when HasFigure
	Firmness string            // 速報, 暫定値, 確定 as written; empty when none is
	Year     wareki.Year       // 0 when none is written
	YearText string            // R2 as written
	Month    int               // expected month of a pending value: 7 of 集計中（7月頃）; 0 when none
}

// HasFigure reports whether v holds a number. A nil Value holds none.
func (v *Value) HasFigure() bool {
	return v != nil && (v.State == Plain || v.State == Provisional || v.State == Revised)
}

// Figure returns what is written before the brackets of year, firmness and
// month: 22カ所以上 of 22カ所以上（R7）, 集計中 of 集計中（7月頃）. A bracket
// that belongs to the figure stays.
func (v *Value) Figure() Text {
	t := v.Text
	for {
		body, inner, ok := cutBracket(t)
		if !ok || !saysWhenOrHowFirm(inner.Value) {
			return t
		}
		t = body
	}
}

// Bracket returns what Figure leaves out, as written: （R6）（速報）. It is empty
// when there is none.
func (v *Value) Bracket() string {
	return strings.TrimSpace(v.Text.Value[len(v.Figure().Value):])
}

// YearMark returns the part of the text that is the year: R2 of
// 7,250千人（R2）. It is empty when none is written.
func (v *Value) YearMark() Text {
	if v.Year == 0 {
		return Text{}
	}
	i := strings.LastIndex(v.Text.Value, v.YearText)
	if i < 0 {
		return Text{}
	}
	return v.Text.Sub(i, i+len(v.YearText))
}

// Expected returns the month in which a pending value of fiscal year y is
// expected, as 2025-07: the first such month after that fiscal year ends. It
// is empty when none is written.
func (v *Value) Expected(y wareki.Year) string {
	if v == nil || v.State != Pending || v.Month == 0 {
		return ""
	}
	return v.expected(y).ISO()
}

// Due returns the last day on which a value of fiscal year y may still be
// pending: the end of the month in which it is expected, or of the year that
// follows y when no month is written. It is the zero Date for any other value.
func (v *Value) Due(y wareki.Year) wareki.Date {
	switch {
	case v == nil || v.State != Pending:
		return wareki.Date{}
	case v.Month == 0:
		return (y + 1).End()
	}
	return v.expected(y).Last()
}

func (v *Value) expected(y wareki.Year) wareki.Date {
	year := int(y) + 1
	if v.Month < 4 {
		year++
	}
	return wareki.Date{Year: year, Month: v.Month}
}
