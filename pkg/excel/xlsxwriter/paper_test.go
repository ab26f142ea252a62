package xlsxwriter

import (
	"strings"
	"testing"
)

func TestMarginsEscapeAndStayShort(t *testing.T) {
	bare := func(s string) string { return strings.ReplaceAll(s, marginFace, "") }
	if got := bare(margins(Paper{Title: "A&B", Number: "資料２"}).OddFooter); got != "&LA&&B&C&P / &N&R資料２" {
		t.Errorf("got %q", got)
	}
	long := margins(Paper{Title: strings.Repeat("長", 300), Number: "資料２"})
	if bare(long.OddFooter) != "&C&P / &N" || bare(long.OddHeader) != "&R資料２" {
		t.Errorf("got %+v", long)
	}
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
