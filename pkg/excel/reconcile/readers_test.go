//go:build readers

package reconcile

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sorachi/pkg/diag"
)

// TestFillingsByLibreOffice wants every way to fill in a form to say the same after
// LibreOffice has opened the form and saved it, also by way of its own format.
func TestFillingsByLibreOffice(t *testing.T) {
	p := planOf(t, askedKPIs)
	dir := t.TempDir()
	var want []string
	for i, tt := range fillings {
		f := issued(t, askedKPIs)
		tt.fill(f)
		data := f.bytes()
		want = append(want, inShort(reconciled(p, data)))
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.xlsx", i)), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	convert(t, dir, "xlsx", "xlsx")
	convert(t, dir, "xlsx", "ods")
	convert(t, filepath.Join(dir, "ods"), "ods", "xlsx")
	for _, way := range []string{"xlsx", "ods/xlsx"} {
		for i, tt := range fillings {
			data, err := os.ReadFile(filepath.Join(dir, way, fmt.Sprintf("%03d.xlsx", i)))
			if err != nil {
				t.Errorf("%s: %v", tt.name, err)
				continue
			}
			if got := inShort(reconciled(p, data)); got != want[i] {
				t.Errorf("%s by way of %s: now %s, before %s", tt.name, way, got, want[i])
			}
		}
	}
}

// inShort is an outcome without its sentences, some of which tell of cached results
// that LibreOffice adds.
func inShort(o Outcome, found diag.List) string {
	var b strings.Builder
	for _, c := range o.Changes {
		fmt.Fprintf(&b, "%s %s %q; ", c.KPI.ID.Value, c.Key, c.After)
	}
	for _, d := range append(found, o.Found...).Sorted() {
		b.WriteString(d.Code + " ")
	}
	return b.String()
}

// convert has LibreOffice save all files of a format in dir in another one, in a
// folder below.
func convert(t *testing.T, dir, from, to string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*."+from))
	if err != nil {
		t.Fatal(err)
	}
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", to, "--outdir", filepath.Join(dir, to)}
	if said, err := exec.Command("soffice", append(args, files...)...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
}
