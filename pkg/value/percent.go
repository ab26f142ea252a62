package value

import (
	"cmp"
	"errors"
	"fmt"

	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
	"sorachi/pkg/value/quantity"
)

// ParsePercent reads a plain number of percent, such as the lower edge of a band
// (区分): no state, no year, no unit but ％. The list holds a finding when it is
// none; the Quantity is then zero.
func ParsePercent(t Text) (quantity.Quantity, diag.List) {
	const hint = "「100」のように、数値だけを書いてください。付けられる単位は％だけです"
	q, err := quantity.Parse(t.Value)
	if e, is := errors.AsType[*typedtext.Error](err); is {
		return quantity.Quantity{}, diag.List{badValue.New(t.At(e.Offset), t.At(e.Offset+e.Len), e.Msg, cmp.Or(e.Hint, hint))}
	}
	if q.Unit != "" && q.Unit != "％" || q.Bound != quantity.Exactly || q.Prefix != "" || q.Approx {
		return quantity.Quantity{}, diag.List{badValue.New(t.Pos(), t.End(), fmt.Sprintf("「%s」は、数値だけではありません", t.Value), hint)}
	}
	return q, nil
}
