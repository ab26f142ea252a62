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

	"sorachi/pkg/diag"
	"sorachi/templates"
)

// This file holds rules to their examples: in a sound plan where the text of
// Good stands, the text of Bad is put in its place, and the command must find
// just what the rule is about. Rules are documented with what they find there.

// followOn are findings of other rules that a bad example brings as well, by
// the code of the example's rule, and why they cannot be spared.
var followOn = map[string]map[string]string{
	"too-deep":       {"wrong-type": "no key takes a value that is nested even once where only texts may stand"},
	"too-many-files": {"duplicate-id": copied, "duplicate-number": copied},
	"more-findings":  {"unknown-key": "the many findings that are counted must be of some kind"},
}

const copied = "the many files are copies of one"

// TestExamples wants of every rule that its good example stands in a sound
// plan, and that the bad one in its place brings this rule's finding, there,
// and nothing else that weighs as much as a warning.
func TestExamples(t *testing.T) {
	for _, r := range allRules() {
		t.Run(r.Code, func(t *testing.T) {
			if e := exampleOf(t, r); e.err != nil {
				t.Error(e.err)
			}
		})
	}
}

// example is a rule's bad example as it was run.
type example struct {
	flawed files
	at     place // where it stands; no file when the test made it
	found  diag.List
	err    error // why it does not do what it should
}

// examples are those that were run.
var examples = map[string]example{}

// exampleOf runs the examples of a rule, once.
func exampleOf(t *testing.T, r *diag.Rule) example {
	t.Helper()
	e, ok := examples[r.Code]
	if !ok {
		e = runExample(t, r)
		examples[r.Code] = e
	}
	return e
}

func runExample(t *testing.T, r *diag.Rule) (e example) {
	t.Helper()
	sound := examplePlan(t, r.Code)
	if list := sound.checkOnce(t); slices.ContainsFunc(list, func(d diag.Diagnostic) bool {
		return d.Severity > diag.Info || d.Code == r.Code
	}) {
		e.err = fmt.Errorf("the sound plan is not silent:\n%s", lines(list))
		return e
	}
	e.flawed = maps.Clone(sound)
	if make := madeExamples[r.Code]; make != nil {
		if !strings.HasPrefix(r.Bad, "（") || !strings.HasPrefix(r.Good, "（") {
			e.err = fmt.Errorf("the example is made by the test, so Bad and Good describe it in （ ）")
			return e
		}
		make(e.flawed)
	} else {
		if e.at, e.err = sound.find(r.Good); e.err != nil {
			return e
		}
		e.at = e.flawed.replace(e.at, r.Bad)
	}
	e.found = e.flawed.check(t)
	e.err = judge(r, e.found, e.at)
	return e
}

// judge says what is wrong with the findings of a bad example.
func judge(r *diag.Rule, found diag.List, at place) error {
	seen := false
	for _, d := range found {
		inside := at.file == "" || at.holds(d.Pos) || slices.ContainsFunc(d.Related, func(r diag.Related) bool { return at.holds(r.Pos) })
		switch {
		case d.Code == r.Code && inside:
			seen = true
		case d.Code == r.Code:
			return fmt.Errorf("found outside %s:%d-%d:\n%s", at.file, at.from, at.to-1, lines(found))
		case d.Severity > diag.Info && followOn[r.Code][d.Code] == "":
			return fmt.Errorf("the bad example brings %s as well:\n%s", d.Code, lines(found))
		}
	}
	if !seen {
		return fmt.Errorf("the bad example is not found:\n%s", lines(found))
	}
	return nil
}

func lines(found diag.List) string {
	var b strings.Builder
	for i, d := range found {
		if i == 10 {
			fmt.Fprintf(&b, "… %d in all\n", len(found))
			break
		}
		fmt.Fprintf(&b, "%s:%d:%d: %s: %s [%s]\n", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Severity, d.Message, d.Code)
	}
	return b.String()
}

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

// check runs the command on the files.
func (f files) check(t *testing.T) diag.List {
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
	o := kpiCheckOptions{dirs: []string{"."}, template: "shiryo2"}
	if f[themeFile] != nil {
		o.template = themeFile
	}
	if day := f["as-of"]; day != nil {
		if err := (dayFlag{&o.asOf}).Set(strings.TrimSpace(string(day))); err != nil {
			t.Fatal(err)
		}
	}
	found, err := checkAll(o)
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
