// Package form holds what a form (照会の様式), the workbook in which divisions and
// municipalities answer for their KPIs, means: which KPIs are asked of whom, what its
// columns are, and what its cells hold before anybody fills them in. What is written
// to a form and what is read back from it stand in one table (layout.go), so that a
// column cannot be written under one name and read under another. It neither draws a
// form, which package sheets does, nor reads an answer, which package answer does.
//
// To read it: this file, what a form asks of whom; layout.go, its sheets, columns and
// fields, and states.go, what its lists offer; find.go, the way back from what stands on a sheet. Then what stands in a row:
// known.go, what the plan says; unit.go, the unit of a bare number; prefill.go, what
// the cells to fill in hold at first. Last names.go, the names of the files.
package form

import (
	"slices"
	"strings"

	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// Version is the version of the layout that package sheets draws. A change after which an
// older form would be read wrongly raises it. A form of an older version is read
// as far as its columns are known; one of a newer version is refused.
const Version = 1

// Issue is what a form says about itself on its hidden sheet: what was asked, of
// whom, and what the plan said when the form was made. An answer is compared with
// it, so that what the plan came to say meanwhile is not taken for the answer of
// the division.
type Issue struct {
	Version int
	Plan    string // id of the plan
	Year    wareki.Year
	Owner   string   // 所管課; empty in a form for all, and in that of the KPIs without one
	Items   []Item   // in the order of their rows
	Head    []string // the locked texts over the table; none in forms of before
}

// Item is one KPI of a form. Its texts are those of the plan when the form was
// made, character by character; empty where the plan says nothing.
type Item struct {
	ID     string
	Value  string // of the year asked for, as written: 集計中（7月頃）
	Unit   Unit   // in which a bare number is meant
	Source string // 出典
	Note   string // 注
}

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
		i := slices.IndexFunc(out, func(r Request) bool { return sameOwner(r.Owner, OwnerOf(k)) })
		if i < 0 {
			i = len(out)
			out = append(out, Request{Owner: OwnerOf(k)})
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

// OwnerOf returns the owner of k (所管課) by which its form is told from others.
func OwnerOf(k *plan.KPI) string { return strings.TrimSpace(k.Owner.Value) }

func sameOwner(a, b string) bool {
	unspaced := func(s string) string { return strings.Join(strings.Fields(sameName(s)), "") }
	return unspaced(a) == unspaced(b)
}

func only[T any](all []T, keep func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(all), func(one T) bool { return !keep(one) })
}
