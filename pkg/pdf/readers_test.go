//go:build readers

package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/page/pagetest"
)

// The finished file must satisfy real readers, not only our own.
func TestRealReaders(t *testing.T) {
	doc := pagetest.EveryOp(t)
	variant := pagetest.Text(pagetest.Body, "葛城市")
	variant.Y, variant.Actual = 90, "葛\U000E0100城市"
	doc.Pages[0].Ops = append(doc.Pages[0].Ops, variant)
	doc.Bookmarks = []page.Bookmark{{Title: "表紙𠮷", Level: 1}, {Title: "概要", Level: 2, Page: 1}}
	path := filepath.Join(t.TempDir(), "every-op.pdf")
	if err := os.WriteFile(path, render(t, doc), 0o666); err != nil {
		t.Fatal(err)
	}
	if out := run(t, "qpdf", "--check", path); strings.Contains(out, "WARNING") {
		t.Error(out)
	}
	for _, line := range strings.Split(strings.TrimSpace(run(t, "pdffonts", path)), "\n")[2:] {
		if fields := strings.Fields(line); strings.Join(fields[len(fields)-5:len(fields)-2], " ") != "yes yes yes" {
			t.Errorf("font not embedded, cut down and mapped: %s", line)
		}
	}
	if out := run(t, "pdftotext", path, "-"); !strings.Contains(out, "㏊𠮷") || !strings.Contains(out, "髙﨑𠮟") || !strings.Contains(out, variant.Actual) {
		t.Errorf("text read by poppler: %s", out)
	}
	if out := run(t, "pdfinfo", path); !strings.Contains(out, "空知𠮷") {
		t.Errorf("title read by poppler: %s", out)
	}
}

func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}
