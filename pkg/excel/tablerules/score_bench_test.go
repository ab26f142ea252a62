package tablerules

import (
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/excel/tablerules/tablefile"
)

// bigCSV is a table of a row a municipality, indicator and year.
func bigCSV(rows int) []byte {
	var b strings.Builder
	b.WriteString("全国地方公共団体コード,市町村名,指標ID,指標名,年度（和暦）,年度（西暦）,値,単位,状態,出典\n")
	for i := range rows {
		fmt.Fprintf(&b, "%06d,岩見沢市,kpi-%d,観光入込客数%d,R%d,%d,%d.%d,人,値あり,観光入込客数調査\n", 10000+i%1788, i, i%10, 1+i%6, 2019+i%6, i, 1+i%9)
	}
	return []byte(b.String())
}

func BenchmarkScore(b *testing.B) {
	for _, rows := range []int{1000, 100_000} {
		data := bigCSV(rows)
		b.Run(fmt.Sprint("rows=", rows), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f, err := tablefile.Read("a.csv", data)
				if err != nil {
					b.Fatal(err)
				}
				if c := Score(f, f.Sheets[0]); c.Passed() != len(items) {
					b.Fatal(dump(c))
				}
			}
		})
	}
}
