package linebreak

import (
	"strings"
	"testing"
)

// prose is 210 characters of running text.
var prose = string([]rune(strings.Repeat("空知の各地に残る炭鉱の記憶を次の世代へ伝えるため、市町と民間団体が力を合わせてガイドを育て、令和6年度には7,468千人の来訪を目標に周遊コースを整えた。", 4))[:210])

func BenchmarkRead(b *testing.B) {
	chars := charsOf(prose)
	b.ReportAllocs()
	for b.Loop() {
		Read(chars)
	}
}

func BenchmarkLines(b *testing.B) {
	t := read(prose)
	b.ReportAllocs()
	for b.Loop() {
		t.Lines(justified(24))
	}
}
