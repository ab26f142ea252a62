package xlsxwriter

import (
	"archive/zip"
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxreader"
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
	if _, err := b.Bytes(); err == nil || !strings.Contains(err.Error(), "「長長長長長長長長長長長長長長長長長長長長…」は32768文字あり、Excelのセル（表!B5）に入りません") {
		t.Errorf("error: %v", err)
	}
}

func TestResultsOfFormulas(t *testing.T) {
	b := New(props)
	b.Sheet("表")
	for i, r := range []Result{NumberResult("2"), NumberResult("-0.5"), TextResult("<&>"), {}, TextResult("12")} {
		b.Formula(1, 1+i, Look{}, `IF(B1<3,"－％",1)`, r)
	}
	_, parts := written(t, b)
	sheet := parts["xl/worksheets/sheet1.xml"]
	const formula = `<f>IF(B1&lt;3,"－％",1)</f><v>`
	for ref, want := range map[string]string{
		"A1": `<c r="A1">` + formula + `2</v></c>`,
		"A2": `<c r="A2">` + formula + `-0.5</v></c>`,
		"A3": `<c r="A3" t="str">` + formula + `&lt;&amp;&gt;</v></c>`,
		"A4": `<c r="A4" t="str">` + formula + `</v></c>`,
		"A5": `<c r="A5" t="str">` + formula + `12</v></c>`,
	} {
		if got := cellOf(t, sheet, ref); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestTextsAreSharedAndKept(t *testing.T) {
	b := New(props)
	b.Sheet("表")
	texts := []string{"=1+1", "二\n行", " 前", "後 ", "a\x01b_x0041_\r_x", "<&>", "=1+1", ""}
	for i, s := range texts {
		b.Text(1+i, 1, Look{}, s)
	}
	b.Text(1, 2, Look{}, "前")
	b.Text(1, 2, plainLook, "") // takes it back
	_, parts := written(t, b)
	want := `count="7" uniqueCount="6"><si><t>=1+1</t></si><si><t>二` + "\n" + `行</t></si><si><t xml:space="preserve"> 前</t></si><si><t xml:space="preserve">後 </t></si>` +
		`<si><t>a_x0001_b_x005F_x0041__x000D__x</t></si><si><t>&lt;&amp;&gt;</t></si></sst>`
	if got := parts["xl/sharedStrings.xml"]; !strings.HasSuffix(got, want) {
		t.Errorf("got %s", got)
	}
	for ref, want := range map[string]string{"A1": `<c r="A1" t="s"><v>0</v></c>`, "G1": `<c r="G1" t="s"><v>0</v></c>`, "H1": `<c r="H1"/>`, "A2": `<c r="A2" s="1"/>`} {
		if got := cellOf(t, parts["xl/worksheets/sheet1.xml"], ref); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestCellsOutsideOfASheetAreErrors(t *testing.T) {
	for _, at := range [][2]int{{0, 1}, {1, 0}, {16385, 1}, {1, 1048577}} {
		b := New(props)
		b.Sheet("表")
		b.Number(at[0], at[1], plainLook, "1")
		if _, err := b.Bytes(); err == nil || !strings.Contains(err.Error(), "no such cell") {
			t.Errorf("%v: error %v", at, err)
		}
	}
}

func TestSavedByUs(t *testing.T) {
	data, _ := written(t, sample())
	f, err := xlsxreader.Open(data)
	if err != nil || f.SavedBy != ooxml.Application {
		t.Errorf("%v: saved by %q, want %q", err, f.SavedBy, ooxml.Application)
	}
}

// area is a block of cells from one to another.
func area(col, row, toCol, toRow int) ooxml.Area {
	return ooxml.Area{Col: col, Row: row, ToCol: toCol, ToRow: toRow}
}

func TestSheetNamesInFormulasAreQuoted(t *testing.T) {
	b := New(props)
	b.Sheet("K's 表")
	b.Name("区域", area(1, 1, 2, 2))
	_, parts := written(t, b)
	if want := `>&#39;K&#39;&#39;s 表&#39;!$A$1:$B$2<`; !strings.Contains(parts["xl/workbook.xml"], want) {
		t.Errorf("want %s in %s", want, parts["xl/workbook.xml"])
	}
}
