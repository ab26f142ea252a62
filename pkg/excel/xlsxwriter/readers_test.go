//go:build readers

package xlsxwriter

import (
	"archive/zip"
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// faults returns what the published schemas say against a workbook.
func faults(t *testing.T, data []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "book.xlsx")
	if err := os.WriteFile(file, data, 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "run", "./testdata/ooxml", file)
	cmd.Dir = "../../.."
	out, err := cmd.Output()
	if (err != nil) != (len(out) > 0) {
		t.Fatal(err, string(out))
	}
	return string(out)
}

func TestPartsKeepToTheirSchemas(t *testing.T) {
	block := New(props)
	block.Sheet("データ")
	columns, rows := municipal(100, 3, 3)
	block.Rows(1, columns, append(rows, make([]string, 6), []string{"<&>\x01", " ", "", "1", "x", "-0.50"}))
	for name, b := range map[string]*Book{"everything": sample(), "charts": charted(t), "block": block} {
		data, _ := written(t, b)
		if got := faults(t, data); got != "" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// A check that finds nothing in broken parts would be worth nothing.
func TestBrokenPartsAreFound(t *testing.T) {
	data, parts := written(t, sample())
	for _, c := range []struct{ part, old, new, want string }{
		{"xl/worksheets/sheet1.xml", `<sheetData>`, `<sheetdata></sheetdata><sheetData>`, "sheetdata"},
		{"xl/workbook.xml", `<sheets>`, `<sheets x="1">`, "'x'"},
		{"xl/styles.xml", `<cellXfs`, `<cellXfs bold="1"`, "'bold'"},
		{"xl/sharedStrings.xml", `<si>`, `<si><u/>`, "sharedStrings.xml"},
		{"xl/charts/chart1.xml", `<c:holeSize val="52"/>`, `<c:holeSize val="5200"/>`, "holeSize"},
		{"xl/drawings/drawing1.xml", `<xdr:clientData/>`, ``, "drawing1.xml"},
		{"[Content_Types].xml", `PartName="/xl/styles.xml"`, `PartName="/xl/style.xml"`, "style.xml"},
		{"xl/_rels/workbook.xml.rels", `styles.xml`, `style.xml`, "leads to xl/style.xml"},
		{"docProps/core.xml", `<dc:title>`, `<dc:titel></dc:titel><dc:title>`, "titel"},
		{"docProps/app.xml", `<Company>`, `<Firm></Firm><Company>`, "Firm"},
		{"xl/theme/theme1.xml", `<a:themeElements>`, `<a:themeElements><a:x/>`, "theme1.xml"},
	} {
		if !strings.Contains(parts[c.part], c.old) {
			t.Errorf("%s has no %s", c.part, c.old)
			continue
		}
		broken := strings.Replace(parts[c.part], c.old, c.new, 1)
		if got := faults(t, replaced(t, data, c.part, broken)); !strings.Contains(got, c.want) {
			t.Errorf("%s with %s: found %q", c.part, c.new, got)
		}
	}
}

// replaced puts other contents into a part of a workbook.
func replaced(t *testing.T, data []byte, name, contents string) []byte {
	t.Helper()
	parts := partsOf(t, data)
	parts[name] = contents
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, body := range parts {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(body)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
