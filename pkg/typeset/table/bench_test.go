package table

import (
	"testing"

	"sorachi/pkg/typeset"
	"sorachi/pkg/typeset/fontface"
	"sorachi/templates"
)

func BenchmarkTable(b *testing.B) {
	const font = "BIZUDPGothic-Regular.ttf"
	face, err := fontface.New(font, templates.Font(font))
	if err != nil {
		b.Fatal(err)
	}
	style := typeset.Style{Faces: []*fontface.Face{face}, Size: 9}
	t := Table{Widths: []float64{160, 80, 80, 80, 80, 80}, PadX: 4, PadY: 3, RuleWidth: 0.3, OuterWidth: 1}
	for range 20 {
		row := Row{Cells: []Cell{{Spans: []typeset.Span{{Text: "炭鉄港推進協議会構成市町の観光入込客数", Style: style}}}}}
		for range 5 {
			row.Cells = append(row.Cells, Cell{Spans: []typeset.Span{{Text: "16,215千人", Style: style}}, Align: typeset.Right})
		}
		t.Body = append(t.Body, row)
	}
	b.ReportAllocs()
	for b.Loop() {
		t.Pages(200, 400)
	}
}
