package sheets

import (
	"fmt"
	"strings"
	"testing"

	"sorachi/pkg/excel/form"
	"sorachi/pkg/plan/plantest"
)

// BenchmarkWrite makes the form of one division with 10 KPIs, as a prefecture makes
// for each of its 179 municipalities.
func BenchmarkWrite(b *testing.B) {
	var kpis strings.Builder
	for n := range 10 {
		kpis.WriteString(plantest.KPI(fmt.Sprint("k", n), "    owner: 企画課", "    actuals: {R3: '7,487千人', R4: '10,530千人', R5: '16,215千人', R6: 集計中（7月頃）}"))
	}
	p := planOf(b, kpis.String())
	r := form.RequestsByOwner(p)[0]
	for b.Loop() {
		if _, err := Write(p, r, letter); err != nil {
			b.Fatal(err)
		}
	}
}
