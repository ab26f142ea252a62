package typeset

import (
	"strings"
	"testing"
)

// prose is 210 characters of running text.
var prose = string([]rune(strings.Repeat("空知の各地に残る炭鉱の記憶を次の世代へ伝えるため、市町と民間団体が力を合わせてガイドを育て、令和6年度には7,468千人の来訪を目標に周遊コースを整えた。", 4))[:210])

func BenchmarkParagraph(b *testing.B) {
	style := Style{Faces: []*Face{realFace(b, "BIZUDPGothic-Regular.ttf"), realFace(b, "VL-PGothic-Regular.ttf")}, Size: 10}
	spans := []Span{{Text: prose, Style: style}}
	b.ReportAllocs()
	for b.Loop() {
		Paragraph(spans, 240, Para{Align: Justify})
	}
}

func BenchmarkTable(b *testing.B) {
	style := Style{Faces: []*Face{realFace(b, "BIZUDPGothic-Regular.ttf")}, Size: 9}
	t := Table{Widths: []float64{160, 80, 80, 80, 80, 80}, PadX: 4, PadY: 3, RuleWidth: 0.3, OuterWidth: 1}
	for range 20 {
		row := Row{Cells: []Cell{{Spans: []Span{{Text: "炭鉄港推進協議会構成市町の観光入込客数", Style: style}}}}}
		for range 5 {
			row.Cells = append(row.Cells, Cell{Spans: []Span{{Text: "16,215千人", Style: style}}, Align: Right})
		}
		t.Body = append(t.Body, row)
	}
	b.ReportAllocs()
	for b.Loop() {
		t.Pages(200, 400)
	}
}
