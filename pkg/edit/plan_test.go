package edit_test

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"sorachi/data/national"
	"sorachi/pkg/check"
	"sorachi/pkg/edit"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

const corpus = "../../testdata/"

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
		out[filepath.Base(dir)] = inMemory(t, os.DirFS(dir))
	}
	return out
}

func inMemory(t testing.TB, fsys fs.FS) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	err := fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		out[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// with returns the files with some texts in place of their own.
func with(files fstest.MapFS, texts map[string][]byte) fstest.MapFS {
	out := maps.Clone(files)
	for name, text := range texts {
		out[name] = &fstest.MapFile{Data: text}
	}
	return out
}

// checked reads and judges a plan as the command does.
func checked(files fstest.MapFS) (edit.Findings, error) {
	p, found, err := plan.Load(files, plan.Options{Name: "p", National: national.FS})
	if err != nil {
		return edit.Findings{Reading: found}, err
	}
	return edit.Findings{Reading: found, Rules: check.Run(p, progress.Compute(p, p.Year), check.Options{FS: files})}, nil
}

// fix repairs a plan and returns it repaired.
func fix(t testing.TB, files fstest.MapFS) (edit.Result, fstest.MapFS) {
	t.Helper()
	r, err := edit.Fix(edit.Plan{Name: "p",
		Read:  func(file string) ([]byte, error) { return fs.ReadFile(files, file) },
		Check: func(changed map[string][]byte) (edit.Findings, error) { return checked(with(files, changed)) },
	})
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string][]byte{}
	for _, c := range r.Changes {
		texts[c.File] = c.After
	}
	return r, with(files, texts)
}
