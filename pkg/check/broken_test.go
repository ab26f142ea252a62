package check_test

import (
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/diag"
)

// breaks are ways to spoil a line so that its value cannot be read, or nothing
// of the file.
var breaks = []struct {
	name string
	line *regexp.Regexp
	with string
}{
	{"wide colon", regexp.MustCompile(`^(\s*(?:- )?[\w-]+): ?(.*)$`), "$1：$2"},
	{"alias", regexp.MustCompile(`^(\s*(?:- )?[\w-]+:) (.*)$`), "$1 *$2"},
	{"anchor before what follows", regexp.MustCompile(`^(\s*(?:- )?[\w-]+:)$`), "$1 &a"},
	{"misspelt key", regexp.MustCompile(`^(\s*(?:- )?\w)(\w)(\w)([\w-]*:.*)$`), "$1$3$2$4"},
	{"no value", regexp.MustCompile(`^(\s*(?:- )?[\w-]+:) .*$`), "$1"},
	{"key above again", regexp.MustCompile(`^(\s*)(id|name|notes|kpis|events|purpose|bands|progress)(: .*|:)$`), "$1$2: x\n$1$2$3"},
	{"half an escape", regexp.MustCompile(`^(\s*(?:- )?[\w-]+:) (.*)$`), `$1 "$2\q"`},
}

// TestOneBrokenFile breaks the real plan one line at a time. What then cannot be
// read has its finding in that file; in the others nothing is missing for it.
func TestOneBrokenFile(t *testing.T) {
	sound := memory(t, "../../data/sorachi")
	known := map[string]bool{}
	for _, d := range run(t, sound, "") {
		known[d.Code+place(d)] = true
	}
	for file, f := range sound {
		if !strings.HasSuffix(file, ".yaml") {
			continue
		}
		lines := strings.Split(string(f.Data), "\n")
		for i, line := range lines {
			for j, b := range breaks {
				if (i+j)%3 != 0 {
					continue // a third of them is enough to see each kind in each file
				}
				spoilt := b.line.ReplaceAllString(line, b.with)
				if spoilt == line {
					continue
				}
				lines[i] = spoilt
				sound[file] = &fstest.MapFile{Data: []byte(strings.Join(lines, "\n"))}
				for _, d := range run(t, sound, "") {
					if d.Severity > diag.Info && d.Pos.File != file && !known[d.Code+place(d)] {
						t.Errorf("%s:%d: %s: %q\n%s", file, i+1, b.name, spoilt, short(d))
					}
					if !d.Pos.IsValid() || d.Pos.Line < 1 {
						t.Errorf("%s:%d: %s: no place: %s", file, i+1, b.name, short(d))
					}
				}
			}
			lines[i] = line
		}
		sound[file] = f
	}
}

// place is where a finding stands. One that tells only the first of its kind
// stands elsewhere when that one cannot be read.
func place(d diag.Diagnostic) string {
	if d.Code == "target-years-differ" {
		return ""
	}
	return fmt.Sprintf("%s:%d", d.Pos.File, d.Pos.Line)
}

// memory copies a plan's YAML files; photos stay where they are.
func memory(t *testing.T, dir string) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(dir + "/" + name)
		out[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
