package xlsx

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"
)

var props = Properties{
	Title: "推進状況", Subject: "一覧", ID: "sorachi", Creator: "振興局", Company: "振興局",
	Date: time.Date(2025, 4, 1, 0, 0, 0, 0, time.UTC),
}

// plainLook is a look as most cells have it.
var plainLook = Look{Face: TextFace, Size: 11, Ink: "1A1A1A", Edge: true}

// written returns the file of a book and its parts by name.
func written(t testing.TB, b *Book) ([]byte, map[string]string) {
	t.Helper()
	data, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	return data, partsOf(t, data)
}

func partsOf(t testing.TB, data []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, file := range z.File {
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[file.Name] = string(body)
	}
	return parts
}

// cellOf returns the markup of a cell.
func cellOf(t testing.TB, sheet, ref string) string {
	t.Helper()
	cell := regexp.MustCompile(`<c r="` + ref + `"[^>]*?(?:/>|>.*?</c>)`).FindString(sheet)
	if cell == "" {
		t.Errorf("no cell %s", ref)
	}
	return cell
}

func TestTooLongTextIsAnError(t *testing.T) {
	b := New(props)
	b.Sheet("表")
	b.Text(2, 5, plainLook, strings.Repeat("長", 32768))
	b.Text(1, 1, plainLook, "後")
	if _, err := b.Bytes(); err == nil || !strings.Contains(err.Error(), "B5: 32768") {
		t.Errorf("error: %v", err)
	}
}

func TestResultsOfFormulas(t *testing.T) {
	b := New(props)
	b.Sheet("表")
	b.Formula(1, 1, Look{}, "1+1", NumberResult("2"))
	b.Formula(1, 2, Look{}, "B2/3", NumberResult("-0.5"))
	b.Formula(1, 3, Look{}, `IF(B2<3,"－％","<&>")`, TextResult("<&>"))
	b.Formula(1, 4, Look{}, `""`, Result{})
	b.Sheet("別の表")
	b.Formula(1, 4, Look{}, `"年"`, TextResult("年"))
	_, parts := written(t, b)
	one, two := parts["xl/worksheets/sheet1.xml"], parts["xl/worksheets/sheet2.xml"]
	for _, c := range []struct{ got, want string }{
		{cellOf(t, one, "A1"), `<f>1+1</f><v>2</v></c>`},
		{cellOf(t, one, "A2"), `<f>B2/3</f><v>-0.5</v></c>`},
		{cellOf(t, one, "A3"), `<v>&lt;&amp;&gt;</v></c>`},
		{cellOf(t, one, "A4"), `<v></v></c>`},
		{cellOf(t, two, "A4"), `<v>年</v></c>`},
	} {
		if !strings.HasSuffix(c.got, c.want) {
			t.Errorf("got %s, want it to end in %s", c.got, c.want)
		}
		isNumber := regexp.MustCompile(`<v>-?[0-9.]+</v>`).MatchString(c.got)
		if isNumber == strings.Contains(c.got, `t="str"`) {
			t.Errorf("type: %s", c.got)
		}
	}
}
