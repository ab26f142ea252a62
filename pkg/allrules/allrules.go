// Package allrules joins the rules of all stages into the one catalogue of what
// sorachi can find. Rules live where they can see what they judge (yamlfile, load,
// check, report, …); this package holds none and runs none.
package allrules

import (
	"cmp"
	"slices"

	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer"
	"sorachi/pkg/excel/reconcile"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/references"
	"sorachi/pkg/report"
	"sorachi/pkg/textfile"
	"sorachi/pkg/theme"
	"sorachi/pkg/value"
	"sorachi/pkg/yamlfile"
	"sorachi/pkg/yamlfile/broken"
	"sorachi/pkg/yamlfile/misread"
)

// OfPlans is every rule of what is found in plans and templates, stage by stage.
func OfPlans() []*diag.Rule {
	return slices.Concat(textfile.Rules, broken.Rules, yamlfile.Rules, misread.Rules, value.Rules, decode.Rules, load.Rules, diag.Rules, references.Rules, check.Catalogue(), theme.Rules, report.Rules)
}

// Codes returns the code of every rule of OfPlans, in its order.
func Codes() []string {
	var out []string
	for _, r := range OfPlans() {
		out = append(out, r.Code)
	}
	return out
}

// Sorted is the catalogue as it is listed, with the rules of answers (回答),
// which no check of a plan finds: by group, then by code.
func Sorted() []*diag.Rule {
	return slices.SortedFunc(slices.Values(slices.Concat(OfPlans(), answer.Rules, reconcile.Rules)), func(a, b *diag.Rule) int {
		return cmp.Or(cmp.Compare(a.Group, b.Group), cmp.Compare(a.Code, b.Code))
	})
}
