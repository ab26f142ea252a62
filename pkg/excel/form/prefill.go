package form

import (
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/quantity"
	"sorachi/pkg/value/wareki"
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

// IssueOf returns what the form of r asks of p for year y; without Head, which who draws
// the sheets knows.
func IssueOf(p *plan.Plan, r Request, y wareki.Year) Issue {
	out := Issue{Version: Version, Plan: p.ID.Value, Year: y, Owner: r.Owner}
	for _, k := range r.KPIs {
		out.Items = append(out.Items, itemOf(k, y))
	}
	return out
}

// itemOf returns what the form asks about k for year y.
func itemOf(k *plan.KPI, y wareki.Year) Item {
	it := Item{ID: k.ID.Value, Unit: UnitOf(k, y), Source: k.Source.Value, Note: k.Note.Value}
	if v := k.Actual(y); v != nil {
		it.Value = v.Text.Value
	}
	return it
}

// Prefill returns what stands in the entry cells when the form is made. A row that
// still holds it has not been touched.
func (it Item) Prefill() Entries {
	a := Entries{Note: it.Note, Source: it.Source}
	if it.Value == "" {
		return a
	}
	v, _ := value.Parse(plan.NewText(it.Value, diag.Pos{}))
	switch a.State = StateOf(v); {
	case v.State == value.Pending && v.Month > 0:
		a.Month = monthWord(v.Month)
	case v.State == value.None:
		a.Value = it.Value
	case a.State == "":
		a.State, a.Value = StateValue, it.Value
		if it.Unit.completes(v) {
			a.Value, a.Number = v.Quantity.Written.StringFixed(int32(v.Quantity.Decimals)), true
		}
	}
	return a
}

// completes reports whether the bare number of v and u say all that v does.
func (u Unit) completes(v *value.Value) bool {
	q := v.Quantity
	bare := v.State == value.HasValue && v.Bracket() == "" && !q.Compound && !q.Approx && q.Bound == quantity.Exactly
	digits := strings.Trim(strings.ReplaceAll(q.Written.Abs().String(), ".", ""), "0")
	return bare && u == Unit{q.UnitText, q.Prefix} && len(digits) <= ooxml.MaxDigits
}
