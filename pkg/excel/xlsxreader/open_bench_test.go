package xlsxreader

import (
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/excel/ooxml"
)

// bigSheet is a sheet of rows as Excel writes them: three shared texts and
// seven numbers a row.
func bigSheet(rows int) map[string]string {
	var b strings.Builder
	b.WriteString("<sheetData>")
	for r := 1; r <= rows; r++ {
		fmt.Fprintf(&b, `<row r="%d" spans="1:10">`, r)
		for c := 1; c <= 10; c++ {
			if c <= 3 {
				fmt.Fprintf(&b, `<c r="%s" s="1" t="s"><v>%d</v></c>`, ooxml.Cell(c, r), c-1)
			} else {
				fmt.Fprintf(&b, `<c r="%s" s="2"><v>%d.%d</v></c>`, ooxml.Cell(c, r), r, c)
			}
		}
		b.WriteString("</row>")
	}
	b.WriteString("</sheetData>")
	parts := simple(b.String())
	parts["xl/sharedStrings.xml"] = `<sst><si><t>空知総合振興局</t></si><si><t>観光入込客数</t></si><si><t>千人</t></si></sst>`
	return parts
}

func BenchmarkOpen(b *testing.B) {
	for name, data := range map[string][]byte{
		"LibreOffice": readFile(b, "made.xlsx"),
		"rows=300":    zipped(b, bigSheet(300)),
		"rows=100000": zipped(b, bigSheet(100_000)),
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Open(data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
