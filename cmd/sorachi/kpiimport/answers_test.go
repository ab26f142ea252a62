package kpiimport

import (
	"os"
	"path/filepath"
	"testing"

	"sorachi/pkg/diag"
)

// TestLargeFile wants a file that is too large for a form to be a warning where it only
// lies beside the answers, as any other that is none.
func TestLargeFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "統計.xlsx")
	if err := os.WriteFile(name, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(name, maxAnswer+1); err != nil {
		t.Fatal(err)
	}
	for named, want := range map[bool]diag.Severity{true: diag.Error, false: diag.Warning} {
		a, found := readAnswer(answerFile{path: name, named: named})
		if a != nil || len(found) != 1 || found[0].Severity != want {
			t.Errorf("named %t: %v", named, found)
		}
	}
}
