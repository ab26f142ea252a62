package xlsxwriter

import (
	"strings"
	"testing"
)

func TestHeadersAndFootersEscapeAndStayShort(t *testing.T) {
	bare := func(s string) string { return strings.ReplaceAll(s, headerFooterFace, "") }
	if got := bare(headerFooter(Paper{Title: "A&B", Number: "資料２"}).OddFooter); got != "&LA&&B&C&P / &N&R資料２" {
		t.Errorf("got %q", got)
	}
	long := headerFooter(Paper{Title: strings.Repeat("長", 300), Number: "資料２"})
	if bare(long.OddFooter) != "&C&P / &N" || bare(long.OddHeader) != "&R資料２" {
		t.Errorf("got %+v", long)
	}
}
