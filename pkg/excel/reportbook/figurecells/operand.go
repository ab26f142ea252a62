package figurecells

import (
	"fmt"
	"strings"

	"github.com/shopspring/decimal"
)

// Term is a figure and the cell that holds it.
type Term struct {
	Cell string
	Figure
}

// operand is a part of a formula, as text and as the whole number it has now.
type operand struct {
	text string
	n    decimal.Decimal
}

func (o operand) minus(p operand) operand {
	return operand{"(" + o.text + "-" + p.text + ")", o.n.Sub(p.n)}
}

func (o operand) times(p operand) operand {
	return operand{"(" + o.text + "*" + p.text + ")", o.n.Mul(p.n)}
}

// whole is a whole number, in its cell when it has one.
func whole(cell string, n int64) operand {
	o := operand{cell, decimal.NewFromInt(n)}
	if cell == "" {
		o.text = o.n.String()
	}
	return o
}

// sparePlaces is how many decimals more than written a figure may get later.
const sparePlaces = 2

// operands brings figures of different scales, such as 千人 and 万人, to whole
// numbers of one unit.
func operands(in ...*Term) ([]operand, bool) {
	for _, t := range in {
		if t == nil || t.Scale.Sign() <= 0 {
			return nil, false
		}
	}
	unit := in[0].Scale
	for _, t := range in {
		unit = decimal.Min(unit, t.Scale)
	}
	places := int32(0)
	for _, t := range in {
		places = max(places, placesOf(t.Value.Mul(t.Scale.Div(unit))))
	}
	if places > 0 {
		places += sparePlaces
	}
	out := make([]operand, len(in))
	for i, t := range in {
		out[i] = t.scaled(t.Scale.Div(unit).Shift(places), places > 0)
	}
	return out, true
}

// placesOf counts the decimals that d needs.
func placesOf(d decimal.Decimal) int32 {
	_, places, _ := strings.Cut(d.String(), ".")
	return int32(len(places))
}

// scaled is the cell times a factor; the product of a figure with decimals is off by
// the error of binary fractions until it is rounded.
func (t *Term) scaled(factor decimal.Decimal, rounded bool) operand {
	o := operand{t.Cell, t.Value.Mul(factor)}
	switch {
	case rounded:
		o.text = fmt.Sprintf("ROUND(%s*%s,0)", t.Cell, factor)
	case !factor.Equal(decimal.NewFromInt(1)):
		o.text = fmt.Sprintf("(%s*%s)", t.Cell, factor)
	}
	return o
}
