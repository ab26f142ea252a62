package repair_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"sorachi/data/national"
	"sorachi/pkg/check"
	"sorachi/pkg/plan/edit"
	"sorachi/pkg/plan/edit/edittest"
	"sorachi/pkg/plan/edit/repair"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/progress"
)

const corpus = "../../../../testdata/"

// flawed returns the plans of the corpus, by name, as files in memory.
func flawed(t testing.TB) map[string]fstest.MapFS {
	t.Helper()
	dirs, err := filepath.Glob(corpus + "err/*/plan.yaml")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("no plans: %v", err)
	}
	out := map[string]fstest.MapFS{}
	for _, main := range dirs {
		dir := filepath.Dir(main)
		out[filepath.Base(dir)] = edittest.InMemory(t, os.DirFS(dir))
	}
	return out
}

// checked reads and judges a plan as the command does.
func checked(files fstest.MapFS) (edit.Findings, error) {
	p, found, err := load.Plan(files, load.Options{Name: "p", National: national.FS})
	if err != nil {
		return edit.Findings{Reading: found}, err
	}
	return edit.Findings{Reading: found, Rules: check.Run(p, progress.Compute(p, p.Year), check.Options{FS: files})}, nil
}

// fix repairs a plan and returns it repaired.
func fix(t testing.TB, files fstest.MapFS) (repair.Result, fstest.MapFS) {
	t.Helper()
	r, err := repair.Fix(edit.Folder{Name: "p",
		Read:  func(file string) ([]byte, error) { return fs.ReadFile(files, file) },
		Check: func(changed map[string][]byte) (edit.Findings, error) { return checked(edittest.With(files, changed)) },
	})
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string][]byte{}
	for _, c := range r.Changes {
		texts[c.File] = c.After
	}
	return r, edittest.With(files, texts)
}
