package repair_test

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer/filediff"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/edit/edittest"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/references"
	"sorachi/pkg/textfile"
	"sorachi/pkg/value"
	"sorachi/pkg/yamlfile"
	"sorachi/pkg/yamlfile/broken"
	"sorachi/pkg/yamlfile/misread"
)

// TestFixedPlans compares what is mended in each flawed plan with its
// fix.golden, a diff; a plan without one stays as it is. UPDATE=1 writes them.
func TestFixedPlans(t *testing.T) {
	for name, files := range flawed(t) {
		r, _ := fix(t, files)
		var got bytes.Buffer
		for _, c := range r.Changes {
			if err := filediff.Write(&got, c.File, c.Before, c.After, filediff.Options{}); err != nil {
				t.Fatal(err)
			}
		}
		golden := filepath.Join(corpus, "err", name, "fix.golden")
		if os.Getenv("UPDATE") == "1" {
			update(t, golden, got.Bytes())
		}
		want, _ := os.ReadFile(golden) // none is for a plan that stays
		if !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s: got\n%swant\n%s", name, got.Bytes(), want)
		}
	}
}

// update writes a golden, or removes one that is empty now.
func update(t *testing.T, golden string, text []byte) {
	t.Helper()
	err := os.WriteFile(golden, text, 0o644)
	if len(text) == 0 {
		err = os.Remove(golden)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// TestFixIsIdempotent wants nothing left to do after a fix, and fewer findings
// than before, unless those that come were hidden.
func TestFixIsIdempotent(t *testing.T) {
	for name, files := range flawed(t) {
		before, err := checked(files)
		if err != nil {
			t.Fatal(err)
		}
		r, after := fix(t, files)
		if again, _ := fix(t, after); len(again.Changes) > 0 || len(again.Fixed) > 0 {
			t.Errorf("%s: a second fix changes %v", name, again.Fixed)
		}
		left, err := checked(after)
		if err != nil {
			t.Fatal(err)
		}
		if was, is := slices.Concat(before.Reading, before.Rules), slices.Concat(left.Reading, left.Rules); len(r.Fixed) > 0 && len(is) >= len(was) && allRead(files) {
			t.Errorf("%s: findings were %v and are %v", name, was, is)
		}
	}
}

// allRead reports whether every file of a plan can be read: no slip is hidden by
// another one.
func allRead(files fstest.MapFS) bool {
	for name, file := range files {
		if root, _ := yamlfile.Parse(name, file.Data); root == nil && strings.HasSuffix(name, ".yaml") {
			return false
		}
	}
	return true
}

// TestEveryMarkedRuleFixes wants a flawed plan in which each fixable rule mends
// its own finding, and no fix from a rule that is not marked.
func TestEveryMarkedRuleFixes(t *testing.T) {
	marked := map[string]bool{}
	for _, r := range slices.Concat(textfile.Rules, broken.Rules, yamlfile.Rules, misread.Rules, value.Rules, decode.Rules, load.Rules, diag.Rules, references.Rules, check.Catalogue()) {
		marked[r.Code] = r.Fixable
	}
	mends := map[string]bool{}
	for name, files := range flawed(t) {
		found, err := checked(files)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range slices.Concat(found.Reading, found.Rules) {
			if d.Fix != nil && (!marked[d.Code] || d.Fix.Message == "" || strings.HasSuffix(d.Fix.Message, "。") || len(d.Fix.Edits) == 0) {
				t.Errorf("%s: %s is not marked Fixable, or its fix says or does nothing", name, d.Code)
			}
		}
		r, _ := fix(t, files)
		for _, d := range r.Fixed {
			mends[d.Code] = true
		}
	}
	for code, is := range marked {
		if is && !mends[code] {
			t.Errorf("no plan in testdata/err is mended by %s", code)
		}
	}
}

// TestLineEndsStay fixes each plan with every kind of line end and a byte order
// mark: apart from these, the same bytes must come out.
func TestLineEndsStay(t *testing.T) {
	for name, files := range flawed(t) {
		plain := edittest.Each(files, func(b []byte) []byte { return edittest.Respell(edittest.Unmark(b), "\n") })
		r, want := fix(t, plain)
		if len(r.Fixed) == 0 {
			continue
		}
		for _, end := range []string{"\r\n", "\r"} {
			for _, mark := range []string{"", "\ufeff"} {
				as := func(b []byte) []byte { return append([]byte(mark), edittest.Respell(b, end)...) }
				_, got := fix(t, edittest.Each(plain, as))
				if wanted := edittest.Each(want, as); !maps.EqualFunc(got, wanted, edittest.SameData) {
					t.Errorf("%s with %q and %q is mended in another way", name, end, mark)
				}
			}
		}
	}
}
