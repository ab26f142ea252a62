package repair_test

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/edit"
	"sorachi/pkg/plan/edit/edittest"
	"sorachi/pkg/plan/edit/repair"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/textfile"
	"sorachi/pkg/value"
	"sorachi/pkg/yamlfile"
	"sorachi/pkg/yamlfile/broken"
	"sorachi/pkg/yamlfile/misread"
)

// rule is a check of one kind: it finds word in a file and offers to put with in its
// place, or nothing when that is "-".
type rule struct {
	code, file, word, with string
	severity               diag.Severity
}

// look looks for the words, each rule at its first.
func look(files fstest.MapFS, rules []rule) edit.Findings {
	var out edit.Findings
	for _, r := range rules {
		text := string(files[strings.TrimPrefix(r.file, "p/")].Data)
		for n, line := range strings.Split(text, "\n") {
			if before, _, ok := strings.Cut(line, r.word); ok {
				pos := diag.Pos{File: r.file, Line: n + 1, Col: len([]rune(before)) + 1}
				end := pos
				end.Col += len([]rune(r.word))
				d := diag.Diagnostic{Code: r.code, Severity: r.severity, Pos: pos, End: end, Message: r.word}
				if r.with != "-" {
					d.Fix = &diag.Fix{Message: "直します", Edits: []diag.Edit{{Pos: pos, End: end, Text: r.with}}}
				}
				out.Reading.Add(d)
			}
		}
	}
	return out
}

// TestFixTrustsNoFix gives Fix repairs that do not do what they should.
func TestFixTrustsNoFix(t *testing.T) {
	const main = "p/plan.yaml"
	for name, c := range map[string]struct {
		text  string
		rules []rule
		want  string
		fixed int
	}{
		"good":                 {"a: x\nb: x\n", []rule{{"r", main, "x", "y", diag.Error}}, "a: y\nb: y\n", 2},
		"does not mend":        {"a: x\n", []rule{{"r", main, "x", "xx", diag.Error}}, "a: x\n", 0},
		"brings an error":      {"a: x\n", []rule{{"r", main, "x", "z", diag.Info}, {"s", main, "z", "-", diag.Error}}, "a: x\n", 0},
		"brings a warning":     {"a: x\n", []rule{{"r", main, "x", "z", diag.Info}, {"s", main, "z", "-", diag.Warning}}, "a: z\n", 1},
		"cannot be read after": {"a: x\n", []rule{{"r", main, "x", "\"z", diag.Error}, {"yaml-syntax", main, "\"z", "-", diag.Error}}, "a: x\n", 0},
		"swallows a line":      {"a: x\nb: c\n", []rule{{"r", main, "x\nb", "", diag.Error}, {"q", main, "x", "|\n  x", diag.Error}}, "a: x\nb: c\n", 0},
		"hides the next line":  {"a: x\n  \nb: 'c'\n", []rule{{"q", main, "x", "'y", diag.Error}}, "a: x\n  \nb: 'c'\n", 0},
		"good beside bad":      {"a: x\nb: v\nc: x\n", []rule{{"r", main, "x", "y", diag.Error}, {"s", main, "v", "vv", diag.Error}}, "a: y\nb: v\nc: y\n", 2},
		"one after the other":  {"a: x\n", []rule{{"r", main, "x", "y", diag.Error}, {"s", main, "y", "w", diag.Error}}, "a: x\n", 0},
		"chain of advice":      {"a: x\n", []rule{{"r", main, "x", "y", diag.Info}, {"s", main, "y", "w", diag.Info}}, "a: w\n", 2},
		"another file":         {"a: x\n", []rule{{"r", "theme.yaml", "x", "y", diag.Error}}, "a: x\n", 0},
		"overlapping":          {"a: xyz\n", []rule{{"r", main, "xy", "1", diag.Error}, {"s", main, "yz", "2", diag.Error}}, "a: 1z\n", 1},
	} {
		files := fstest.MapFS{"plan.yaml": {Data: []byte(c.text)}, "theme.yaml": {Data: []byte(c.text)}}
		r, err := repair.Fix(edit.Folder{Name: "p",
			Read: func(file string) ([]byte, error) { return fs.ReadFile(files, file) },
			Check: func(changed map[string][]byte) (edit.Findings, error) {
				return look(edittest.With(files, changed), c.rules), nil
			},
		})
		if err != nil {
			t.Fatal(err)
		}
		got := c.text
		for _, ch := range r.Changes {
			got = string(ch.After)
		}
		if got != c.want || len(r.Fixed) != c.fixed {
			t.Errorf("%s: %q with %d fixed, want %q with %d", name, got, len(r.Fixed), c.want, c.fixed)
		}
	}
}

