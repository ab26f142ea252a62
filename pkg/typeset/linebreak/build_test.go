package linebreak

import (
	"math"
	"os"
	"strings"
	"testing"
)

// charsOf gives text made-up widths, so that what a test expects can be counted
// by hand: Latin letters and digits half an em, the rest an em, and the right
// half of 、。，． blank, as is the left of （「.
func charsOf(text string) []Char {
	var out []Char
	for _, r := range text {
		c := Char{Rune: r, Advance: 1, Size: 1}
		if ' ' <= r && r <= '~' {
			c.Advance = 0.5
		}
		if strings.ContainsRune("、。，．", r) {
			c.Blank, c.Right = 0.5, 0.5
		}
		if strings.ContainsRune("（「", r) {
			c.Left = 0.5
		}
		out = append(out, c)
	}
	return out
}

func read(text string) *Text { return Read(charsOf(text)) }

// broken returns the lines of text with | between them.
func broken(text string, m Measure) string {
	return strings.Join(linesOf(text, read(text).Lines(m)), "|")
}

func linesOf(text string, lines []Line) []string {
	rs := []rune(text)
	var out []string
	for _, l := range lines {
		out = append(out, string(rs[l.Start:l.End]))
	}
	return out
}

// ragged is a measure of so many ems.
func ragged(ems float64) Measure { return Measure{First: ems, Rest: ems} }

func justified(ems float64) Measure { return Measure{First: ems, Rest: ems, Fill: Justified} }

func balanced(ems float64) Measure { return Measure{First: ems, Rest: ems, Balance: true} }

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func sentences(tb testing.TB) []string {
	tb.Helper()
	data, err := os.ReadFile("breakplaces/testdata/sentences.txt")
	if err != nil {
		tb.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}
