package breakplaces

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// The table of all pairs, for review: a change of a rule shows which pairs it
// changes.
func TestPairTable(t *testing.T) {
	names := make([]string, classCount)
	for _, row := range classRows {
		names[row.class] = row.name
	}
	var got strings.Builder
	for before := range classCount {
		fmt.Fprintf(&got, "%s:", names[before])
		for after := range classCount {
			fmt.Fprintf(&got, " %s%s", names[after], costWord(pairs[before][after]))
		}
		got.WriteByte('\n')
	}
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile("testdata/pairs.golden", []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/pairs.golden")
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Errorf("pairs differ from testdata/pairs.golden:\n%s", got.String())
	}
}

func costWord(cost float64) string {
	if cost == Never {
		return "×"
	}
	return fmt.Sprint(cost)
}

// The pairs hold what the standard says, told from the characters of the
// standard's own lists rather than from the rules.
func TestPairsFollowTheStandard(t *testing.T) {
	for _, after := range startsNoLine {
		for _, before := range "漢あア」。、1A①　ー々・～" {
			if c := pairs[classOf(before)][classOf(after)]; c < Emergency {
				t.Errorf("a line may end between %c and %c", before, after)
			}
		}
	}
	for _, before := range endsNoLine {
		for _, after := range "漢あア「1A※※○" {
			if pairs[classOf(before)][classOf(after)] < Emergency {
				t.Errorf("a line may end between %c and %c", before, after)
			}
		}
	}
	for _, after := range "％℃㏊㎡㎞" {
		if pairs[numeral][classOf(after)] < Emergency {
			t.Errorf("a line may end between 5 and %c", after)
		}
	}
}
