package wareki

import (
	"errors"
	"strings"
	"testing"

	"sorachi/pkg/typedtext"
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

// TestDayLaw: weekdays go round, and a day, month or year belongs to the fiscal year
// that starts and ends around it.
func TestDayLaw(t *testing.T) {
	weekday := Date{firstYear, 1, 1}.Weekday()
	for d := (Date{firstYear, 0, 0}); d.Year <= lastYear; d = next(d) {
		if !d.Valid() {
			continue
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

var seeds = []string{
	"R6", "令和６年度", "2019（令和元）年", "平成32年", "R3～R7", "令和3～7年度", "R●", "32年度", "令和6年4月27日、5月26日",
	"令和7年3月末", "令和6年10月21日（月・祝）", "R6.10.1", "2024-10-01", "令和6年度末", "（①令和6年）", "10:00", "\xff①\x80",
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
	})
}

func checkError(t *testing.T, s string, err error) {
	t.Helper()
	var e *typedtext.Error
	if !errors.As(err, &e) {
		t.Fatalf("%q: %T is not an *typedtext.Error", s, err)
	}
	if e.Offset+e.Len > max(len(s), 1) || e.Msg == "" || strings.HasSuffix(e.Msg, "。") || strings.HasSuffix(e.Hint, "。") {
		t.Fatalf("%q: error %+v", s, e)
	}
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
