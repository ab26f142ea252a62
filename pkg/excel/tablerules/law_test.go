package tablerules

import (
	"math/rand/v2"
	"strings"
	"testing"

	"sorachi/pkg/excel/tablerules/tablefile"
)

// TestOddSheets scores sheets of cells strewn at random: whatever stands where,
// there is a score, and every fault has words and lies where there is something.
func TestOddSheets(t *testing.T) {
	words := strings.Split("||||空知,令和6年,R6,2024,2024年度,7.5,▲3,\"1,234\",－,集計中,注,（単位：人）,市町村,値（人）,岩見沢市,〃,0126,10人、20人,77（R5）, あ", ",")
	r := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		var b strings.Builder
		cols := 1 + r.IntN(8)
		for range 1 + r.IntN(12) {
			for c := range cols {
				if c > 0 {
					b.WriteByte(',')
				}
				if r.IntN(3) > 0 {
					b.WriteString(words[r.IntN(len(words))])
				}
			}
			b.WriteByte('\n')
		}
		f, err := tablefile.Read("a.csv", []byte(b.String()))
		if err != nil {
			t.Fatal(err)
		}
		card := Score(f, f.Sheets[0])
		for _, result := range card.Results {
			for _, fault := range result.Faults {
				if fault.Message == "" || fault.Hint == "" || fault.Count < len(fault.Areas) && len(fault.Areas) < maxAreas {
					t.Fatalf("%s %+v of\n%s", result.Item.No, fault, b.String())
				}
			}
		}
	}
}
