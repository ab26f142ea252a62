//go:build readers

package sheets

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"sorachi/pkg/excel/xlsxreader"
	"sorachi/pkg/plan/plantest"
)

// resaved is a workbook as LibreOffice saves it in another format.
func resaved(t *testing.T, dir, file, format string) string {
	t.Helper()
	out := filepath.Join(dir, format)
	cmd := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless",
		"--convert-to", format, "--outdir", out, file)
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	return filepath.Join(out, "form."+format)
}

var cached = regexp.MustCompile(`(</f>)<v>[^<]*</v>`)

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
		part.Write(cached.ReplaceAll(body, []byte("$1"))) // into a buffer
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// cellsOf returns what the cells of a workbook hold, by sheet and name.
func cellsOf(t *testing.T, data []byte) map[string]string {
	t.Helper()
	f, err := xlsxreader.Open(data)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, s := range f.Sheets {
		for e := range s.Cells() {
			if e.Kind != xlsxreader.Empty {
				text := e.Raw
				if e.Kind == xlsxreader.Number {
					text = e.Digits()
				}
				out[s.Name+"!"+e.Ref()] = text
			}
		}
	}
	return out
}

// TestLibreOfficeKeepsForms wants a form that went through LibreOffice and its own
// format, and whose formulas it calculated, to hold what it was made with in every
// cell of every sheet, hidden ones too.
func TestLibreOfficeKeepsForms(t *testing.T) {
	data := write(t, variedKPIs)
	dir := t.TempDir()
	file := filepath.Join(dir, "form.xlsx")
	if err := os.WriteFile(file, withoutResults(t, data), 0o600); err != nil {
		t.Fatal(err)
	}
	back, err := os.ReadFile(resaved(t, dir, resaved(t, dir, file, "ods"), "xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	want, got := cellsOf(t, data), cellsOf(t, back)
	for name, text := range want {
		if got[name] != text {
			t.Errorf("%s: %q became %q", name, text, got[name])
		}
	}
	if len(got) != len(want) || len(want) < 150 {
		t.Errorf("%d cells became %d", len(want), len(got))
	}
}

// TestPrintedForm wants a form of 60 KPIs on A4 landscape sheets that all have the
// headers and their number.
func TestPrintedForm(t *testing.T) {
	var kpis strings.Builder
	for n := range 60 {
		kpis.WriteString(plantest.KPI(fmt.Sprint("k", n)))
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "form.xlsx")
	if err := os.WriteFile(file, write(t, kpis.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	pdf := resaved(t, dir, file, "pdf")
	info, err := exec.Command("pdfinfo", pdf).Output()
	if err != nil || !strings.Contains(string(info), "(A4)") {
		t.Fatalf("%v: %s", err, info)
	}
	text, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	pages := strings.Split(strings.TrimSuffix(string(text), "\f"), "\f")
	if len(pages) < 4 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, page := range pages {
		head := "公表予定月"
		if i == len(pages)-1 {
			head = "記入する欄" // of 記入要領
		}
		page = strings.ReplaceAll(page, " ", "")
		if number := fmt.Sprintf("%d/%d", i+1, len(pages)); !strings.Contains(page, number) || !strings.Contains(page, head) {
			t.Errorf("page %d lacks %s or %s:\n%s", i+1, number, head, page)
		}
	}
}
