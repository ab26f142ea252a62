package form

import (
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
	"sorachi/pkg/value/wareki"
)

// Known returns what the plan says of k in a column that is not filled in, of a form
// for year y; empty for other columns.
func Known(k *plan.KPI, key Key, y wareki.Year) string {
	switch key {
	case ColID:
		return k.ID.Value
	case ColProject:
		return k.Project.Name.Value
	case ColName:
		return k.Name.Value
	case ColUnit:
		return UnitOf(k, y).String()
	case ColBaseline:
		return textOf(k.Baseline)
	case ColTarget:
		return textOf(k.Target)
	}
	for _, a := range k.Actuals {
		if PastKey(a.Year) == key {
			return textOf(a.Value)
		}
	}
	return ""
}

func textOf(v *value.Value) string {
	if v == nil {
		return ""
	}
	return v.Text.Value
}