// TestFixEnds wants an end to fixes that undo each other.
func TestFixEnds(t *testing.T) {
	files := fstest.MapFS{"plan.yaml": {Data: []byte("a: x\n")}}
	rules := []rule{{"r", "p/plan.yaml", "x", "y", diag.Info}, {"s", "p/plan.yaml", "y", "x", diag.Info}}
	if _, err := repair.Fix(edit.Folder{Name: "p",
		Read: func(file string) ([]byte, error) { return fs.ReadFile(files, file) },
		Check: func(changed map[string][]byte) (edit.Findings, error) {
			return look(edittest.With(files, changed), rules), nil
		},
	}); err != nil {
		t.Fatal(err)
	}
}

// TestFixFails wants the failure of a check or a file, and no result.
func TestFixFails(t *testing.T) {
	broken := errors.New("broken")
	none := func(map[string][]byte) (edit.Findings, error) { return edit.Findings{}, broken }
	if _, err := repair.Fix(edit.Folder{Check: none}); !errors.Is(err, broken) {
		t.Errorf("check: %v", err)
	}
	one := func(map[string][]byte) (edit.Findings, error) {
		return look(fstest.MapFS{"plan.yaml": {Data: []byte("a: x")}}, []rule{{"r", "plan.yaml", "x", "y", diag.Error}}), nil
	}
	read := func(string) ([]byte, error) { return nil, broken }
	if _, err := repair.Fix(edit.Folder{Check: one, Read: read}); !errors.Is(err, broken) {
		t.Errorf("read: %v", err)
	}
}

// TestMisplacedCodes wants the codes that this package knows by name to exist.
func TestMisplacedCodes(t *testing.T) {
	for _, code := range []string{"unknown-key", "missing-key", "wrong-type", "duplicate-key", "duplicate-year", "more-findings"} {
		if !slices.ContainsFunc(slices.Concat(textfile.Rules, broken.Rules, yamlfile.Rules, misread.Rules, value.Rules, decode.Rules, load.Rules, diag.Rules), func(r *diag.Rule) bool { return r.Code == code }) {
			t.Errorf("no rule %s", code)
		}
	}
}

// FuzzFix wants of any project file: no panic, nothing left to do after a fix,
// and no error in a file that could be read before.
func FuzzFix(f *testing.F) {
	base := edittest.InMemory(f, os.DirFS(corpus+"ok/minimal"))
	for _, files := range flawed(f) {
		if file := files["projects/1-kanko.yaml"]; file != nil && len(file.Data) < 4000 {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, project []byte) {
		files := edittest.With(base, map[string][]byte{"projects/1-kanko.yaml": project})
		before, err := checked(files)
		if err != nil {
			t.Fatal(err)
		}
		r, after := fix(t, files)
		left, err := checked(after)
		if err != nil {
			t.Fatal(err)
		}
		if root, _ := yamlfile.Parse("", project); root != nil && len(r.Fixed) > 0 && left.Reading.Count(diag.Error) > before.Reading.Count(diag.Error) {
			t.Errorf("%d errors became %d: %v", before.Reading.Count(diag.Error), left.Reading.Count(diag.Error), left.Reading)
		}
		if again, _ := fix(t, after); len(again.Fixed) > 0 {
			t.Errorf("a second fix finds %v in\n%s", again.Fixed, after["projects/1-kanko.yaml"].Data)
		}
	})
}
