package typeset

import (
	"math"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/page"
)

// sentences are those that the rules of line ends are tested with.
func sentences(tb testing.TB) []string {
	tb.Helper()
	data, err := os.ReadFile("linebreak/breakplaces/testdata/sentences.txt")
	if err != nil {
		tb.Fatal(err)
	}
	return strings.Split(strings.TrimSpace(string(data)), "\n")
}

// checkSet wants every character of a text in its block, one line of the
// block a line end, and all of it inside the box but for the blank half of a
// comma or full stop.
func checkSet(t *testing.T, in string, width float64, p Para) {
	t.Helper()
	b := Paragraph([]Span{{Text: in, Style: face10()}}, width, p)
	if got, want := strings.Join(texts(b), ""), strings.ReplaceAll(Clean(in), "\n", ""); got != want {
		t.Fatalf("set %q, want %q", got, want)
	}
	for _, op := range b.Ops {
		o := op.(page.Text)
		end := o.X + o.Width
		if r, _ := utf8.DecodeLastRuneInString(strings.TrimRightFunc(o.String, unicode.IsSpace)); strings.ContainsRune("、。，．", r) {
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

func TestParagraphsStayInTheirBox(t *testing.T) {
	for name, p := range map[string]Para{"left": {}, "justify": {Align: Justify}, "balance": {Align: Center, Balance: true}, "hanging": {Align: Justify, Indent: 10}} {
		t.Run(name, func(t *testing.T) {
			for _, s := range sentences(t) {
				for _, width := range []float64{5, 15, 90, 133, 275, 400} {
					checkSet(t, s, width, p)
				}
			}
		})
	}
}

func FuzzParagraph(f *testing.F) {
	for i, s := range sentences(f) {
		f.Add(s, 100.0, i)
	}
	f.Add("か\u3099\u200B\n\n\t①※\U000E0100", 12.0, 8)
	f.Fuzz(func(t *testing.T, in string, width float64, how int) {
		if !utf8.ValidString(in) || len(in) > 2000 || math.IsNaN(width) || math.Abs(width) > 1e6 {
			return
		}
		checkSet(t, in, width, Para{Align: Align(how&7) % 5, Balance: how&8 != 0})
	})
}
