package eventdates

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"sorachi/pkg/value/wareki"
)

// The years in which a day is valid.
const (
	firstYear = 1868
	lastYear  = 2100
)

// everyDate runs through the valid days, and the months and years before their
// first days, without knowing their lengths.
func everyDate(yield func(wareki.Date) bool) {
	for y := firstYear; y <= lastYear; y++ {
		for m := range 13 {
			for d := range 32 {
				date := wareki.Date{Year: y, Month: m, Day: d}
				if date.Valid() && !yield(date) {
					return
				}
			}
		}
	}
}

// TestDateLaw: every day from 1868 to 2100, and every month and year, is read
// back from both ways to print it.
func TestDateLaw(t *testing.T) {
	for d := range everyDate {
		want := Range{From: d.First(), To: d.Last()}
		expect(t, d.String(), want)
		if d.Month > 0 {
			expect(t, d.ISO(), want)
		}
	}
}

func expect(t *testing.T, s string, want Range) {
	t.Helper()
	held, err := Parse(s)
	if err != nil || len(held) != 1 || len(held[0].Ranges) != 1 {
		t.Fatalf("Parse(%q) = %v, %v", s, held, err)
	}
	if got := held[0].Ranges[0]; got.From != want.From || got.To != want.To || got.Text != s {
		t.Fatalf("Parse(%q) = %v, want %v", s, got, want)
	}
}

// TestEraLaw: on each side of a change of era exactly one name is right, and
// the error for the other names it.
func TestEraLaw(t *testing.T) {
	changes := 0
	var was wareki.Date
	for now := range everyDate {
		if now.Day == 0 || now.Lunisolar() {
			continue
		}
		if was.Valid() && eraOf(was) != eraOf(now) {
			changes++
			onlyIn(t, was, eraOf(now)+"元")
			onlyIn(t, now, eraOf(was)+strings.TrimPrefix(yearOf(was), eraOf(was)))
		}
		was = now
	}
	if changes != 4 {
		t.Errorf("%d changes of era", changes)
	}
}

// yearOf is the era and year of a day as printed, 令和6, and eraOf its era.
func yearOf(d wareki.Date) string { year, _, _ := strings.Cut(d.String(), "年"); return year }

func eraOf(d wareki.Date) string {
	_, first := utf8.DecodeRuneInString(d.String())
	_, second := utf8.DecodeRuneInString(d.String()[first:])
	return d.String()[:first+second]
}

// onlyIn wants d to be read as it is printed and refused with another year.
func onlyIn(t *testing.T, d wareki.Date, otherYear string) {
	t.Helper()
	if _, err := Parse(d.String()); err != nil {
		t.Errorf("%v: %v", d, err)
	}
	text := otherYear + strings.TrimPrefix(d.String(), yearOf(d))
	_, err := Parse(text)
	wrong{text, text, otherYear, "「" + d.String() + "」"}.check(t, err)
}

var seeds = []string{
	"R6", "令和６年度", "2019（令和元）年", "平成32年", "R3～R7", "令和3～7年度", "R●", "32年度",
	"令和6年4月27日、5月26日、7月21日", "①令和6年9月14日～15日 ②令和6年9月26日～29日", "①令和7年1月23日 ②3月13日",
	"令和7年3月末", "令和6年10月21日（月・祝）", "R6.10.1", "2024-10-01 - 2024/10/3", "令和6年度末", "（①令和6年）", "10:00", "\xff①\x80",
}

// FuzzParse: no text makes the parser panic; an error points inside the text;
// what was read prints as something that is read as the same.
func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		held, err := Parse(s)
		if err != nil {
			checkError(t, s, err)
			return
		}
		checkTexts(t, s, held)
		checkDays(t, s, held)
	})
}

func checkError(t *testing.T, s string, err error) {
	t.Helper()
	var e *Error
	if !errors.As(err, &e) {
		t.Fatalf("%q: %T is not an *Error", s, err)
	}
	if e.Offset+e.Len > max(len(s), 1) || e.Msg == "" || strings.HasSuffix(e.Msg, "。") || strings.HasSuffix(e.Hint, "。") {
		t.Fatalf("%q: error %+v", s, e)
	}
}

// checkDays: ranges are days in order, and each is read back from its print.
func checkDays(t *testing.T, s string, held []Held) {
	t.Helper()
	for _, h := range held {
		for _, r := range h.Ranges {
			if !r.From.Valid() && r.From.Year <= lastYear || r.From.Day == 0 || r.To.Day == 0 || r.To.Compare(r.From) < 0 {
				t.Fatalf("%q: %v to %v", s, r.From, r.To)
			}
			if r.From.Valid() {
				expect(t, r.From.String(), Range{From: r.From, To: r.From})
			}
		}
	}
}

// FuzzSplitMarks: every part lies at its offset, in order, and nothing but
// gaps, marks and one pair of brackets is lost.
func FuzzSplitMarks(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Add("北海道どさんこプラザ（①有楽町店 ②札幌店）")
	f.Fuzz(func(t *testing.T, s string) {
		lead, parts := SplitMarks(s)
		kept := len(lead)
		at := 0
		for _, p := range parts {
			end := p.Offset + len(p.Text)
			if p.Offset < at || end > len(s) || s[p.Offset:end] != p.Text {
				t.Fatalf("%q: %+v is not where it says", s, p)
			}
			at = end
			kept += len(p.Mark) + len(p.Text)
		}
		lost := len(s) - kept
		for _, r := range s {
			if isGap(r) {
				lost -= len(string(r))
			}
		}
		if lost > len("（）") {
			t.Fatalf("%q: lost %d bytes: %q, %+v", s, lost, lead, parts)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for _, s := range []string{
		"令和6年11月17日", "令和6年4月27日、5月26日、7月21日、9月7日、9月15日", "①令和6年9月14日～15日 ②令和6年9月26日～29日",
	} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
