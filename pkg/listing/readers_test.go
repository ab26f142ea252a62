//go:build readers

package listing

import (
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sorachi/pkg/export/dataset"
)

// The numbers of LibreOffice for encodings.
const (
	officeUTF8  = "76"
	officeCP932 = "60"
)

// throughOffice opens a CSV in LibreOffice and returns what it shows.
func throughOffice(t *testing.T, text, encoding string) [][]string {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "data.csv")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless",
		"--infilter=CSV:44,34,"+encoding+",1", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true",
		"--outdir", filepath.Join(dir, "out"), file)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	out, err := os.ReadFile(filepath.Join(dir, "out", "data.csv"))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(string(out))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// TestLibreOfficeReadsTheCSV wants the texts as they are, and digits as numbers
// of the same value, in both encodings. LibreOffice drops the zeros at a
// number's ends.
func TestLibreOfficeReadsTheCSV(t *testing.T) {
	for _, c := range []struct {
		encoding string
		o        Options
	}{{officeUTF8, Options{BOM: true}}, {officeCP932, Options{CP932: true}}} {
		table := tableOf(loaded(t, sorachi))
		table.Rows[0][9] = "髙﨑の～－―①㈱ⅰ"
		got := throughOffice(t, tableText(t, table, "csv", c.o), c.encoding)
		if len(got) != 1+len(table.Rows) {
			t.Fatalf("%d rows, want %d", len(got), 1+len(table.Rows))
		}
		for i, r := range table.Rows {
			for n, want := range r {
				if column := table.Columns[n]; column.Type != dataset.Text {
					want = strings.TrimSuffix(want, ".0")
				}
				if got[1+i][n] != want {
					t.Errorf("%s, row %d, %s: %q, want %q", c.encoding, i, table.Columns[n].Name, got[1+i][n], want)
				}
			}
		}
	}
}
