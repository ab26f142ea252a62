// Package form holds what a form (照会の様式), the workbook in which divisions and
// municipalities answer for their KPIs, means: which KPIs are asked of whom, what its
// columns are, and what its cells hold before anybody fills them in. What is written
// to a form and what is read back from it stand in one table (layout.go), so that a
// column cannot be written under one name and read under another. It neither draws a
// form, which package sheets does, nor reads an answer, which package answer does.
//
// To read it: this file, what is asked of whom; layout.go, the sheets, columns and
// fields, states.go, what their lists offer, and find.go, a column by what stands on a
// sheet. Then what stands in a row: known.go, what the plan says; model.go, the figure to
// follow, and unit.go, its unit; issue.go, what was asked of the KPI; prefill.go, what
// the cells to fill in hold at first. Last names.go, the names of the files.
package form

import (
	"slices"
	"strings"

	"sorachi/pkg/plan"
	"sorachi/pkg/typedtext"
)

// Request is one form: the KPIs that one owner is asked for.
type Request struct {
	Owner string      // 所管課 (plan.KPI.Owner); empty: all KPIs, or those without an owner
	All   bool        // every KPI of the plan, whoever owns it
	KPIs  []*plan.KPI // in the order of the report; never a repost, whose original is asked for
}

// RequestAll asks for every KPI of p in one form.
func RequestAll(p *plan.Plan) Request {
	return Request{All: true, KPIs: asked(p)}
}

// RequestsByOwner asks each owner for its own KPIs: in the order in which owners
// first come in the report, the KPIs without an owner last. Owners that differ by
// blanks and the widths of letters alone are one, by its first spelling: two forms
// would go to one office.
func RequestsByOwner(p *plan.Plan) []Request {
	var out []Request
	for _, k := range asked(p) {
		i := slices.IndexFunc(out, func(r Request) bool { return typedtext.FoldWord(r.Owner) == typedtext.FoldWord(ownerOf(k)) })
		if i < 0 {
			i = len(out)
			out = append(out, Request{Owner: ownerOf(k)})
		}
		out[i].KPIs = append(out[i].KPIs, k)
	}
	owned := func(r Request) bool { return r.Owner != "" }
	return slices.Concat(only(out, owned), only(out, func(r Request) bool { return !owned(r) }))
}

// asked returns the KPIs that can be asked for: those that hold their figures.
func asked(p *plan.Plan) []*plan.KPI {
	var out []*plan.KPI
	for _, pr := range p.Projects {
		out = append(out, only(pr.KPIs, func(k *plan.KPI) bool { return k.Repost.IsZero() })...)
	}
	return out
}

// ownerOf returns the owner of k (所管課) by which its form is told from others.
func ownerOf(k *plan.KPI) string { return strings.TrimSpace(k.Owner.Value) }

// only keeps those of all that keep says.
func only[T any](all []T, keep func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(all), func(one T) bool { return !keep(one) })
}
