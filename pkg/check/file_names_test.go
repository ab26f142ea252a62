package check_test

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/plantest"
)

// inMemory reads a plan of the corpus.
func inMemory(t *testing.T, dir string) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS(corpus+dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path.Join(corpus+dir, name))
		out[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestCaseOnEverySystem wants a name in another case found where the disk finds
// the file all the same, and told alike.
func TestCaseOnEverySystem(t *testing.T) {
	for _, dir := range []string{"err/file-case", "err/file-case-ending", "err/file-case-folder"} {
		fsys := inMemory(t, dir)
		there, elsewhere := run(t, plantest.AnyCase{MapFS: fsys}, ""), run(t, fsys, "")
		if len(there) != 1 || there[0].Code != "file-case" || len(elsewhere) != 1 || short(there[0]) != short(elsewhere[0]) {
			t.Errorf("%s: %v there, %v elsewhere", dir, there, elsewhere)
		}
	}
}

// TestNamesOfProjectFiles wants what Windows cannot hold found among the files
// of the projects. No such file may lie in the repository.
func TestNamesOfProjectFiles(t *testing.T) {
	for name, want := range map[string]string{
		"projects/aux.yaml": "「aux」", "projects/Com1.kanko.yaml": "「Com1」", "projects/1:kanko.yaml": "「:」", "projects/1-kanko?.yaml": "「?」",
		"projects/1-KANKO.yaml": "同じ名前", "projects/1-kanko.yaml.": "", "projects/console.yaml": "", "projects/1-kankō.yaml": "",
	} {
		fsys := inMemory(t, "ok/minimal")
		second := strings.NewReplacer("id: kanko", "id: shoku", "number: 1", "number: 2", "id: visitors", "id: shops").Replace(string(fsys["projects/1-kanko.yaml"].Data))
		fsys[name] = &fstest.MapFile{Data: []byte(second)}
		var found diag.List
		for _, d := range run(t, fsys, "") {
			if d.Code == "file-name" {
				found.Add(d)
			}
		}
		if want == "" && len(found) > 0 || want != "" && (len(found) != 1 || !strings.Contains(found[0].Message, want) || found[0].Pos.File == "") {
			t.Errorf("%s: found %v, want %s", name, found, want)
		}
	}
}

// TestPhotosAreNotDecoded wants the header of a big picture to do: the rest may
// be anything.
func TestPhotosAreNotDecoded(t *testing.T) {
	fsys := inMemory(t, "ok/photos")
	for name, f := range fsys {
		if strings.HasPrefix(name, "photos/") {
			f.Data = append(f.Data[:2000:2000], make([]byte, 1<<20+len(name))...)
		}
	}
	if found := run(t, fsys, ""); len(found) > 0 {
		t.Errorf("found %v", found)
	}
}
