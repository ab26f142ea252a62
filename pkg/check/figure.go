package check

import (
	"strings"

	"github.com/shopspring/decimal"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/quantity"
)

// figure returns the part of v.Text that is its figure: 16,427千人 of
// 16,427千人（R5）.
func figure(v *plan.Value) plan.Text {
	rest := v.Text.Value[v.QPos:]
	if i := strings.Index(rest, v.Quantity.Text); i >= 0 {
		return v.Text.Sub(v.QPos, v.QPos+i+len(v.Quantity.Text))
	}
	return v.Text.Sub(v.QPos, len(v.Text.Value))
}

// yearOf returns the part of v.Text that is its year: R5 of 16,427千人（R5）.
func yearOf(v *plan.Value) plan.Text {
	i := strings.LastIndex(v.Text.Value, v.YearText)
	return v.Text.Sub(i, i+len(v.YearText))
}

// number reads a figure of either width; what is none counts as 0.
func number(s string) decimal.Decimal {
	q, _ := quantity.Parse(s)
	return q.Number
}

// related points from a finding to the text t.
func related(t plan.Text, message string) diag.Related {
	return diag.Related{Pos: t.Pos(), Message: message}
}

// label returns what a finding calls a KPI: its name, or its id without one.
func label(k *plan.KPI) string {
	if k.Name.IsZero() {
		return k.ID.Value
	}
	return k.Name.Value
}

// maxNames is how many names a message lists before ほか.
const maxNames = 3

// list joins names for a message.
func list(names []string) string {
	if len(names) > maxNames {
		return strings.Join(names[:maxNames], "、") + "ほか"
	}
	return strings.Join(names, "、")
}
