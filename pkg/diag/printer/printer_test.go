package printer_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer"
)

func TestShort(t *testing.T) {
	list := diag.List{
		{Severity: diag.Error, Code: "unknown-key", Pos: diag.Pos{File: "a.yaml", Line: 3, Col: 5}, Message: "「kpi」は\n使えません", Hint: "直し方"},
		{Severity: diag.Warning, Code: "no-target", Pos: diag.Pos{File: "a.yaml", Line: 4}, Message: "文"},
		{Severity: diag.Info, Pos: diag.Pos{File: "a\x1b\n.yaml"}, Message: "文\u202e"},
		{Severity: diag.Error, Code: "no-plan", Message: "計画がありません"},
	}
	want := `a.yaml:3:5: error: 「kpi」は 使えません [unknown-key]
a.yaml:4: warning: 文 [no-target]
a␛␊.yaml: info: 文\u{202e}
error: 計画がありません [no-plan]
`
	var b strings.Builder
	if err := printer.Write(&b, "short", list, printer.Options{}); err != nil {
		t.Fatal(err)
	}
	if b.String() != want {
		t.Errorf("got\n%swant\n%s", b.String(), want)
	}
}

func TestCount(t *testing.T) {
	e, w, i := diag.Diagnostic{Severity: diag.Error}, diag.Diagnostic{Severity: diag.Warning}, diag.Diagnostic{Severity: diag.Info}
	for _, c := range []struct {
		list diag.List
		want string
	}{
		{nil, "指摘はありません"},
		{diag.List{i}, "情報1件"},
		{diag.List{w, e, w}, "エラー1件、警告2件"},
		{diag.List{i, w, e, i}, "エラー1件、警告1件、情報2件"},
	} {
		if got := printer.Count(c.list); got != c.want {
			t.Errorf("Count(%v) = %q, want %q", c.list, got, c.want)
		}
	}
}

func ExampleWrite() {
	list := diag.List{{
		Severity: diag.Warning,
		Code:     "unit-differs",
		Pos:      diag.Pos{File: "projects/1.yaml", Line: 2, Col: 5},
		End:      diag.Pos{File: "projects/1.yaml", Line: 2, Col: 13},
		Message:  "単位「千人」は目標値の「万人」と違います",
		Hint:     "単位をそろえます",
	}}
	source := func(string) ([]byte, bool) { return []byte("R4: 1,053万人\nR5: 16,215千人\n"), true }
	if err := printer.Write(os.Stdout, "text", list, printer.Options{Source: source}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// projects/1.yaml:2:5: 警告: 単位「千人」は目標値の「万人」と違います [unit-differs]
	//     2 | R5: 16,215千人
	//       |     ^~~~~~~~~~
	//       = 修正: 単位をそろえます
}
