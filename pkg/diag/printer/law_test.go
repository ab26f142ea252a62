package printer

import (
	"math/rand"
	"strings"
	"testing"
	"unicode"

	"github.com/mattn/go-runewidth"
	"golang.org/x/text/width"

	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer/safetext"
)

// typed are characters as they occur in plans, of every class of width.
var typed = []rune("aR5:, .-1５，千人空知ｱﾞか\u3099\u309a\u0301①②※…～％℃㏊𠮷\U000e0100\t\u3000αж■→")

// cells measures s by the tables of golang.org/x/text/width, which share
// nothing with those that the printer uses.
func cells(s string, ambiguous int) int {
	n := 0
	for _, c := range s {
		switch kind := width.LookupRune(c).Kind(); {
		case unicode.In(c, unicode.Mn, unicode.Me):
		case kind == width.EastAsianWide, kind == width.EastAsianFullwidth:
			n += 2
		case kind == width.EastAsianAmbiguous:
			n += ambiguous
		default:
			n++
		}
	}
	return n
}

// expand replaces the tabs of s by blanks.
func expand(s string, ambiguous int) string {
	before, after, found := strings.Cut(s, "\t")
	if !found {
		return s
	}
	before += strings.Repeat(" ", 4-cells(before, ambiguous)%4)
	return expand(before+after, ambiguous)
}

// caret returns the printed source line and the caret's line of a finding,
// without the gutter.
func caret(t testing.TB, printed string) (source, mark string) {
	t.Helper()
	lines := strings.Split(printed, "\n")
	if len(lines) != 4 || !strings.HasPrefix(lines[1], "    1 |") || !strings.HasPrefix(lines[2], "      | ") {
		t.Fatalf("unexpected shape:\n%s", printed)
	}
	return strings.TrimPrefix(strings.TrimPrefix(lines[1], "    1 |"), " "), strings.TrimPrefix(lines[2], "      | ")
}

// The caret's cell is the width of the text before it, its length the width of
// the text that it underlines.
func TestCaretLaw(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	for range 5_000 {
		line := make([]rune, rng.Intn(40))
		for i := range line {
			line[i] = typed[rng.Intn(len(typed))]
		}
		from := rng.Intn(len(line) + 1)
		to := from + rng.Intn(len(line)+1-from)
		ambiguous := 1 + rng.Intn(2)
		_, mark := caret(t, write(t, on(from+1, to+1), Options{Source: text(string(line)), Ambiguous: ambiguous, Width: 400}))

		to = min(max(to, from+1), len(line))
		indent := cells(expand(string(line[:from]), ambiguous), ambiguous)
		length := max(1, cells(expand(string(line[:to]), ambiguous), ambiguous)-indent)
		if want := strings.Repeat(" ", indent) + "^" + strings.Repeat("~", length-1); mark != want {
			t.Fatalf("%q %d to %d, ambiguous %d:\ngot  %q\nwant %q", string(line), from, to, ambiguous, mark, want)
		}
	}
}

// A list prints as its findings do one by one.
func TestListLaw(t *testing.T) {
	var list diag.List
	var alone strings.Builder
	o := Options{Source: text("id: a\nname: 空知\nid: a\n")}
	for _, n := range []int{1, 1, 2, 4, 3, 1, 2} {
		d := diag.Diagnostic{Pos: at(n, 5), Message: "文", Related: []diag.Related{{Pos: at(2, 7)}}}
		list.Add(d)
		alone.WriteString(write(t, d, o))
	}
	var all strings.Builder
	if err := Text(&all, list, o); err != nil {
		t.Fatal(err)
	}
	if all.String() != alone.String() {
		t.Errorf("got\n%swant\n%s", all.String(), alone.String())
	}
}

// Whatever is typed, a finding is its three lines, nothing in them is obeyed
// by a terminal, and the caret stays in the window, under its character.
func FuzzText(f *testing.F) {
	for _, c := range textCases {
		f.Add(c.src, uint16(c.d.Pos.Col), uint16(c.d.End.Col), uint8(c.o.Ambiguous), uint8(c.o.Width))
	}
	f.Fuzz(func(t *testing.T, line string, from, to uint16, ambiguous, wide uint8) {
		line = strings.NewReplacer("\n", "", "\r", "").Replace(line)
		d := on(max(int(from), 1), int(to))
		d.Message, d.Code = line, line
		o := Options{Source: text(line), Ambiguous: int(ambiguous), Width: int(wide)}
		printed := write(t, d, o)
		for _, c := range printed {
			if c != '\n' && (unicode.IsControl(c) || unicode.Is(unicode.Cf, c)) {
				t.Fatalf("%U reaches the terminal", c)
			}
		}
		source, mark := caret(t, printed)
		r := ruler{EastAsianWidth: int(ambiguous) != 1, StrictEmojiNeutral: true}
		limit := newTextPrinter(nil, o).opts.Width - len("    1 | ")
		if r.width(source) > limit || len(mark) > limit {
			t.Fatalf("%d and %d cells, want at most %d", r.width(source), len(mark), limit)
		}
		under(t, r, line, d.Pos, source, strings.Index(mark, "^"))
	})
}

// ruler measures any text by the tables that the printer uses.
type ruler runewidth.Condition

func (r ruler) width(s string) int {
	n, cond := 0, runewidth.Condition(r)
	for _, c := range s {
		n += cond.RuneWidth(c)
	}
	return n
}

// shownAt returns the printed form of the character in a column of a line, nothing for
// a blank and behind the end.
func shownAt(line string, col int) string {
	for ; col > 1 && line != ""; col-- {
		_, size := safetext.Visible(line)
		line = line[size:]
	}
	if line == "" || line[0] == '\t' {
		return ""
	}
	shown, _ := safetext.Visible(line)
	return strings.TrimRight(shown, " ")
}

// under fails unless the character of line at pos is printed at a cell of
// source.
func under(t *testing.T, r ruler, line string, pos diag.Pos, source string, cell int) {
	t.Helper()
	want := shownAt(strings.TrimPrefix(line, "\ufeff"), pos.Col)
	for i := range source {
		if r.width(source[:i]) == cell && strings.HasPrefix(source[i:], want) {
			return
		}
	}
	if want != "" {
		t.Fatalf("cell %d of %q is not %q", cell, source, want)
	}
}
