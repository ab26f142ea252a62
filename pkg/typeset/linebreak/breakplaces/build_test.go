package breakplaces

import (
	"os"
	"strings"
	"testing"
)

// endsOf returns what it costs to end a line before each character of a text.
func endsOf(text string) []float64 {
	_, ends := Read([]rune(text))
	return ends
}

// costAt returns the cost of ending a line at the | of a text.
func costAt(text string) float64 {
	before, after, _ := strings.Cut(text, "|")
	return endsOf(before + after)[len([]rune(before))]
}

// allowed writes text with | wherever a line may end without an Emergency.
func allowed(text string) string {
	var out strings.Builder
	ends := endsOf(text)
	for i, r := range []rune(text) {
		if i > 0 && ends[i] < Emergency {
			out.WriteByte('|')
		}
		out.WriteRune(r)
	}
	return out.String()
}

func sentences(tb testing.TB) []string {
	tb.Helper()
	data, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		tb.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}
