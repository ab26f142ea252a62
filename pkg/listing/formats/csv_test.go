package formats

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
)

func TestGuard(t *testing.T) {
	for _, s := range []string{
		"", "炭鉄港", "-5", "-1,234.5人（R6）", "-0.5％", "+3件", "－", "－％", "△3.2％", "－３億円", "-3人/日", "1+1", "R6", "a=b",
	} {
		if got := guard(s); got != s {
			t.Errorf("%q became %q", s, got)
		}
	}
	for _, s := range []string{
		"=1+1", "+1+1", "-1+1", "-3/A1", "-A1", "@SUM(A1)", "＝１＋１", "＠SUM", "=cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0",
		" =1+1", "\t=1", "\u3000=1", "\ufeff=1", "\u200b=1", "\n=1", "-5人（=1）*（2）", "-1 A1", "=", "--1",
	} {
		if got := guard(s); got != "'"+s {
			t.Errorf("%q became %q", s, got)
		}
	}
	if got := guard("a\x1b[31m\nb\x00"); got != "a\ufffd[31m\nb\ufffd" {
		t.Errorf("controls: %q", got)
	}
}

func FuzzCSV(f *testing.F) {
	for _, s := range []string{"=1+1", "\"a\",b", "一\r\n二\n", "-5人（R2）", "\u202e=1", "\xff"} {
		f.Add(s, "－％")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		g := Grid{Columns: ColumnsOf([]string{"甲", "乙", "丙"}), Rows: [][]string{{a, b, "末"}}}
		var out bytes.Buffer
		if err := g.CSV(&out, Options{}); err != nil {
			t.Fatal(err)
		}
		got, err := csv.NewReader(bytes.NewReader(out.Bytes())).ReadAll()
		if err != nil || len(got) != 2 {
			t.Fatalf("%q reads as %q, %v", out.String(), got, err)
		}
		// The format itself leaves open how a line ends inside a cell.
		flat := strings.NewReplacer("\r", "", "\n", "")
		want := []string{flat.Replace(guard(a)), flat.Replace(guard(b)), "末"}
		for i, c := range got[1] {
			got[1][i] = flat.Replace(c)
		}
		if !slices.Equal(got[1], want) {
			t.Errorf("read %q, want %q", got[1], want)
		}
	})
}
