package kpiimport

import (
	"fmt"

	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/diag"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/reconcile"
	"sorachi/pkg/plan/edit"
)

// settingsOf asks for the changes, one each in their order.
func settingsOf(outcome reconcile.Outcome) []edit.Setting {
	var out []edit.Setting
	for _, c := range outcome.Changes {
		field := edit.Actual(outcome.Year)
		if key, ok := fieldsOf[c.Key]; ok {
			field = edit.Field{Key: key}
		}
		out = append(out, edit.Setting{KPI: c.KPI.ID.Value, Field: field, Text: c.After})
	}
	return out
}

// fieldsOf are the texts of a plan that the columns of a form are written to.
var fieldsOf = map[form.Key]string{form.ColSource: "source", form.ColNote: "note"}

// checkedFor says how the changed plan is checked: for the year of the answers.
func checkedFor(outcome reconcile.Outcome) planfolder.Options {
	if len(outcome.Changes) == 0 {
		return planfolder.Options{} // the year may be none of the plan's
	}
	return planfolder.Options{Year: outcome.Year}
}

// refusals say at the cells of the answers why a text cannot be put into the plan.
func refusals(outcome reconcile.Outcome, r edit.SetResult) diag.List {
	var out diag.List
	for i, set := range r.Outcomes {
		if set.State != edit.Refused && set.State != edit.Unknown {
			continue
		}
		for _, why := range set.Found {
			d := diag.Diagnostic{Severity: diag.Error, Code: why.Code, Pos: outcome.Changes[i].From, Hint: why.Hint,
				Message: fmt.Sprintf("「%s」を計画に書き入れられません。%s", outcome.Changes[i].After, why.Message)}
			if why.Pos.File != "" {
				d.Related = append(d.Related, diag.Related{Pos: why.Pos, Message: "計画のこの場所です"})
			}
			out.Add(d)
		}
	}
	return out
}
