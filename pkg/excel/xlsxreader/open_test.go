package xlsxreader

import (
	"archive/zip"
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sorachi/pkg/excel/ooxml"
	"sorachi/pkg/excel/xlsxreader/attached"
)

// zipped makes an archive of named parts.
func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
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
	return b.Bytes()
}

const (
	relsHead = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	relType  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// simple holds the parts of a workbook of one sheet.
func simple(sheet string) map[string]string {
	return map[string]string{
		"_rels/.rels":                relsHead + `<Relationship Id="r" Type="` + relType + `officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            `<workbook xmlns:r="x"><sheets><sheet name="表" sheetId="1" r:id="s1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": relsHead + `<Relationship Id="s1" Type="` + relType + `worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="t" Type="` + relType + `sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="` + relType + `styles" Target="styles.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   `<worksheet>` + sheet + `</worksheet>`,
	}
}

func opened(t testing.TB, parts map[string]string) *File {
	t.Helper()
	f, err := Open(zipped(t, parts))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// TestLibreOffice reads a workbook that LibreOffice wrote of made.fods.
func TestLibreOffice(t *testing.T) {
	f, err := Open(readFile(t, "made.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Sheets) != 2 || f.Sheets[0].Name != "回答" || f.Sheet("空") != f.Sheets[1] {
		t.Fatal(f.Sheets)
	}
	s := f.Sheets[0]
	for ref, want := range map[string][4]string{
		"A1":  {"text", "評価指標", "", "General"},
		"B1":  {"text", "値 と & 注", "", "General"},
		"C1":  {"empty", "", "", ""},
		"D1":  {"text", "一行目\n二行目", "", "General"},
		"A2":  {"number", "60.9", "", "General"},
		"B2":  {"number", "0.53", "", "0.0%"},
		"C2":  {"number", "28672", "", `#,##0\人`},
		"D2":  {"bool", "TRUE", "", `"TRUE";"TRUE";"FALSE"`},
		"A4":  {"number", "20.3", "A2/3", "General"},
		"B4":  {"error", "#DIV/0!", "1/0", "General"},
		"C4":  {"text", "集計中", `"集"&"計中"`, "General"},
		"D4":  {"number", "-1274.46", "", "General"},
		"B15": {"text", "１，２３４．５　", "", "General"},
	} {
		col, row, _ := ooxml.ParseCell(ref)
		c := s.At(col, row)
		kind := map[Kind]string{Empty: "empty", Number: "number", Text: "text", Bool: "bool", Error: "error"}[c.Kind]
		if got := [4]string{kind, c.Raw, c.Formula, c.Format().Code}; got != want || c.Ref() != ref {
			t.Errorf("%s is %q, want %q", c.Ref(), got, want)
		}
	}
	if !s.At(2, 2).Percent() || s.At(1, 2).Percent() {
		t.Error("percent")
	}
	if y, m, d, ok := s.At(2, 3).Date(); !ok || y != 2025 || m != 4 || d != 1 {
		t.Error("令和7年4月1日", y, m, d, ok)
	}
	used, _ := s.Used()
	if used.String() != "A1:D15" || len(s.Merges) != 1 || s.Merges[0].String() != "B1:C1" {
		t.Error(used, s.Merges)
	}
	if len(s.Objects) != 1 || s.Objects[0] != (attached.Object{Kind: attached.Shape, Col: 2, Row: 28}) || s.Comments != 1 {
		t.Error(s.Objects, s.Comments)
	}
	if _, any := f.Sheets[1].Used(); any {
		t.Error("an empty sheet has contents")
	}
}

// TestTexts reads texts in every notation. Readings (ふりがな) are not typed.
func TestTexts(t *testing.T) {
	parts := simple(`<sheetData><row r="1">
		<c r="A1" t="s"><v>0</v></c>
		<c r="B1" t="s"><v> 1 </v></c>
		<c r="C1" t="inlineStr"><is><r><rPr><b/></rPr><t>指</t></r><r><t>標</t></r></is></c>
		<c r="D1" t="str"><f>T(A1)</f><v>a &lt; &#x2460; &#9312;</v></c>
		<c r="E1" t="s"><v>9</v></c>
		<c r="F1" t="str"><f>""</f><v></v></c>
		<c r="G1" t="s"><v>2</v></c>
		<c r="H1"><v><![CDATA[12]]><!-- one -->3</v></c>
		</row></sheetData>`)
	parts["xl/sharedStrings.xml"] = `<?xml version="1.0"?><x:sst xmlns:x="u">
		<x:si><x:t>空知</x:t><x:rPh sb="0" eb="2"><x:t>ソラチ</x:t></x:rPh><x:phoneticPr fontId="1"/></x:si>
		<x:si><x:r><x:t xml:space="preserve"> 集計</x:t></x:r><x:r><x:rPr/><x:t>中　</x:t></x:r></x:si>
		<x:si><x:t>一_x000D_
二_x005F_x000D_ _x12 _</x:t></x:si></x:sst>`
	s := opened(t, parts).Sheets[0]
	want := []string{"空知", " 集計中　", "指標", "a < ① ①", "", "", "一\r\n二_x000D_ _x12 _", "123"}
	for i, w := range want {
		if got := s.At(1+i, 1); got.Raw != w {
			t.Errorf("%s is %q, want %q", got.Ref(), got.Raw, w)
		}
	}
	if c := s.At(6, 1); c.Kind != Text || c.Formula != `""` {
		t.Error("a formula without a text is lost", c)
	}
}

// TestDamagedOrder reads rows and cells without numbers, twice, or in disorder.
func TestDamagedOrder(t *testing.T) {
	s := opened(t, simple(`<sheetData><row><c><v>1</v></c><c><v>2</v></c></row>
		<row r="5"><c r="C5"><v>35</v></c><c r="A5"><v>15</v></c><c r="C5"><v>0</v></c></row>
		<row r="3" hidden="1"><c r="B3"><v>23</v></c></row><row r="5"><c r="B5"><v>25</v></c></row></sheetData>`)).Sheets[0]
	var got []string
	for c := range s.Cells() {
		got = append(got, c.Ref()+"="+c.Raw)
	}
	if want := "A1=1 B1=2 B3=23 A5=15 B5=25 C5=35"; strings.Join(got, " ") != want {
		t.Error(got)
	}
	if s.At(2, 5).Raw != "25" {
		t.Error("not in order")
	}
}

// TestSharedFormulas wants every cell that was filled down to carry a formula.
func TestSharedFormulas(t *testing.T) {
	s := opened(t, simple(`<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row>
		<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row></sheetData>`)).Sheets[0]
	if s.At(1, 1).Formula != "B1*2" || s.At(1, 2).Formula != "B1*2" || s.At(1, 2).Raw != "4" {
		t.Error(s.Rows)
	}
}

// TestAttached reads what lies over the cells, and where.
func TestAttached(t *testing.T) {
	parts := simple(`<sheetData/><drawing r:id="d"/><conditionalFormatting><cfRule/><cfRule/></conditionalFormatting><sheetProtection sheet="1"/>`)
	parts["xl/worksheets/_rels/sheet1.xml.rels"] = relsHead +
		`<Relationship Id="v" Type="` + relType + `vmlDrawing" Target="../drawings/vml.vml"/>` +
		`<Relationship Id="d" Type="` + relType + `drawing" Target="../drawings/drawing1.xml"/>` +
		`<Relationship Id="c" Type="` + relType + `comments" Target="../comments1.xml"/>` +
		`<Relationship Id="t" Type="` + relType + `table" Target="/xl/tables/table1.xml"/>` +
		`<Relationship Id="h" Type="` + relType + `hyperlink" Target="../drawings/none" TargetMode="External"/></Relationships>`
	anchor := func(col, row, what string) string {
		return `<xdr:twoCellAnchor><xdr:from><xdr:col>` + col + `</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>` + row + `</xdr:row></xdr:from>` + what + `</xdr:twoCellAnchor>`
	}
	parts["xl/drawings/drawing1.xml"] = `<xdr:wsDr>` +
		anchor("0", "0", `<xdr:pic/>`) + anchor("1", "0", `<xdr:graphicFrame/>`) + anchor("2", "0", `<xdr:cxnSp/>`) +
		anchor("3", "1", `<xdr:sp><xdr:nvSpPr><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr></xdr:sp>`) +
		anchor("4", "1", `<xdr:grpSp><xdr:sp/><xdr:sp/></xdr:grpSp>`) +
		`<mc:AlternateContent><mc:Choice Requires="a14">` + anchor("5", "1", `<xdr:sp/>`) + `</mc:Choice><mc:Fallback><xdr:sp/></mc:Fallback></mc:AlternateContent></xdr:wsDr>`
	client := func(kind, at string) string {
		return `<v:shape><x:ClientData ObjectType="` + kind + `"><x:Anchor>` + at + `</x:Anchor></x:ClientData></v:shape>`
	}
	parts["xl/drawings/vml.vml"] = `<xml>` + client("Note", "1,1,1,1,1,1,1,1") + client("Button", "5,0,1,0,7,0,2,0") + client("Drop", "6, 0, 2, 0, 7, 0, 3, 0") + `</xml>`
	parts["xl/comments1.xml"] = `<comments><commentList><comment ref="A1"/><comment ref="A2"/></commentList></comments>`
	parts["xl/tables/table1.xml"] = `<table displayName="表1" ref="B2:D9"><autoFilter ref="B2:D9"/></table>`
	s := opened(t, parts).Sheets[0]
	want := []attached.Object{{Kind: attached.Picture, Col: 1, Row: 1}, {Kind: attached.Chart, Col: 2, Row: 1}, {Kind: attached.Shape, Col: 3, Row: 1}, {Kind: attached.TextBox, Col: 4, Row: 2}, {Kind: attached.Shape, Col: 5, Row: 2}, {Kind: attached.Control, Col: 6, Row: 2}, {Kind: attached.Control, Col: 7, Row: 3}}
	if len(s.Objects) != len(want) {
		t.Fatal(s.Objects)
	}
	for i := range want {
		if s.Objects[i] != want[i] {
			t.Error(i, s.Objects[i], want[i])
		}
	}
	if s.Comments != 2 {
		t.Errorf("%+v", s)
	}
}

// TestHiddenSheets reads sheets that are hidden, also so that only a macro shows them.
func TestHiddenSheets(t *testing.T) {
	parts := simple("")
	parts["xl/workbook.xml"] = `<workbook><sheets><sheet name="表" r:id="s1"/><sheet name="鍵" state="veryHidden" r:id="s2"/><sheet name="隠" state="hidden" r:id="s3"/></sheets>
		<definedNames><definedName name="状態">鍵!$A$1:$A$4</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1</definedName></definedNames></workbook>`
	f := opened(t, parts)
	if f.Sheets[0].Hidden || !f.Sheets[1].Hidden || !f.Sheets[2].Hidden {
		t.Error("hidden sheets")
	}
}

// TestRefusals wants each wrong file refused for what it is, with the repair.
func TestRefusals(t *testing.T) {
	utf16le := func(s string) string {
		return strings.Join(strings.Split(s, ""), "\x00") + "\x00"
	}
	const cfb = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
	made := readFile(t, "made.xlsx")
	other := func(target string) []byte {
		return zipped(t, map[string]string{"_rels/.rels": relsHead + `<Relationship Type="` + relType + `officeDocument" Target="` + target + `"/></Relationships>`, target: "x"})
	}
	bomb := simple(`<sheetData>` + strings.Repeat(" ", 64<<20) + `</sheetData>`)
	for name, c := range map[string]struct {
		data []byte
		want error
		says string
	}{
		"empty":     {nil, ErrDamaged, "0バイト"},
		"xls":       {readFile(t, "made.xls"), ErrOldFormat, "（.xls）"},
		"encrypted": {[]byte(cfb + strings.Repeat("\x00", 600) + utf16le("EncryptedPackage")), ErrEncrypted, "パスワード"},
		"doc":       {[]byte(cfb + utf16le("WordDocument")), ErrNotWorkbook, "Word"},
		"cfb":       {[]byte(cfb), ErrNotWorkbook, ".xlsx"},
		"pdf":       {[]byte("%PDF-1.7\n"), ErrNotWorkbook, "PDF"},
		"html":      {[]byte("\xef\xbb\xbf <HTML><table>"), ErrNotWorkbook, "HTML"},
		"xml":       {[]byte(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`), ErrNotWorkbook, "2003"},
		"csv":       {[]byte("年度,値\r\n2024,1\r\n"), ErrNotWorkbook, "CSV"},
		"cp932 csv": {[]byte("\x94\x4e\x93\x78,\x92\x6c\r\n"), ErrNotWorkbook, "CSV"},
		"noise":     {[]byte("\x00\x01\x02\x03"), ErrNotWorkbook, "名前を付けて保存"},
		"truncated": {made[:len(made)/2], ErrDamaged, "壊れている"},
		"ods":       {zipped(t, map[string]string{"mimetype": "x", "content.xml": "x"}), ErrNotWorkbook, ".ods"},
		"xlsb":      {other("xl/workbook.bin"), ErrNotWorkbook, ".xlsb"},
		"docx":      {other("word/document.xml"), ErrNotWorkbook, "Word"},
		"pptx":      {other("ppt/presentation.xml"), ErrNotWorkbook, "PowerPoint"},
		"zip":       {zipped(t, map[string]string{"a.txt": "a"}), ErrNotWorkbook, "ZIP"},
		"no sheets": {zipped(t, map[string]string{"_rels/.rels": simple("")["_rels/.rels"], "xl/workbook.xml": "<workbook/>"}), ErrDamaged, "xl/workbook.xml"},
		"bad xml":   {zipped(t, simple(`<sheetData><row></sheetData>`)), ErrDamaged, "sheet1.xml"},
		"doctype":   {zipped(t, simple(`<!DOCTYPE a [<!ENTITY b "c">]>`)), ErrDamaged, "sheet1.xml"},
		"row":       {zipped(t, simple(`<sheetData><row r="1048577"/></sheetData>`)), ErrTooLarge, "行"},
		"row 0":     {zipped(t, simple(`<sheetData><row r="0"/></sheetData>`)), ErrDamaged, "!0"},
		"cell":      {zipped(t, simple(`<sheetData><row r="1"><c r="A2"><v>1</v></c></row></sheetData>`)), ErrDamaged, "A2"},
		"column":    {zipped(t, simple(`<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>`)), ErrDamaged, "XFE1"},
		"bomb":      {zipped(t, bomb), ErrTooLarge, "大きすぎ"},
	} {
		f, err := Open(c.data)
		if !errors.Is(err, c.want) || f != nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestLyingSizes wants bytes counted as they are unzipped, whatever the archive
// says of itself.
func TestLyingSizes(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, body := range simple("") {
		w, _ := z.Create(name)
		_, _ = w.Write([]byte(body))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	data := b.Bytes()
	i := bytes.LastIndex(data, []byte("PK\x01\x02"))
	copy(data[i+24:], "\xff\xff\xff\x7f") // the unzipped size in the directory
	if _, err := Open(data); err != nil && !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrTooLarge) {
		t.Error(err)
	}
}

func FuzzOpen(f *testing.F) {
	for _, name := range []string{"made.xlsx", "made.xls"} {
		f.Add(readFile(f, name))
	}
	f.Add(zipped(f, simple(`<sheetData><row r="1"><c r="A1"><f t="shared" si="1"/><v>1E5</v></c></row></sheetData>`)))
	f.Fuzz(func(t *testing.T, data []byte) { probe(t, data) })
}

// FuzzParts changes the XML of a sheet, which a fuzzer of zip archives hardly
// reaches.
func FuzzParts(f *testing.F) {
	parts := simple("")
	f.Add(`<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>`, `<sst><si><t>a</t></si></sst>`, `<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>`)
	f.Fuzz(func(t *testing.T, sheet, texts, styles string) {
		parts["xl/worksheets/sheet1.xml"], parts["xl/sharedStrings.xml"], parts["xl/styles.xml"] = sheet, texts, styles
		probe(t, zipped(t, parts))
	})
}

// probe asks for all that there is in a workbook.
func probe(t *testing.T, data []byte) {
	f, err := Open(data)
	if err != nil {
		for _, kind := range []error{ErrOldFormat, ErrEncrypted, ErrNotWorkbook, ErrTooLarge, ErrDamaged} {
			if errors.Is(err, kind) {
				return
			}
		}
		t.Fatal("a library's own error", err)
	}
	for _, s := range f.Sheets {
		used, _ := s.Used()
		for c := range s.Cells() {
			if got := s.At(c.Col, c.Row); got != c || !used.Contains(c.Col, c.Row) {
				t.Fatal(c, got, used)
			}
			c.Date()
			if d := c.Digits(); (c.Kind == Number) != (d != "") || strings.ContainsAny(d, "eE") {
				t.Fatalf("%q has the digits %q", c.Raw, d)
			}
		}
	}
}

func TestSavedBy(t *testing.T) {
	f, err := Open(readFile(t, "made.xlsx"))
	if err != nil || !strings.HasPrefix(f.SavedBy, "LibreOffice") {
		t.Errorf("%v: saved by %q", err, f.SavedBy)
	}
}
