//go:build readers

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sorachi/cmd/sorachi/console"
)

// realReport builds the real report as a user does and returns its path.
func realReport(t *testing.T) string {
	t.Helper()
	t.Chdir("../..")
	dir := t.TempDir()
	var told bytes.Buffer
	if code := run([]string{"report", "build", "data/sorachi", "--only", "pdf", "--out", dir}, console.World{Out: &told, Err: &told, Getenv: os.Getenv}); code != 0 {
		t.Fatal(code, told.String())
	}
	return filepath.Join(dir, "sorachi-R6.pdf")
}

// TestReportInReaders wants of the whole report what a real reader makes of it:
// a sound tagged file, links that arrive, and the list of indicators attached.
func TestReportInReaders(t *testing.T) {
	pdf := realReport(t)
	if out := reader(t, "qpdf", "--check", pdf); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	info := reader(t, "pdfinfo", pdf)
	for _, want := range []string{"Tagged:          yes", "Metadata Stream: yes", "Producer:        sorachi"} {
		if !strings.Contains(info, want) {
			t.Errorf("%s lacks %q", info, want)
		}
	}
	tree := strings.Join(strings.Fields(reader(t, "pdfinfo", "-struct-text", pdf)), " ")
	for _, want := range []string{
		`LBody (block) Link (inline) "日本遺産「炭鉄港」を活用した交流人口拡大プロジェクト"`,
		`H1 (block) "日本遺産「炭鉄港」を活用した交流人口拡大プロジェクト"`,
		`H2 (block) "目的"`,
		`LI (block) Lbl (block) "開催日" LBody (block) "令和6年9月29日～10月14日"`,
		`TH: /Scope /Column "基準値（基準年）"`,
	} {
		if !strings.Contains(tree, want) {
			t.Errorf("the structure lacks %s", want)
		}
	}
	dir := t.TempDir()
	reader(t, "pdfdetach", "-saveall", "-o", dir, pdf)
	attached, err := os.ReadFile(filepath.Join(dir, "sorachi-R6.csv"))
	if err != nil || !bytes.Contains(attached, []byte("28,672人")) {
		t.Errorf("attached %q, %v", attached, err)
	}
}

func reader(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}
