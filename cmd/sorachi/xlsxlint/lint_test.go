package xlsxlint

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/excel/tablerules"
	"sorachi/pkg/excel/tablerules/printer"
	"sorachi/pkg/excel/tablerules/tablefile"
)

// TestLongCSV wants the last row of a CSV file scored however far down it is, and a
// file that is too long refused.
func TestLongCSV(t *testing.T) {
	name := filepath.Join(t.TempDir(), "人口.csv")
	text := "市町村名,人口（人）\n岩見沢市,77000\n" + strings.Repeat("\n", 65<<20) + "滝川市,\"38,000人\"\n"
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	s, err := scoreFile(name, "")
	if err != nil {
		t.Fatal(err)
	}
	if !foundIn(s, "38,000人") {
		t.Errorf("no fault in the last row: %+v", s.Cards)
	}
	if err := os.Truncate(name, tablefile.MaxBytes+1); err != nil {
		t.Fatal(err)
	}
	if _, err := scoreFile(name, ""); err == nil || !strings.Contains(err.Error(), "人口.csv」は大きすぎます。") {
		t.Error(err)
	}
}

// foundIn reports whether some fault is about what a cell says.
func foundIn(s printer.Scored, text string) bool {
	return slices.ContainsFunc(s.Cards[0].Results, func(r tablerules.Result) bool {
		return slices.ContainsFunc(r.Faults, func(f tablerules.Fault) bool { return strings.Contains(f.Message, text) })
	})
}
