package diag_test

import (
	"fmt"
	"testing"

	"sorachi/pkg/diag"
)

// TestLimitKeepsErrors wants an error behind many warnings kept, and the rest
// of each file counted.
func TestLimitKeepsErrors(t *testing.T) {
	warning, wrong := &diag.Rule{Code: "warning", Severity: diag.Warning}, &diag.Rule{Code: "wrong", Severity: diag.Error}
	var found diag.List
	for i := range diag.MaxFindings + 10 {
		pos := diag.Pos{File: "a.yaml", Line: i + 1, Col: 1}
		found.Add(warning.New(pos, diag.Pos{}, fmt.Sprint(i), "x"))
	}
	found.Add(wrong.New(diag.Pos{File: "a.yaml", Line: 9999, Col: 1}, diag.Pos{}, "x", "x"))
	found.Add(wrong.New(diag.Pos{File: "b.yaml", Line: 1, Col: 1}, diag.Pos{}, "x", "x"))
	got := diag.Limit(found)
	if len(got) != diag.MaxFindings+2 || got.Count(diag.Error) != 2 || got.Count(diag.Info) != 1 {
		t.Fatalf("%d findings, %d errors", len(got), got.Count(diag.Error))
	}
	for _, d := range got {
		if d.Severity == diag.Info && d.Message != "このファイルには、ほかに11件の指摘があります" {
			t.Error(d.Message)
		}
	}
	if n := len(diag.Limit(nil)); n != 0 {
		t.Errorf("%d findings of none", n)
	}
}
