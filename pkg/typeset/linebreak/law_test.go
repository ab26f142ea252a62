package linebreak

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/typeset/linebreak/breakplaces"
)

// unitSigns may start a line, but at a price at which none does.
const unitSigns = "°′″℃％‰㏊㎡㎞"

// checkLaws reports what is wrong with the lines of a text: no line ends where none
// may, and each is within its room. Emergencies, which only a measure too narrow for a
// word may have, are told by lenient. That the places where lines may end are right
// is held in breakplaces.
func checkLaws(t *testing.T, in string, m Measure, lenient bool) {
	t.Helper()
	text := read(in)
	found := text.Lines(m)
	checkLines(t, in, text, found, m)
	for _, l := range found[:len(found)-1] {
		if cost := text.ends[l.End]; cost == breakplaces.Never || cost >= breakplaces.Emergency && !lenient {
			t.Errorf("in %v: %q ends a line at %d, which costs %v", m, in, l.End, cost)
		}
		if next := text.chars[l.End].Rune; strings.ContainsRune(unitSigns, next) && !lenient {
			t.Errorf("in %v: a line of %q starts with %c", m, in, next)
		}
	}
}

// checkLines wants each character in one line, and each line within its room
// with what is said of it, but for the blank half of a comma or full stop.
func checkLines(t *testing.T, in string, read *Text, lines []Line, m Measure) {
	t.Helper()
	chars := charsOf(in)
	at := 0
	for _, l := range lines {
		if l.Start != at || l.Visible < l.Start || l.Visible > l.End || l.End == l.Start && len(chars) > 0 {
			t.Fatalf("in %v: %+v after %d", m, l, at)
		}
		at = l.End
		room, width := m.Rest, 0.0
		if l.Start == 0 {
			room = m.First
		}
		for _, c := range chars[l.Start:l.Visible] {
			width += c.Advance
		}
		if math.Abs(l.Width-width) > 1e-6 || math.Abs(l.Slack-(room-width)) > 1e-6 {
			t.Errorf("in %v: %+v is %v wide", m, l, width)
		}
		for _, c := range chars[l.Visible:l.End] {
			if !unicode.IsSpace(c.Rune) {
				t.Errorf("in %v: %c at the end of %+v takes no room", m, c.Rune, l)
			}
		}
		for i := l.Start + 1; i < l.Visible; i++ {
			width += read.Gap(l.Fit, i)
		}
		if c := last(chars[l.Start:l.Visible]); m.HangMarks && c.Blank > 0 {
			width -= c.Advance
		} else {
			width -= c.Blank
		}
		if width > room+0.001 && !l.Over {
			t.Errorf("in %v: %+v is too wide by %v", m, l, width-room)
		}
	}
	if at != len(chars) || len(lines) == 0 {
		t.Fatalf("in %v: %d of %d characters in %d lines", m, at, len(chars), len(lines))
	}
}

// last is the last of some characters, one without room if there are none.
func last(chars []Char) (c Char) {
	if len(chars) > 0 {
		c = chars[len(chars)-1]
	}
	return c
}

func TestLawsHoldForSentences(t *testing.T) {
	measures := map[string]func(ems float64) Measure{"ragged": ragged, "justified": justified, "balanced": balanced,
		"indented": func(ems float64) Measure { return Measure{First: ems, Rest: ems - 1, Fill: Justified} },
		"hanging":  func(ems float64) Measure { return Measure{First: ems, Rest: ems, Fill: Justified, HangMarks: true} }}
	for name, measure := range measures {
		t.Run(name, func(t *testing.T) {
			for _, s := range sentences(t) {
				address := strings.Contains(s, "http") || strings.Contains(s, "@")
				for _, ems := range []float64{9, 13, 18, 27.5, 40} {
					checkLaws(t, s, measure(ems), address)
				}
			}
		})
	}
}

// A whole page of text is broken as well as its sentences.
func TestLawsHoldForLongText(t *testing.T) {
	all := strings.Join(sentences(t)[:9], "")
	for _, ems := range []float64{12, 31, 58} {
		checkLaws(t, all, justified(ems), false)
	}
}

// Whole files are broken as well, whatever stands in them.
func TestLawsHoldForPlans(t *testing.T) {
	files, err := filepath.Glob("../../../data/*/*.yaml")
	if err != nil || len(files) < 5 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, ems := range []float64{10, 22, 60} {
			checkLaws(t, string(data), justified(ems), true)
		}
	}
}

// In a measure under two em nothing can be right, but nothing is lost either.
func TestNarrowMeasureLosesNothing(t *testing.T) {
	for _, s := range sentences(t) {
		for _, ems := range []float64{1.5, 0.5, 0, -0.3} {
			checkLaws(t, s, justified(ems), true)
		}
	}
}

func FuzzLines(f *testing.F) {
	for _, s := range sentences(f) {
		f.Add(s, 10.0, 1)
	}
	f.Add("か\u3099\u200B\n\n\t①※\U000E0100", 1.2, 4)
	f.Fuzz(func(t *testing.T, in string, ems float64, how int) {
		if !utf8.ValidString(in) || len(in) > 2000 || math.IsNaN(ems) || math.Abs(ems) > 1e5 {
			return
		}
		m := Measure{First: ems, Rest: ems - float64(how>>4&1), Fill: Fill(how&3) % 3, Balance: how&8 != 0, HangMarks: how&32 != 0}
		checkLaws(t, in, m, true)
	})
}
