package xlsxwriter

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"sorachi/pkg/excel/xlsxwriter/drawing"
)

// sample is a book with something of everything.
func sample() *Book {
	b := New(props)
	b.Sheet("一覧")
	b.NoGrid()
	b.Text(1, 1, plainLook, "=1+1")
	b.Number(2, 1, Look{Face: FigureFace, Size: 11, Format: `#,##0"人"`}, "28672")
	b.Formula(3, 1, plainLook, "ROUND(B1/3,0)", NumberResult("9557"))
	b.DressAll(1, 2, 3, 2, plainLook)
	b.Text(1, 2, plainLook, "注")
	b.Merge(1, 2, 3, 2)
	b.Width(1, 20)
	b.Height(1, 30)
	b.Freeze(2, 2)
	b.Paper(Paper{Head: 1, LastCol: 3, LastRow: 2, Title: "推進状況", Number: "資料２"})
	b.Sheet("データ")
	b.Text(1, 1, plainLook, "値")
	b.Filter(area(1, 1, 1, 1))
	b.Name("値", area(1, 1, 1, 1))
	b.Highlight(area(1, 1, 1, 1), `$A1="値"`, Look{Bold: true, Ink: "9C0006", Fill: "FFC7CE"})
	b.Sheet("記入")
	for i, s := range []string{"値あり", "集計中"} {
		b.Text(1, 1+i, plainLook, s)
		b.Number(2, 1+i, Look{Format: "0.0", Unlocked: true}, "1.5")
	}
	b.Validate(area(2, 1, 2, 2), Validation{Number: true, PromptTitle: "値", Prompt: "数字で", ErrorTitle: "値", Error: "数字だけです"})
	b.Validate(area(1, 1, 1, 2), Validation{From: area(1, 1, 1, 2).In("記入")})
	parts := drawing.Range{Area: area(1, 1, 1, 2)}
	values := drawing.Series{Name: "値", Values: drawing.Range{Area: area(2, 1, 2, 2)}, Colors: []string{"1F3A5F", "B0B0B0"}, Shown: true}
	b.Chart(drawing.Chart{Ring: true, Title: "割合", Alt: "半々", Over: area(4, 1, 8, 12), Labels: parts, Series: []drawing.Series{values}})
	b.Chart(drawing.Chart{Title: "推移", Alt: "横ばい", Over: area(4, 14, 8, 26), Labels: parts, Series: []drawing.Series{values, values}})
	b.HideColumn(3)
	b.HideRow(2)
	b.Protect()
	b.Sheet("_隠し")
	b.Formula(1, 1, Look{}, `"はい"`, TextResult("はい"))
	b.HideSheet()
	return b
}

func TestBytesAreReproducible(t *testing.T) {
	first, _ := written(t, sample())
	for range 10 {
		if next, _ := written(t, sample()); !bytes.Equal(first, next) {
			t.Fatal("two writes differ")
		}
	}
}

func TestPackageIsWellFormed(t *testing.T) {
	data, parts := written(t, sample())
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, file := range z.File {
		names = append(names, file.Name)
		if !file.Modified.Equal(time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("%s: dated %v", file.Name, file.Modified)
		}
		var err error
		for d := xml.NewDecoder(strings.NewReader(parts[file.Name])); err == nil; {
			_, err = d.Token()
		}
		if !errors.Is(err, io.EOF) {
			t.Errorf("%s: %v", file.Name, err)
		}
	}
	if !slices.IsSorted(names) || len(slices.Compact(names)) != len(z.File) {
		t.Errorf("entries: %v", names)
	}
}

func TestSortPartsKeepsAllEntries(t *testing.T) {
	const in = `<Types xmlns="x"><Override PartName="/b" ContentType="t"></Override><Default Extension="png" ContentType="i"/><Default Extension="gif" ContentType="i"></Default><Override PartName="/a" ContentType="t"/></Types>`
	const want = `<Types xmlns="x"><Default Extension="gif" ContentType="i"></Default><Default Extension="png" ContentType="i"/><Override PartName="/a" ContentType="t"/><Override PartName="/b" ContentType="t"></Override></Types>`
	if got := string(sortParts([]byte(in))); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := string(sortParts([]byte("<Types/>"))); got != "<Types/>" {
		t.Errorf("without entries: %s", got)
	}
}

func TestRootsNameNoExtensions(t *testing.T) {
	_, parts := written(t, charted(t))
	for _, part := range []string{"xl/styles.xml", "xl/workbook.xml"} {
		if root := rootTag.FindString(parts[part]); strings.Contains(root, "Ignorable") || strings.Contains(root, ":x15") || !strings.Contains(root, `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`) {
			t.Errorf("%s: %s", part, root)
		}
	}
	if !strings.Contains(parts["xl/workbook.xml"], `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`) {
		t.Errorf("the workbook's root: %s", rootTag.FindString(parts["xl/workbook.xml"]))
	}
}
