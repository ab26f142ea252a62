package typeset

import (
	"sorachi/pkg/typeset/fontface"
	"strings"
	"testing"
)

// prose is 210 characters of running text.
var prose = string([]rune(strings.Repeat("空知の各地に残る炭鉱の記憶を次の世代へ伝えるため、市町と民間団体が力を合わせてガイドを育て、令和6年度には7,468千人の来訪を目標に周遊コースを整えた。", 4))[:210])

func BenchmarkParagraph(b *testing.B) {
	style := Style{Faces: []*fontface.Face{realFace(b, "BIZUDPGothic-Regular.ttf"), realFace(b, "VL-PGothic-Regular.ttf")}, Size: 10}
	spans := []Span{{Text: prose, Style: style}}
	b.ReportAllocs()
	for b.Loop() {
		Paragraph(spans, 240, Para{Align: Justify})
	}
}
