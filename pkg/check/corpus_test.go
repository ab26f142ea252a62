package check_test

import (
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/textfile"
)

const corpus = "../../testdata/"

// folders returns the plans of one half of the corpus.
func folders(t *testing.T, half string) []string {
	t.Helper()
	dirs, err := filepath.Glob(corpus + half + "/*/plan.yaml")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("no plans in %s: %v", half, err)
	}
	for i := range dirs {
		dirs[i] = filepath.Dir(dirs[i])
	}
	return dirs
}

// TestSoundPlansAreSilent runs the plans that are as they should be.
func TestSoundPlansAreSilent(t *testing.T) {
	for _, dir := range folders(t, "ok") {
		for _, d := range run(t, os.DirFS(dir), "") {
			if d.Severity > diag.Info {
				t.Errorf("%s: %s", filepath.Base(dir), short(d))
			}
		}
	}
}

// TestSlips compares the findings of each flawed plan with its want.golden;
// UPDATE=1 writes them anew.
func TestSlips(t *testing.T) {
	for _, dir := range folders(t, "err") {
		var b strings.Builder
		for _, d := range run(t, os.DirFS(dir), "") {
			b.WriteString(short(d) + "\n")
		}
		golden := filepath.Join(dir, "want.golden")
		if os.Getenv("UPDATE") == "1" {
			if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Error(err)
		} else if b.String() != string(want) {
			t.Errorf("%s\ngot\n%swant\n%s", filepath.Base(dir), b.String(), want)
		}
	}
}

// TestFixesAreMarked wants a rule marked Fixable when its findings carry a fix;
// pkg/plan/edit/repair then holds what the fix does, with UPDATE=1 go test ./pkg/plan/edit/repair.
func TestFixesAreMarked(t *testing.T) {
	marked := map[string]bool{}
	for _, r := range everyRule() {
		marked[r.Code] = r.Fixable
	}
	for _, dir := range folders(t, "err") {
		for _, d := range run(t, os.DirFS(dir), "") {
			if d.Fix != nil && !marked[d.Code] {
				t.Errorf("%s: %s has a fix and is not marked Fixable", filepath.Base(dir), d.Code)
			}
		}
	}
}

// TestEveryFindingSaysWhatToDo wants a place, a sentence and a repair of each
// finding, and no two findings at one place.
func TestEveryFindingSaysWhatToDo(t *testing.T) {
	for _, dir := range folders(t, "err") {
		at := map[diag.Pos]string{}
		for _, d := range run(t, os.DirFS(dir), "") {
			switch {
			case d.Pos.File == "" || (d.Pos.Line < 1 || d.Pos.Col < 1) && path.Ext(d.Pos.File) == ".yaml" && d.Code != "unreadable-file" || d.Message == "" || d.Hint == "":
				t.Errorf("%s: %s (hint %q)", filepath.Base(dir), short(d), d.Hint)
			case strings.HasSuffix(d.Message, "。") || strings.HasSuffix(d.Hint, "。"):
				t.Errorf("%s: %s／%s ends in 。", filepath.Base(dir), short(d), d.Hint)
			case d.End != (diag.Pos{}) && d.End.Line == d.Pos.Line && d.End.Col <= d.Pos.Col:
				t.Errorf("%s: %s ends before it starts", filepath.Base(dir), short(d))
			case at[d.Pos] != "" && d.Code != "missing-key":
				t.Errorf("%s: %s and %s for one place", filepath.Base(dir), at[d.Pos], short(d))
			}
			at[d.Pos] = d.Code
		}
	}
}

// tooBig returns plans beyond the limits of input, which no repository should hold.
func tooBig() []fstest.MapFS {
	minimal := func() fstest.MapFS {
		fsys := fstest.MapFS{}
		for _, name := range []string{"plan.yaml", "projects/1-kanko.yaml"} {
			data, _ := os.ReadFile(corpus + "ok/minimal/" + name)
			fsys[name] = &fstest.MapFile{Data: data}
		}
		return fsys
	}
	long, many := minimal(), minimal()
	long["analysis.yaml"] = &fstest.MapFile{Data: make([]byte, textfile.MaxBytes+1)}
	one := many["projects/1-kanko.yaml"]
	for i := range load.MaxProjects {
		many["projects/x"+strings.Repeat("y", i)+".yaml"] = one
	}
	wrong := minimal()
	bad := wrong["plan.yaml"].Data
	for i := range 3 * diag.MaxFindings {
		bad = fmt.Appendf(bad, "bad%d: x\n", i)
	}
	wrong["plan.yaml"] = &fstest.MapFile{Data: bad}
	remarks := minimal()
	for range 3 * diag.MaxFindings {
		remarks["plan.yaml"].Data = append([]byte("# sorachi:ignore none ない\n"), remarks["plan.yaml"].Data...)
	}
	return []fstest.MapFS{long, many, wrong, remarks}
}

// TestLimits wants one finding for a file or a folder that is too big.
func TestLimits(t *testing.T) {
	for i, code := range []string{"file-too-large", "too-many-files", "more-findings", "more-findings"} {
		found := run(t, tooBig()[i], "")
		codes := map[string]int{}
		for _, d := range found {
			codes[d.Code]++
		}
		if codes[code] != 1 {
			t.Errorf("%s: found %v", code, slices.Sorted(maps.Keys(codes)))
		}
	}
}
