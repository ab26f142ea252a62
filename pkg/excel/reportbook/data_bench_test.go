package reportbook

import (
	"fmt"
	"sorachi/pkg/excel/reportbook/datasheets"
	"testing"

	"sorachi/pkg/export/dataset"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

// municipalities is the table of 1,788 plans of 10 KPIs with six years.
func municipalities(b *testing.B) dataset.Table {
	var kpis []*plan.KPI
	for i := range 10 {
		kpis = append(kpis, kpi(b, fmt.Sprint("k", i), fmt.Sprint("管内への観光入込客数の", i), "1,232万人（R1）", "1,278万人（R7）", "852万人", "1,159.6万人", "1,274.46万人", "1,300万人（速報）"))
	}
	p := planOf(kpis)
	s := progress.Compute(p, p.Year)
	tables := make([]dataset.Table, 1788)
	for i := range tables {
		p.ID, p.Code, p.Region = text(fmt.Sprint("m", i)), text(fmt.Sprintf("%06d", 10006+i)), text(fmt.Sprint("第", i, "町"))
		tables[i] = dataset.Of(p, s)
	}
	return dataset.Join(tables...)
}

// BenchmarkWriteData writes 107,280 rows, and 17,880 with the years in columns.
func BenchmarkWriteData(b *testing.B) {
	table := municipalities(b)
	for name, t := range map[string]dataset.Table{"tidy": table, "wide": dataset.Wide(table)} {
		b.Run(fmt.Sprintf("%s/%d", name, len(t.Rows)), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				data, err := datasheets.Write(t, datasheets.About{Year: r6})
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(len(data)), "bytes")
			}
		})
	}
}
