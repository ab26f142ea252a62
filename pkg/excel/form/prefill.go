package form

import (
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
)

// Entries is what the entry cells of one row hold.
type Entries struct {
	Value  string // digits when Number, else text
	Number bool
	State  string // one of States, or empty
	Month  string // one of Months, or empty
	Note   string
	Source string
	Remark string
}

// Prefill returns what stands in the entry cells when the form is made. A row that
// still holds it has not been touched.
func (it Item) Prefill() Entries {
	entries := Entries{Note: it.Note, Source: it.Source}
	if it.Value == "" {
		return entries
	}
	v, _ := value.Parse(plan.NewText(it.Value, diag.Pos{}))
	switch entries.State = StateOf(v); {
	case v.State == value.Pending && v.Month > 0:
		entries.Month = monthWord(v.Month)
	case v.State == value.None:
		entries.Value = it.Value
	case entries.State == "":
		entries.State, entries.Value = StateValue, it.Value
		if it.Unit.completes(v) {
			entries.Value, entries.Number = v.Quantity.Written.StringFixed(int32(v.Quantity.Decimals)), true
		}
	}
	return entries
}

// completes reports whether the mere number of v and u say all that v does.
func (u Unit) completes(v *value.Value) bool {
	q := v.Quantity
	mere := v.State == value.Plain && v.Bracket() == "" && !q.Compound && !q.Approx && q.Bound == quantity.Exactly
	digits := strings.Trim(strings.ReplaceAll(q.Written.Abs().String(), ".", ""), "0")
	return mere && u == Unit{q.UnitText, q.Prefix} && len(digits) <= ooxml.MaxDigits
}
