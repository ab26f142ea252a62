package breakplaces

import (
	"fmt"
	"strings"
	"testing"
)

// The tables of W3C JLREQ for the classes that running horizontal text without
// ruby has, copied by eye: a row for the class before, a column for the class
// after. The package's own tables are rules over sets of classes.
const jlreqClasses = "01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 19 20 24 26 27"

// jlreqBreaks is table 2 at its strictest level: x may not be parted, n is left
// open by a note.
const jlreqBreaks = `
01 xxxxxxxxxxxxxxxxxxxxx
02 .xxxxxx.xxx......x...
03 .xxxxxx.xxx......x...
04 .xxxxxx.xxx..n...x...
05 .xxxxxx.xxx......x...
06 .xxxxxx.xxx......x...
07 .xxxxxx.xxx......x...
08 .xxxxxxnxxx......x...
09 .xxxxxx.xxx......x...
10 .xxxxxx.xxx......x...
11 .xxxxxx.xxx......x...
12 xxxxxxxxxxxxxxxxxxxxx
13 .xxxxxx.xxx......x...
14 .xxxxxx.xxx......x...
15 .xxxxxx.xxx......x...
16 .xxxxxx.xxx......x...
19 .xxxxxx.xxx......x...
20 .xxxxxx.xxx......x...
24 .xxxxxx.xxx.x....xx.n
26 .xxxxxx.xxx......x...
27 .xxxxxx.xxx.n....xx.x`

// jlreqWidens is table 6: o may come apart to fill a line.
const jlreqWidens = `
01 .....................
02 .....................
03 .....................
04 ..................o.o
05 .....................
06 .....................
07 .....................
08 .......nooooo.ooo...o
09 ........ooooo.ooo.o.o
10 ........ooooo.ooo.o.o
11 ........ooooo.ooo.o.o
12 .......oooooo.ooo...o
13 .......oooooo.ooo.o.o
14 .....................
15 .......oooooo.ooo.o.o
16 .......oooooo.ooo.o.o
19 .......oooooo.ooo.o.o
20 .......oooooo.ooo.o.o
24 .......ooooon.ooo...n
26 .....................
27 .......ooooon.ooo...n`

// jlreqMembers are characters of each class, from its appendix A.
var jlreqMembers = map[string]string{
	"01": "‘“（〔［｛〈《「『【｟〘〖«〝", "02": "’”）〕］｝〉》」』】｠〙〗»〟", "03": "‐〜゠–", "04": "！？‼⁇⁈⁉", "05": "・：；",
	"06": "。．", "07": "、，", "08": "—…‥", "09": "ヽヾゝゞ々〻", "10": "ー", "11": "ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶㇰㇿ",
	"12": "￥＄￡＃€№", "13": "°′″℃￠％‰㏋ℓ㌃㌢㍍㎎㎏㏄㎝㎡㏊", "14": "\u3000", "15": "あかさたなはまやらわんがぱゔ", "16": "アカサタナハマヤラワンガパヴ",
	"19": "亜唖愛仝〆髙﨑", "20": "※", "24": "0123456789", "26": " ", "27": "ABCabcéΩЯ",
}

// departures are where we do not part or widen what JLREQ would let us, and
// the other way round for two.
var departures = []struct{ table, before, after, why string }{
	{"breaks", "", "14", "a line does not start with a space; none stands there in what officers write"},
	{"breaks", "", "26", "a space ends the line it is on"},
	{"breaks", "20", "24", "※1 is one mark"},
	{"breaks", "20", "27", "likewise"},
	{"breaks", "14", "20", "behind a space ※ starts a note: there it is no mark of the term before"},
	{"breaks", "26", "20", "likewise"},
	{"widens", "20", "24", "※1 is one mark"},
	{"widens", "04", "24", "the font's ！ has its blank already"},
	{"widens", "04", "27", "the font's ！ has its blank already"},
}

// cells calls f with each cell of a table.
func cells(t *testing.T, table string, f func(before, after string, cell byte)) {
	t.Helper()
	columns := strings.Fields(jlreqClasses)
	rows := strings.Split(strings.TrimSpace(table), "\n")
	if len(rows) != len(columns) {
		t.Fatalf("%d rows for %d columns", len(rows), len(columns))
	}
	for i, row := range rows {
		before, line, _ := strings.Cut(row, " ")
		if before != columns[i] || len(line) != len(columns) {
			t.Fatalf("row %s has %d cells", before, len(line))
		}
		for k, after := range columns {
			f(before, after, line[k])
		}
	}
}

// everyPair calls f with all pairs of members of two classes.
func everyPair(before, after string, f func(a, b rune)) {
	for _, a := range jlreqMembers[before] {
		for _, b := range jlreqMembers[after] {
			f(a, b)
		}
	}
}

// departs reports whether a cell is one of those, and counts it.
func departs(used map[string]int, table, before, after string) bool {
	for _, s := range departures {
		if s.table == table && (s.before == "" || s.before == before) && s.after == after {
			used[fmt.Sprint(s)]++
			return true
		}
	}
	return false
}

// TestEveryPairOfClasses holds the line ends between all classes, and where
// letters come apart, to the standard's tables, cell by cell and character by
// character.
func TestEveryPairOfClasses(t *testing.T) {
	used := map[string]int{}
	pairsSeen := 0
	check := func(table, before, after string, cell byte, allowed func(a, b rune) bool) {
		everyPair(before, after, func(a, b rune) {
			pairsSeen++
			want, got := cell != 'x' && cell != '.', allowed(a, b)
			if table == "breaks" {
				want = cell == '.'
			}
			if cell == 'n' || got == want || departs(used, table, before, after) {
				return
			}
			t.Errorf("%s cl-%s cl-%s: %c%c is %v, want %v", table, before, after, a, b, got, want)
		})
	}
	cells(t, jlreqBreaks, func(before, after string, cell byte) {
		check("breaks", before, after, cell, func(a, b rune) bool { return pairs[classOf(a)][classOf(b)] < Emergency })
	})
	cells(t, jlreqWidens, func(before, after string, cell byte) {
		check("widens", before, after, cell, func(a, b rune) bool { return widens[classOf(a)][classOf(b)] })
	})
	for _, s := range departures {
		if used[fmt.Sprint(s)] == 0 {
			t.Errorf("no pair departs at %v", s)
		}
	}
	if pairsSeen < 30000 {
		t.Errorf("only %d pairs were looked at", pairsSeen)
	}
}

// TestWordsNeverPartWhatPairsForbid puts every forbidden pair into text: what
// is known of words and figures may forbid more, and allows nothing.
func TestWordsNeverPartWhatPairsForbid(t *testing.T) {
	cells(t, jlreqBreaks, func(before, after string, cell byte) {
		if cell != 'x' || after == "20" { // ※ starts a note behind a stop or a space
			return
		}
		everyPair(before, after, func(a, b rune) {
			for _, around := range []string{"道%c%cの", "7%c%c7", "A%c%c。", "」%c%c「"} {
				text := fmt.Sprintf(around, a, b)
				if cost := endsOf(text)[2]; cost < Emergency {
					t.Errorf("%s may be parted at %v", text, cost)
				}
			}
		})
	})
}
