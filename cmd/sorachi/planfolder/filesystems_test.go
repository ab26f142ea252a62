package planfolder

import (
	"io/fs"
	"os"
	"slices"
	"testing"
	"testing/fstest"
)

// realFolder opens a copy of the real plan.
func realFolder(t *testing.T) Folder {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../../data/sorachi")); err != nil {
		t.Fatal(err)
	}
	files, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// TestFolder holds the folder of a plan to what a file system of the standard library
// promises.
func TestFolder(t *testing.T) {
	if err := fstest.TestFS(realFolder(t), "plan.yaml", "projects/1-tantetsuko.yaml"); err != nil {
		t.Error(err)
	}
}

// TestOver lays a text over a file and one where no file is, and wants the three ways
// in which plans are read to agree on both, and on what lies below them.
func TestOver(t *testing.T) {
	files := realFolder(t)
	texts := map[string][]byte{"plan.yaml": []byte("id: x\n"), "projects/9-new.yaml": []byte("id: y\n")}
	over := Over(files, texts)
	for name, text := range texts {
		got, err := fs.ReadFile(over, name)
		info, err2 := fs.Stat(over, name)
		if err != nil || err2 != nil || string(got) != string(text) || info.Size() != int64(len(text)) {
			t.Errorf("%s reads %q, %v, %v", name, got, err, err2)
		}
	}
	below, err := fs.ReadDir(files, "projects")
	if err != nil {
		t.Fatal(err)
	}
	var want, got []string
	for _, e := range below {
		want = append(want, e.Name())
	}
	entries, err := fs.ReadDir(over, "projects")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if want = append(want, "9-new.yaml"); !slices.Equal(got, want) {
		t.Errorf("projects holds %q, want %q", got, want)
	}
}
