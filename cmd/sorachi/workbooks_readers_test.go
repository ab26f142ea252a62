//go:build readers

package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/excel/xlsxreader"
)

// workbooks has the commands write every kind of workbook for the real plan and
// returns their files.
func workbooks(t *testing.T) []string {
	t.Helper()
	t.Chdir("../..")
	dir := t.TempDir()
	for _, args := range [][]string{
		{"report", "build", "data/sorachi", "--only", "xlsx", "--out", dir},
		{"kpi", "form", "data/sorachi", "--year", "R7", "--out", dir},
		{"kpi", "export", "data/sorachi", "--out", filepath.Join(dir, "tidy.xlsx")},
		{"kpi", "export", "data/sorachi", "--wide", "--out", filepath.Join(dir, "wide.xlsx")},
	} {
		var told bytes.Buffer
		if code := run(args, console.World{Out: &told, Err: &told, Getenv: os.Getenv}); code != 0 {
			t.Fatal(args, code, told.String())
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.xlsx"))
	if err != nil || len(files) != 4 {
		t.Fatal(files, err)
	}
	return files
}

// TestWorkbooksKeepToTheSchemas holds every part of every workbook to its
// published schema.
func TestWorkbooksKeepToTheSchemas(t *testing.T) {
	files := workbooks(t)
	out, err := exec.Command("go", append([]string{"run", "./testdata/ooxml"}, files...)...).CombinedOutput()
	if err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

// reports are the lines of LibreOffice that are no complaint: what it does, and
// that Java, which is not needed, is not there.
var reports = regexp.MustCompile(`(?m)^(?:convert |Writing sheet |Overwriting: |Warning: failed to launch javaldx).*\n`)

// TestWorkbooksInLibreOffice converts every workbook to PDF, and every sheet
// to CSV, without a complaint.
func TestWorkbooksInLibreOffice(t *testing.T) {
	dir, profile := t.TempDir(), "-env:UserInstallation=file://"+t.TempDir()
	for _, file := range workbooks(t) {
		base := filepath.Base(file[:len(file)-len(".xlsx")])
		// CSV of every sheet (-1): UTF-8, texts quoted, as shown.
		for _, to := range []string{"pdf", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"} {
			told := reader(t, "soffice", profile, "--headless", "--convert-to", to, "--outdir", dir, file)
			if rest := reports.ReplaceAllString(told, ""); rest != "" {
				t.Errorf("%s to %s: %s", base, to, rest)
			}
		}
		if _, err := os.Stat(filepath.Join(dir, base+".pdf")); err != nil {
			t.Error(err)
		}
		for _, sheet := range sheetsOf(t, file) {
			if data, err := os.ReadFile(filepath.Join(dir, base+"-"+sheet.Name+".csv")); err != nil || len(bytes.TrimSpace(data)) == 0 {
				t.Errorf("%s: %d bytes of CSV, %v", sheet.Name, len(data), err)
			}
		}
	}
}

func sheetsOf(t *testing.T, file string) []*xlsxreader.Sheet {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	book, err := xlsxreader.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	return book.Sheets
}
