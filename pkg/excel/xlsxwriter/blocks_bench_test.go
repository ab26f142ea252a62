package xlsxwriter

import (
	"fmt"
	"testing"
)

// municipal is made-up figures of so many municipalities and KPIs, as wide
// tables and tidy ones hold them.
func municipal(rows, texts, numbers int) ([]Column, [][]string) {
	var columns []Column
	for i := range texts + numbers {
		columns = append(columns, Column{Text: plainLook, Figure: plainLook, Numbers: i >= texts})
	}
	data := make([][]string, rows)
	for i := range data {
		row := make([]string, texts+numbers)
		for j := range texts {
			row[j] = fmt.Sprintf("項目%dの%d", j, i/[]int{rows, 6, 60, 10, 1}[j%5])
		}
		for j := range numbers {
			row[texts+j] = fmt.Sprintf("%d.%d", (i*7919+j*104729)%100000, (i+j)%10)
		}
		data[i] = row
	}
	return columns, data
}

func benchmarkRows(b *testing.B, rows, texts, numbers int) {
	columns, data := municipal(rows, texts, numbers)
	b.ReportAllocs()
	for b.Loop() {
		book := New(props)
		book.Sheet("データ")
		book.Rows(1, columns, data)
		file, err := book.Bytes()
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(file))/1e6, "MB")
	}
}

func BenchmarkRowsWide(b *testing.B) { benchmarkRows(b, 17880, 10, 6) }
func BenchmarkRowsTidy(b *testing.B) { benchmarkRows(b, 107280, 20, 8) }
