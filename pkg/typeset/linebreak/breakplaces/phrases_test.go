package breakplaces

import (
	"slices"
	"strings"
	"testing"
)

// Where a phrase ends, and where a word is torn.
func TestPhraseCosts(t *testing.T) {
	tests := []struct {
		text string // with | at the line end
		want float64
	}{
		{"取組|の", ending}, {"活用|した", ending}, {"続|ける", inWord}, {"」|の", ending}, {"炭鉄港）|を", ending},
		{"や|資源", afterPhrase}, {"から|地域", afterPhrase}, {"及び|炭鉱", afterPhrase}, {"開いた|道", afterVerb}, {"新しい|道", afterVerb},
		{"磨き|上げ", inSpelled}, {"担い|手を", inWord}, {"支え|地域", inShort}, {"つながり|地域", between},
		{"地域の|つながり", afterPhrase}, {"行う|ため", between}, {"道を|みる", between}, {"こと|を", inWord}, {"に|よる", inWord},
		{"認定|こども", between}, {"こども|園", inShort}, {"フォロワー|数", inWord}, {"SNS|発信", betweenSets}, {"SNS|等", inWord},
		{"アート|プロジェクト", inShort}, {"プロ|ジェクト", inWord}, {"ワイン|ツーリズム", inShort},
		{"推進|協議会構成市町", between}, {"推進協|議会構成市町", inWord}, {"推進協議会|構成市町", between}, {"関係人口|等", inWord},
		{"新|結合", inWord}, {"24市町分|制作", inShort}, {"24市町|分制作", inWord}, {"デ・|ビュー", inSpelled}, {"医療・|福祉", listing},
		{"遺産|「炭", beforeQuote}, {"の|「炭", good}, {"」|公式", afterClose}, {"、|また", good}, {"R6|年", inWhole},
	}
	for _, tt := range tests {
		if got := costAt(tt.text); got != tt.want {
			t.Errorf("%s costs %v, want %v", tt.text, got, tt.want)
		}
	}
}

// A run of kanji longer than is looked at together is read to its end: wherever
// one looks, a word begins within three characters, and others lie inside one.
func TestLongCompound(t *testing.T) {
	ends := endsOf(strings.Repeat("推進協議会構成市町", 20))
	for i := 1; i+4 <= len(ends); i++ {
		if near := ends[i : i+4]; !slices.Contains(near, between) || !slices.Contains(near, inWord) {
			t.Errorf("at %d the ends cost %v", i, near)
		}
	}
}
