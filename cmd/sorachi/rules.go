package main

import (
	"cmp"
	"slices"

	"sorachi/pkg/answer"
	"sorachi/pkg/check"
	"sorachi/pkg/decode"
	"sorachi/pkg/diag"
	"sorachi/pkg/phrase"
	"sorachi/pkg/plan"
	"sorachi/pkg/report"
	"sorachi/pkg/textfile"
	"sorachi/pkg/theme"
	"sorachi/pkg/value"
	"sorachi/pkg/yamlfile"
	"sorachi/pkg/yamlfile/broken"
	"sorachi/pkg/yamlfile/misread"
)

// allRules is the one catalogue of what is found in plans. Rules live where
// they can see what they judge; here they are joined, stage by stage.
func allRules() []*diag.Rule {
	return slices.Concat(textfile.Rules, broken.Rules, yamlfile.Rules, misread.Rules, value.Rules, decode.Rules, plan.Rules, phrase.Rules, check.Catalogue(), theme.Rules, report.Rules)
}

// sortedRules is the catalogue as it is listed, with the rules of answers (回答),
// which no check of a plan finds: by group, then by code.
func sortedRules() []*diag.Rule {
	return slices.SortedFunc(slices.Values(slices.Concat(allRules(), answer.Rules)), func(a, b *diag.Rule) int {
		return cmp.Or(cmp.Compare(a.Group, b.Group), cmp.Compare(a.Code, b.Code))
	})
}
