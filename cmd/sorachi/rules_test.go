package main

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/allrules"
	"sorachi/pkg/diag"
	"sorachi/pkg/theme"
)

func TestRulesAreDocumented(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z]+(-[a-z0-9]+)*$`)
	seen := map[string]bool{}
	for _, r := range allrules.Sorted() {
		if seen[r.Code] {
			t.Errorf("%s: two rules have this code", r.Code)
		}
		seen[r.Code] = true
		if !kebab.MatchString(r.Code) {
			t.Errorf("%s: the code is no kebab-case name", r.Code)
		}
		for name, text := range map[string]string{"Title": r.Title, "Doc": r.Doc, "Bad": r.Bad, "Good": r.Good} {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: no %s", r.Code, name)
			}
		}
		if r.Bad == r.Good {
			t.Errorf("%s: Bad and Good are the same", r.Code)
		}
		if strings.ContainsAny(r.Title, "。\n") {
			t.Errorf("%s: Title %q is no line without a full stop", r.Code, r.Title)
		}
		if !slices.Contains(diag.Groups(), r.Group) {
			t.Errorf("%s: no Group", r.Code)
		}
		if r.Severity < diag.Info || r.Severity > diag.Error {
			t.Errorf("%s: severity %d", r.Code, r.Severity)
		}
	}
	if len(seen) < 40 {
		t.Errorf("only %d rules: a package is missing", len(seen))
	}
}

// TestEveryRuleHasASlip wants each code that the flawed plans bring to be in
// the catalogue, and each rule of reading and checking to be found in one of
// them, so that none can fall silent unseen. What a plan of the repository
// cannot show is made by TestExamples, and so are the slips of themes.
func TestEveryRuleHasASlip(t *testing.T) {
	brought := codesBrought(t)
	for _, r := range allrules.OfPlans() {
		ofTheme := slices.Contains(theme.Rules, r)
		if brought[r.Code] == "" && madeExamples[r.Code] == nil && !ofTheme {
			t.Errorf("no plan in testdata/err or testdata/layout shows %s", r.Code)
		}
		delete(brought, r.Code)
	}
	for code, golden := range brought {
		t.Errorf("%s: no rule %s", golden, code)
	}
	for code := range madeExamples {
		if !slices.ContainsFunc(allrules.OfPlans(), func(r *diag.Rule) bool { return r.Code == code }) {
			t.Errorf("an example is made for %s, which is no rule", code)
		}
	}
}

// codesBrought returns the codes in the goldens of the flawed plans, each with
// a golden that has it.
func codesBrought(t *testing.T) map[string]string {
	t.Helper()
	goldens, err := filepath.Glob("../../testdata/err/*/want.golden")
	ofPages, _ := filepath.Glob("../../testdata/layout/*/want.golden") // the pattern is sound
	goldens = append(goldens, ofPages...)
	if err != nil || len(goldens) == 0 {
		t.Fatal("no goldens", err)
	}
	brought := map[string]string{}
	for _, golden := range goldens {
		for _, m := range regexp.MustCompile(`(?m): .* \[([a-z0-9-]+)\]$`).FindAllStringSubmatch(readText(t, golden), -1) {
			brought[m[1]] = golden
		}
	}
	return brought
}
