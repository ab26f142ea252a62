package breakplaces

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// The laws of JIS X 4051 on line ends, written down apart from the tables that
// Read reads. A sign of a unit may start a line, at a price, unless a figure is before it.
const (
	startsNoLine = "、。，．・：；？！゛゜ヽヾゝゞ々〃ー～〜’”）〕］｝〉》」』】ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.!?)]}"
	endsNoLine   = "‘“（〔［｛〈《「『【￥＄№＃([{①②③"
)

// whole are the words that no line end may part.
var whole = regexp.MustCompile(`[0-9０-９]+([,.，．][0-9０-９]+)*[十百千万億兆]*(年度|年|月|日|人|名|回|件|台|円|分|泊|％|㏊|㎡|カ所|世帯|ポイント)?` +
	`|(明治|大正|昭和|平成|令和)([0-9０-９]+|元)年度?|第[0-9０-９]+|約[0-9０-９]|[A-Za-zＡ-Ｚａ-ｚ]+[0-9０-９]*|……|――|[△▲－±][0-9]`)

// checkLaws wants no place where a line may end, but in an emergency, to break them.
func checkLaws(t *testing.T, text string) {
	t.Helper()
	rs, ends := []rune(text), endsOf(text)
	for i := 1; i < len(rs); i++ {
		if ends[i] >= Emergency {
			continue
		}
		if strings.ContainsRune(startsNoLine, rs[i]) {
			t.Errorf("a line may start with %c in %s", rs[i], near(rs, i))
		}
		if strings.ContainsRune(endsNoLine, rs[i-1]) {
			t.Errorf("a line may end with %c in %s", rs[i-1], near(rs, i))
		}
	}
	for _, w := range whole.FindAllStringIndex(text, -1) {
		first := utf8.RuneCountInString(text[:w[0]])
		for i := range utf8.RuneCountInString(text[w[0]:w[1]]) {
			if i > 0 && ends[first+i] < Emergency {
				t.Errorf("%s may be parted in %s", text[w[0]:w[1]], near(rs, first+i))
			}
		}
	}
}

// near is the text around a place, which is shown as |.
func near(rs []rune, i int) string {
	return string(rs[max(0, i-9):i]) + "|" + string(rs[i:min(len(rs), i+9)])
}

func TestLawsHoldForSentences(t *testing.T) {
	for _, s := range sentences(t) {
		checkLaws(t, s)
	}
}

// Whatever the text, words and figures allow no line end that its pair of classes
// forbids, but for ※, which starts a note behind a stop or a space.
func FuzzRead(f *testing.F) {
	for _, s := range sentences(f) {
		f.Add(s)
	}
	f.Add("か\u3099\u200B\n\n\t①※\U000E0100")
	f.Fuzz(func(t *testing.T, text string) {
		cs, ends := Read([]rune(text))
		for i := 1; i < len(cs); i++ {
			if pairs[cs[i-1]][cs[i]] == Never && ends[i] != Never && cs[i] != noteMark || ends[i] < 0 {
				t.Errorf("in %q a line may end before character %d at %v", text, i, ends[i])
			}
		}
	})
}
