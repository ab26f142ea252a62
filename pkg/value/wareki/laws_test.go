package wareki

import (
	"errors"
	"strings"
	"testing"
)

// TestYearLaw: what a year prints is read back as that year.
func TestYearLaw(t *testing.T) {
	for y := Year(firstYear); y <= lastYear; y++ {
		for _, s := range []string{y.Short(), y.Kanji(), y.Start().ISO()[:4], y.Start().ISO()[:4] + "年度"} {
			if got, err := ParseYear(s); err != nil || got != y {
				t.Errorf("ParseYear(%q) = %v, %v; want %v", s, got, err, y)
			}
		}
		s := Span{y, min(y+4, lastYear)}
		if got, err := ParseSpan(s.String()); err != nil || got != s {
			t.Errorf("ParseSpan(%q) = %v, %v", s, got, err)
		}
	}
}

// TestDateLaw: every day from 1868 to 2100, and every month and year, is read
// back from both ways to print it; weekdays go round; a day belongs to the
// fiscal year that starts and ends around it.
func TestDateLaw(t *testing.T) {
	weekday := Date{firstYear, 1, 1}.Weekday()
	for d := (Date{firstYear, 0, 0}); d.Year <= lastYear; d = next(d) {
		if !d.Valid() {
			continue
		}
		want := Range{From: d.First(), To: d.Last()}
		expect(t, d.String(), want)
		if d.Month > 0 {
			expect(t, d.ISO(), want)
		}
		y := d.FiscalYear()
		if d.First().Compare(y.Start()) < 0 || d.First().Compare(y.End()) > 0 {
			t.Errorf("%v is not in %v (%v to %v)", d, y, y.Start(), y.End())
		}
		if d.Day > 0 {
			if d.Weekday() != weekday {
				t.Fatalf("%v is a %v, want %v", d, d.Weekday(), weekday)
			}
			weekday = (weekday + 1) % 7
		}
	}
}

// next counts through years, months and days without knowing their lengths.
func next(d Date) Date {
	switch {
	case d.Day < 31 && d.Month > 0:
		d.Day++
	case d.Month < 12:
		d.Month, d.Day = d.Month+1, 0
	default:
		d = Date{Year: d.Year + 1}
	}
	return d
}

func expect(t *testing.T, s string, want Range) {
	t.Helper()
	held, err := ParseHeld(s)
	if err != nil || len(held) != 1 || len(held[0].Ranges) != 1 {
		t.Fatalf("ParseHeld(%q) = %v, %v", s, held, err)
	}
	if got := held[0].Ranges[0]; got.From != want.From || got.To != want.To || got.Text != s {
		t.Fatalf("ParseHeld(%q) = %v, want %v", s, got, want)
	}
}

// TestEraLaw: on each side of a change of era exactly one name is right, and
// the error for the other names it.
func TestEraLaw(t *testing.T) {
	for i := range eras[:len(eras)-1] {
		now, was := &eras[i], &eras[i+1]
		for _, tc := range []struct {
			right, wrong *era
			d            Date
		}{{now, was, now.first}, {was, now, was.last}} {
			rest := tc.d.String()[len(tc.right.long(tc.d.Year)):]
			if _, err := ParseHeld(tc.right.long(tc.d.Year) + rest); err != nil {
				t.Errorf("%v: %v", tc.d, err)
			}
			_, err := ParseHeld(tc.wrong.long(tc.d.Year) + rest)
			wrong{tc.wrong.long(tc.d.Year) + rest, tc.wrong.long(tc.d.Year) + rest, tc.wrong.name, "「" + tc.d.String() + "」"}.check(t, err)
		}
	}
}

var seeds = []string{
	"R6", "令和６年度", "2019（令和元）年", "平成32年", "R3～R7", "令和3～7年度", "R●", "32年度",
	"令和6年4月27日、5月26日、7月21日", "①令和6年9月14日～15日 ②令和6年9月26日～29日", "①令和7年1月23日 ②3月13日",
	"令和7年3月末", "令和6年10月21日（月・祝）", "R6.10.1", "2024-10-01 - 2024/10/3", "令和6年度末", "（①令和6年）", "10:00", "\xff①\x80",
}

// FuzzParse: no text makes a parser panic; an error points inside the text;
// what was read prints as something that is read as the same.
func FuzzParse(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if y, err := ParseYear(s); err != nil {
			checkError(t, s, err)
		} else if again, err := ParseYear(y.Kanji()); err != nil || again != y {
			t.Errorf("%q is %v, printed %q is %v, %v", s, y, y.Kanji(), again, err)
		}
		if span, err := ParseSpan(s); err != nil {
			checkError(t, s, err)
		} else if again, err := ParseSpan(span.String()); err != nil || again != span {
			t.Errorf("%q is %v, then %v, %v", s, span, again, err)
		}
		held, err := ParseHeld(s)
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

func BenchmarkParseYear(b *testing.B) {
	for _, s := range []string{"R6", "令和６年度", "2019（令和元）年"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ParseYear(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkParseHeld(b *testing.B) {
	for _, s := range []string{
		"令和6年11月17日", "令和6年4月27日、5月26日、7月21日、9月7日、9月15日", "①令和6年9月14日～15日 ②令和6年9月26日～29日",
	} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ParseHeld(s); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
