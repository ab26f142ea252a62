//go:build readers

package reportbook

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"sorachi/pkg/excel/reportbook/everysheet"
	reader "sorachi/pkg/excel/xlsxreader"
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
	sheet, err := os.Open(filepath.Join(dir, "book-"+listSheet+".csv"))
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
		row := got[everysheet.FirstRow-1+i]
		if text := row[len(row)-3]; text != r.Rate.Text { // band and standing stand last
			t.Errorf("row %d: %q, want %q (%+v)", everysheet.FirstRow+i, text, r.Rate.Text, r.Method)
		}
	}
}

// Every formula of every sheet comes to what stands beside it.
func TestLibreOfficeCalculatesEveryFormula(t *testing.T) {
	l := lot{rand.New(rand.NewPCG(8, 2025)), t}
	var dealt []*plan.KPI
	for n := range 200 {
		dealt = append(dealt, l.kpi(n))
	}
	percent := modelPlan(t)
	percent.Shares = plan.Percent
	few := func(name string, actual string) *plan.KPI {
		return kpi(t, name, name, "", "100人（R7）", "", "", "", actual)
	}
	var most []*plan.KPI
	for n := range 30 {
		most = append(most, few(fmt.Sprint("k", n), "100人"))
	}
	for name, p := range map[string]*plan.Plan{
		"under one": planOf(append(most, few("least", "90人"))),
		"model":     modelPlan(t), "percent": percent, "dealt": planOf(dealt[:50], nil, dealt[50:]), "empty": planOf(), "sorachi": sorachi(t),
		"shares": planOf([]*plan.KPI{few("a", "100人"), few("b", "90人"), few("c", "90人"), few("d", "10人"), few("e", "10人"), few("f", "集計中"), few("g", "集計中")}),
	} {
		t.Run(name, func(t *testing.T) {
			data, _ := write(t, p)
			want, got, n := read(t, data), read(t, converted(t, withoutResults(t, data))), 0
			for _, s := range want.Sheets {
				for c := range s.Cells() {
					if c.Formula == "" {
						continue
					}
					n++
					if other := got.Sheet(s.Name).At(c.Col, c.Row); other.Kind != c.Kind && c.Raw+other.Raw != "" || c.Kind == reader.Number && other.Digits() != c.Digits() || c.Kind != reader.Number && other.Raw != c.Raw {
						t.Errorf("%s!%s =%s: %q, beside it stands %q", s.Name, c.Ref(), c.Formula, other.Raw, c.Raw)
					}
				}
			}
			t.Logf("%d formulas", n)
		})
	}
}

// converted has LibreOffice open a workbook and save it anew.
func converted(t *testing.T, data []byte) []byte {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "book.xlsx")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless",
		"--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", filepath.Join(dir, "out"), file)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	out, err := os.ReadFile(filepath.Join(dir, "out", "book.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

var result = regexp.MustCompile(`(?: t="str")?([^>]*><f>[^<]*</f>)<v>[^<]*</v>`)

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
