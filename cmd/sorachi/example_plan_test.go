package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sorachi/cmd/sorachi/commandline"
	"sorachi/cmd/sorachi/kpicheck"
	"sorachi/pkg/diag"
	"sorachi/pkg/photos"
	"sorachi/templates"
)

// files is a plan and its theme, by the names that findings show: plan.yaml,
// projects/1-kanko.yaml, and theme.yaml for the theme.
type files map[string][]byte

// place is a run of lines of a file, to exclusive.
type place struct {
	file     string
	from, to int
	indent   string
}

func (p place) holds(pos diag.Pos) bool {
	return pos.File == p.file && p.from <= pos.Line && pos.Line < p.to
}

const themeFile = "theme.yaml"

// examplePlan returns the plan that holds the example of a rule: its own or
// the one that all share. Rules of themes have theirs in the built-in theme.
func examplePlan(t *testing.T, code string) files {
	t.Helper()
	dir := "../../testdata/rules/" + code
	if _, err := os.Stat(dir); err != nil {
		dir = "../../testdata/rules/base"
	}
	out := files{}
	fsys := os.DirFS(dir)
	err := fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			out[name], err = fs.ReadFile(fsys, name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasPrefix(code, "theme-") {
		if out[themeFile], err = templates.FS.ReadFile("shiryo2/theme.yaml"); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// write writes the files into a folder of their own, which becomes the working
// folder of the test.
func (f files) write(t *testing.T) {
	t.Helper()
	dir := t.TempDir()
	for name, data := range f {
		full := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
}

// check runs the command on the files.
func (f files) check(t *testing.T) diag.List {
	t.Helper()
	return f.checkAs(t, kpicheck.Options{})
}

// checkAs is check with other options.
func (f files) checkAs(t *testing.T, o kpicheck.Options) diag.List {
	t.Helper()
	f.write(t)
	o.Dirs, o.Template = []string{"."}, "shiryo2"
	if f[themeFile] != nil {
		o.Template = themeFile
	}
	if day := f["as-of"]; day != nil {
		if err := commandline.Day(&o.AsOf).Set(strings.TrimSpace(string(day))); err != nil {
			t.Fatal(err)
		}
	}
	found, err := kpicheck.Check(o, photos.Source{})
	if err != nil {
		t.Fatal(err)
	}
	return found.Sorted()
}

// soundRuns are the findings of the sound plans, most of which are one plan.
var soundRuns = map[string]diag.List{}

// checkOnce is check for files that are checked again and again.
func (f files) checkOnce(t *testing.T) diag.List {
	t.Helper()
	key := fmt.Sprint(f)
	found, ok := soundRuns[key]
	if !ok {
		found = f.check(t)
		soundRuns[key] = found
	}
	return found
}

// find returns the one place where the lines of a text stand, all of them
// indented by the same blanks.
func (f files) find(text string) (place, error) {
	want := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	var at []place
	for _, name := range slices.Sorted(maps.Keys(f)) {
		have := strings.Split(string(f[name]), "\n")
		for i := range have {
			if indent, ok := standsAt(have[i:], want); ok {
				at = append(at, place{name, i + 1, i + 1 + len(want), indent})
			}
		}
	}
	if len(at) != 1 {
		return place{}, fmt.Errorf("the good example stands at %d places, not one:\n%s", len(at), text)
	}
	return at[0], nil
}

// standsAt reports whether have begins with the lines of want, and how they
// are indented there.
func standsAt(have, want []string) (indent string, ok bool) {
	if len(have) < len(want) {
		return "", false
	}
	indent, ok = strings.CutSuffix(have[0], want[0])
	if !ok || strings.Trim(indent, " ") != "" {
		return "", false
	}
	for i, line := range want {
		if have[i] != indented(indent, line) {
			return "", false
		}
	}
	return indent, true
}

func indented(indent, line string) string {
	if line == "" {
		return ""
	}
	return indent + line
}

// replace puts the lines of a text at a place and returns where they are then.
func (f files) replace(at place, text string) place {
	have := bytes.SplitAfter(f[at.file], []byte("\n"))
	var b bytes.Buffer
	b.Write(bytes.Join(have[:at.from-1], nil))
	text = strings.TrimSuffix(text, "\n")
	for line := range strings.SplitSeq(text, "\n") {
		b.WriteString(indented(at.indent, line) + "\n")
	}
	b.Write(bytes.Join(have[at.to-1:], nil))
	f[at.file] = b.Bytes()
	at.to = at.from + strings.Count(text, "\n") + 1
	return at
}
