package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"sorachi/cmd/sorachi/console"
)

func readText(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// block is a fenced block of a Markdown file.
type block struct{ lang, text string }

// blocks returns the fenced blocks of the part of a Markdown text that starts
// with the heading from and ends before the heading to.
func blocks(t *testing.T, text, from, to string) []block {
	t.Helper()
	_, rest, ok := strings.Cut(text, "\n"+from+"\n")
	part, _, ok2 := strings.Cut(rest, "\n"+to+"\n")
	if !ok || !ok2 {
		t.Fatalf("no %q before %q", from, to)
	}
	var out []block
	for _, m := range regexp.MustCompile("(?ms)^```(\\w*)\n(.*?)^```$").FindAllStringSubmatch(part, -1) {
		out = append(out, block{m[1], m[2]})
	}
	return out
}

// TestReadmeExample does to a copy of the real plan what README.md shows. A
// YAML block that stands in the file is where a change begins; the next one
// replaces it and must be fine, or bring just the findings of the text block
// that follows it besides those of the plan as it was, and is then taken back.
func TestReadmeExample(t *testing.T) {
	shown := blocks(t, readText(t, "../../README.md"), "## 計画のファイル", "## 命令")
	root := t.TempDir()
	if err := os.CopyFS(filepath.Join(root, "data/sorachi"), os.DirFS("../../data/sorachi")); err != nil {
		t.Fatal(err)
	}
	t.Chdir(root)
	const file = "data/sorachi/projects/1-tantetsuko.yaml"
	was, place, tried := readText(t, file), "", 0
	before, _ := checked(t, file, was)
	for i, b := range shown {
		if b.lang != "yaml" {
			continue
		}
		if strings.Contains(was, b.text) {
			place = b.text
			continue
		}
		tried++
		changed := strings.Replace(was, place, b.text, 1)
		out, code := checked(t, file, changed)
		if i+1 < len(shown) && shown[i+1].lang == "text" {
			if want := shown[i+1].text; code != console.ExitFindings || besides(out, before) != want {
				t.Errorf("%s exit code %d\ngot\n%swant\n%s", b.text, code, out, want)
			}
			continue
		}
		if was, place = changed, b.text; code != console.ExitFine || strings.Count(out, "警告: ") != 6 {
			t.Errorf("%s exit code %d\n%s", b.text, code, out)
		}
	}
	if tried != 4 {
		t.Errorf("README.md shows %d changes, want 4", tried)
	}
}

// besides returns the findings of out that known lacks. Related places may have
// moved: a file that cannot be read has none.
func besides(out, known string) string {
	var b strings.Builder
	for _, f := range regexp.MustCompile(`(?m)^\S.*\n(?:^ .*\n)*`).FindAllString(out, -1) {
		if head, _, _ := strings.Cut(f, "\n"); !strings.Contains(known, head) {
			b.WriteString(f)
		}
	}
	return b.String()
}

// checked writes the file and returns what kpi check says.
func checked(t *testing.T, file, text string) (string, int) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	code := run([]string{"kpi", "check", "data/sorachi"}, console.World{Out: &out, Err: &errs, Getenv: os.Getenv})
	return out.String(), code
}

// TestReadmeNamesEveryCommand wants every command and flag in README.md.
func TestReadmeNamesEveryCommand(t *testing.T) {
	readme := readText(t, "../../README.md")
	for _, cmd := range commandsBelow(newRoot(&console.World{})) {
		if cmd.HasSubCommands() {
			continue
		}
		row := regexp.MustCompile("(?m)^\\| `" + cmd.CommandPath() + "\\b.*$").FindString(readme)
		if row == "" {
			t.Errorf("README.md has no row for %s", cmd.CommandPath())
		}
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if !strings.Contains(readme, "`--"+f.Name) {
				t.Errorf("README.md does not name --%s of %s", f.Name, cmd.CommandPath())
			}
		})
	}
}

// commandsBelow lists the commands of a command, and theirs.
func commandsBelow(cmd *cobra.Command) []*cobra.Command {
	var out []*cobra.Command
	for _, c := range cmd.Commands() {
		out = append(append(out, c), commandsBelow(c)...)
	}
	return out
}

// TestNotices wants the version and the whole licence of every module that is
// linked in THIRD_PARTY_NOTICES.md.
func TestNotices(t *testing.T) {
	notices := readText(t, "../../THIRD_PARTY_NOTICES.md")
	texts := oneLine(notices)
	for _, m := range linkedModules(t) {
		if !strings.Contains(notices, "| "+m.path+" | "+m.version+" |") {
			t.Errorf("no row for %s %s", m.path, m.version)
		}
		files, _ := filepath.Glob(filepath.Join(m.dir, "LICENSE*"))
		if len(files) == 0 {
			t.Errorf("%s has no licence", m.path)
		}
		for _, name := range files {
			if !strings.Contains(texts, oneLine(readText(t, name))) {
				t.Errorf("the licence of %s is not there as it is", m.path)
			}
		}
	}
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

type module struct{ path, version, dir string }

// linkedModules lists what the program for this system is built from.
func linkedModules(t *testing.T) []module {
	t.Helper()
	const format = "{{with .Module}}{{if .Version}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}"
	out, err := exec.Command("go", "list", "-deps", "-f", format, ".").Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(out), "\n")
	slices.Sort(lines)
	var found []module
	for _, line := range slices.Compact(lines) {
		if f := strings.Split(line, "\t"); len(f) == 3 {
			found = append(found, module{f[0], f[1], f[2]})
		}
	}
	if len(found) == 0 {
		t.Fatal("no modules")
	}
	return found
}

// TestNamedVersions wants the versions that the documents name in go.mod.
func TestNamedVersions(t *testing.T) {
	gomod := readText(t, "../../go.mod")
	for _, name := range []string{"README.md", "THIRD_PARTY_NOTICES.md"} {
		rows := regexp.MustCompile(`(?m)^\| (\S+) \| (v\d\S+) \|`).FindAllStringSubmatch(readText(t, "../../"+name), -1)
		if len(rows) == 0 {
			t.Errorf("%s names no versions", name)
		}
		for _, m := range rows {
			if !strings.Contains(gomod, m[1]+" "+m[2]) {
				t.Errorf("%s names %s %s, which is not in go.mod", name, m[1], m[2])
			}
		}
	}
}
