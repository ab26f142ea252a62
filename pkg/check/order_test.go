package check

import (
	"slices"
	"testing"

	"sorachi/pkg/check/actualsandrates"
	"sorachi/pkg/check/bands"
	"sorachi/pkg/check/characters"
	"sorachi/pkg/check/files"
	"sorachi/pkg/check/marks"
	"sorachi/pkg/check/quantities"
	"sorachi/pkg/check/rule"
	"sorachi/pkg/check/sentences"
	"sorachi/pkg/check/structure"
	"sorachi/pkg/check/wording"
	"sorachi/pkg/check/years"
	"sorachi/pkg/diag"
)

// TestOrder wants each rule once in the order, and nothing else.
func TestOrder(t *testing.T) {
	var codes []string
	for _, r := range rules {
		codes = append(codes, r.Code)
	}
	if !slices.Equal(codes, order) {
		t.Errorf("the order is\n%q\nthe rules are\n%q", order, codes)
	}
}

// TestFoldersAreGroups wants a rule in the folder that has the name of its group,
// or in the one that was cut from it.
func TestFoldersAreGroups(t *testing.T) {
	for group, folders := range map[diag.Group][][]*rule.Rule{
		diag.Structure: {structure.Rules, bands.Rules, marks.Rules}, diag.Years: {years.Rules}, diag.Quantities: {quantities.Rules},
		diag.ActualsAndRates: {actualsandrates.Rules, sentences.Rules}, diag.Wording: {wording.Rules, characters.Rules}, diag.Files: {files.Rules},
	} {
		for _, r := range slices.Concat(folders...) {
			if r.Group != group {
				t.Errorf("%s is of the group %s, its folder is for %s", r.Code, r.Group, group)
			}
		}
	}
}
