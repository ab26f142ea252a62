package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/diag"
)

func TestRulesAreDocumented(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z]+(-[a-z0-9]+)*$`)
	seen := map[string]bool{}
	for _, r := range allRules() {
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

// TestEveryFindingHasARule wants each code that the flawed plans bring to be in
// the catalogue.
func TestEveryFindingHasARule(t *testing.T) {
	known := map[string]bool{}
	for _, r := range allRules() {
		known[r.Code] = true
	}
	goldens, err := filepath.Glob("../../testdata/err/*/want.golden")
	if err != nil || len(goldens) == 0 {
		t.Fatal("no goldens", err)
	}
	for _, golden := range goldens {
		text, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`(?m): .* \[([a-z0-9-]+)\]$`).FindAllStringSubmatch(string(text), -1) {
			if !known[m[1]] {
				t.Errorf("%s: no rule %s", golden, m[1])
			}
		}
	}
}
