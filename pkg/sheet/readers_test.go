//go:build readers

package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"sorachi/pkg/plan"
)

// libreOffice opens a workbook and returns the printed sheet as it shows it.
func libreOffice(t *testing.T, data []byte) [][]string {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "book.xlsx")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless",
		"--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,1", "--outdir", dir, file)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	sheet, err := os.Open(filepath.Join(dir, "book-"+PrintSheet+".csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer sheet.Close()
	rows, err := csv.NewReader(sheet).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestLibreOfficeShowsThePublishedPage(t *testing.T) {
	data, _ := write(t, modelPlan(t))
	got := libreOffice(t, data)
	for i, want := range printed {
		if !slices.Equal(got[3+i], want) {
			t.Errorf("row %d:\n got %q\nwant %q", 4+i, got[3+i], want)
		}
	}
}

// Without cached values LibreOffice has to calculate every rate itself.
func TestLibreOfficeCalculatesThePrintedRates(t *testing.T) {
	l := lot{rand.New(rand.NewPCG(7, 2025)), t}
	var ks []*plan.KPI
	for n := range 1000 {
		ks = append(ks, l.kpi(n))
	}
	data, s := write(t, planOf(ks))
	got := libreOffice(t, withoutResults(t, data))
	for i, r := range s.Rows {
		row := got[firstRow-1+i]
		if text := row[len(row)-1]; text != r.Rate.Text {
			t.Errorf("row %d: %q, want %q (%+v)", firstRow+i, text, r.Rate.Text, r.Method)
		}
	}
}

var result = regexp.MustCompile(`(</f>)<v>[^<]*</v>`)

// withoutResults drops the cached values of a workbook's formulas.
func withoutResults(t *testing.T, data []byte) []byte {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, file := range z.File {
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		part, err := w.Create(file.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write(result.ReplaceAll(body, []byte("$1"))); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
