package typeset

import (
	"math"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"sorachi/pkg/page"
)

// The laws of JIS X 4051 on line ends, written down apart from the tables that
// the breaker reads.
const (
	startsNoLine = "、。，．・：；？！゛゜ヽヾゝゞ々〃ー～〜’”）〕］｝〉》」』】°′″℃％‰㏊㎡㎞ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.!?)]}"
	endsNoLine   = "‘“（〔［｛〈《「『【￥＄№＃([{①②③"
)

// whole are the words that no line end may part.
var whole = regexp.MustCompile(`[0-9０-９][0-9０-９,.，．]*[十百千万億兆]*(年度|年|月|日|人|名|回|件|台|円|分|泊|％|㏊|㎡|カ所|世帯|ポイント)?` +
	`|(明治|大正|昭和|平成|令和)([0-9０-９]+|元)年度?|第[0-9０-９]+|約[0-9０-９]|[A-Za-zＡ-Ｚａ-ｚ]+[0-9０-９]*|……|――|[△▲－±][0-9]`)

func sentences(tb testing.TB) []string {
	tb.Helper()
	data, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		tb.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}

// checkLaws reports what is wrong with a text set in a box. Emergencies, which
// only a box too narrow for a word may have, are told by lenient.
func checkLaws(t *testing.T, in string, width float64, p Para, lenient bool) {
	t.Helper()
	b := Paragraph([]Span{{Text: in, Style: face10()}}, width, p)
	lines := texts(b)
	if got, want := strings.Join(lines, ""), strings.ReplaceAll(Clean(in), "\n", ""); got != want {
		t.Fatalf("set %q, want %q", got, want)
	}
	if b.Lines != len(lines) {
		t.Errorf("%d lines, but %d are set", b.Lines, len(lines))
	}
	checkWidths(t, b, width)
	for i, l := range lines {
		if i > 0 {
			if r, _ := utf8.DecodeRuneInString(l); strings.ContainsRune(startsNoLine, r) && !lenient {
				t.Errorf("at %v: line %q starts with %c", width, l, r)
			}
		}
		if r, _ := utf8.DecodeLastRuneInString(l); i < len(lines)-1 && strings.ContainsRune(endsNoLine, r) && !lenient {
			t.Errorf("at %v: line %q ends with %c", width, l, r)
		}
	}
	if !lenient {
		checkWhole(t, in, lines, width)
	}
}

// checkWidths holds each line to the box, but for the blank half of a comma or
// full stop.
func checkWidths(t *testing.T, b Block, width float64) {
	t.Helper()
	for _, op := range b.Ops {
		o := op.(page.Text)
		end := o.X + o.Width
		if r, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(o.String, blank)); strings.ContainsRune(hanging, r) {
			end -= 5
		}
		if end > width+0.01 && !b.Overflow {
			t.Errorf("at %v: %q ends at %v without Overflow", width, o.String, end)
		}
		if o.X < -0.01 || math.IsNaN(o.X) {
			t.Errorf("at %v: %q starts at %v", width, o.String, o.X)
		}
	}
}

func blank(r rune) bool { return classOf(r) == wordSpace || classOf(r) == wideSpace }

func checkWhole(t *testing.T, in string, lines []string, width float64) {
	t.Helper()
	ends := map[int]bool{}
	at := 0
	for _, l := range lines {
		at += len(l)
		ends[at] = true
	}
	for _, w := range whole.FindAllStringIndex(in, -1) {
		for i := w[0] + 1; i < w[1]; i++ {
			if ends[i] {
				t.Errorf("at %v: %q is parted in %q", width, in[w[0]:w[1]], lines)
			}
		}
	}
}

func TestLawsHoldForSentences(t *testing.T) {
	aligns := map[string]Para{"left": {}, "justify": {Align: Justify}, "balance": {Align: Center, Balance: true}, "hanging": {Align: Justify, Hang: 10}}
	for name, p := range aligns {
		t.Run(name, func(t *testing.T) {
			for _, s := range sentences(t) {
				address := strings.Contains(s, "http") || strings.Contains(s, "@")
				for _, ems := range []float64{9, 13, 18, 27.5, 40} {
					checkLaws(t, s, ems*10, p, address)
				}
			}
		})
	}
}

// A whole page of text is broken as well as its sentences.
func TestLawsHoldForLongText(t *testing.T) {
	all := strings.Join(sentences(t)[:9], "")
	for _, ems := range []float64{12, 31, 58} {
		checkLaws(t, all, ems*10, Para{Align: Justify}, false)
	}
}

// In a box under two em nothing can be right, but nothing is lost either.
func TestNarrowBoxLosesNothing(t *testing.T) {
	for _, s := range sentences(t) {
		for _, width := range []float64{15, 5, 0, -3} {
			checkLaws(t, s, width, Para{Align: Justify}, true)
		}
	}
}

func FuzzParagraph(f *testing.F) {
	for _, s := range sentences(f) {
		f.Add(s, 100.0, 3)
	}
	f.Add("か\u3099\u200B\n\n\t①※\U000E0100", 12.0, 4)
	f.Fuzz(func(t *testing.T, in string, width float64, align int) {
		if !utf8.ValidString(in) || len(in) > 2000 || math.IsNaN(width) || math.Abs(width) > 1e6 {
			return
		}
		p := Para{Align: Align(align & 3), Balance: align&8 != 0}
		if p.Align == Left || p.Align == Justify {
			checkLaws(t, in, width, p, true)
		} else {
			Paragraph([]Span{{Text: in, Style: face10()}}, width, p)
		}
	})
}

// The look at fair places alone, where it is thought to be enough, finds what
// the look at every place finds.
func TestShortSearchIsExact(t *testing.T) {
	short := 0
	for _, s := range sentences(t) {
		tx := newText(shape([]Span{{Text: s, Style: face10()}}))
		for ems := 6.0; ems < 45; ems += 1.3 {
			for _, m := range []measure{{first: ems, rest: ems}, {first: ems, rest: ems - 1, justify: true}, {first: ems, rest: ems, even: ems * 0.8}} {
				got := tx.lines(m)
				want, _ := tx.search(m, emergency)
				if tx.overruns(want, m) || len(want) == 1 {
					continue
				}
				if !slices.Equal(got, want) {
					t.Errorf("%s in %v em: %v, want %v", s, ems, got, want)
				}
				if quick, bad := tx.search(m, ending); bad-perLine*float64(len(quick)) <= ending {
					short++
				}
			}
		}
	}
	if short == 0 {
		t.Error("the short search was never enough")
	}
}
