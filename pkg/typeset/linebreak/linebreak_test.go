package linebreak

import (
	"math"
	"testing"
)

func TestLineEnds(t *testing.T) {
	tests := []struct {
		name string
		ems  float64
		in   string
		want string
	}{
		{"a short text is one line", 10, "空知地域", "空知地域"},
		{"an exact fit is one line", 4, "空知地域", "空知地域"},
		{"行頭禁則: a full stop is not left alone", 5, "空知地域だ。次", "空知|地域だ。次"},
		{"行頭禁則: ー and small kana", 5, "空知のデータ", "空知の|データ"},
		{"行頭禁則: 々 and 〃", 5, "空知の道の人々である", "空知の道の|人々である"},
		{"行頭禁則: 々 does not start a line", 6, "空知の道の人々である", "空知の道の|人々である"},
		{"行頭禁則: ～", 5, "六月から～来年八月", "六月から～|来年八月"},
		{"行末禁則: an opening bracket goes on", 5, "空知では「炭鉄港」", "空知では|「炭鉄港」"},
		{"行末禁則: № and ￥", 4, "空知の￥500", "空知の|￥500"},
		{"分離禁止: two dashes stay together", 5, "空知へ――向かう", "空知へ――|向かう"},
		{"a number keeps its commas and point", 5, "合計で1,274.46万", "合計で|1,274.46万"},
		{"a number keeps its sign and unit", 6, "前年比で△3.2％減", "前年比で|△3.2％減"},
		{"千人", 6, "来場者は7,468千人だった", "来場者は|7,468千人|だった"},
		{"万 and 千人", 6, "年間で3,737万8千人", "年間で|3,737万8千人"},
		{"カ所", 6, "道内に計20カ所ある", "道内に|計20カ所ある"},
		{"㎡", 5, "広さは約50㎡以上", "広さは|約50㎡以上"},
		{"an era keeps its year", 5.5, "これは令和6年の話", "これは|令和6年の話"},
		{"元年", 5, "これは令和元年だね", "これは|令和元年|だね"},
		{"a date parts after its groups only", 6, "開催日令和6年9月14日", "開催日|令和6年9月|14日"},
		{"full-width words are whole", 5, "空知のＲ７年度計画", "空知の|Ｒ７年度|計画"},
		{"Latin words are whole", 6, "空知のVisitor centre", "空知の|Visitor |centre"},
		{"a word longer than the line is broken after a sign", 6, "www.example.jp/tourism", "www.example.|jp/tourism"},
		{"a circled number leads", 4, "会場①岩見沢", "会場|①岩見沢"},
		{"a circled number leads over a space", 5, "会場は① 岩見沢", "会場は|① 岩見沢"},
		{"※ stays with its term", 5, "ガイド等※養成", "ガイド等※|養成"},
		{"※ leads a note", 6, "実績です。※速報値", "実績です。|※速報値"},
		{"a katakana word is whole", 6, "空知のワイナリーだ", "空知の|ワイナリーだ"},
		{"（ goes with the word before if it can", 6, "目標（七年）である", "目標（七年）|である"},
		{"a comma may hang its blank half", 4.5, "空知地域、炭鉱だ", "空知地域、|炭鉱だ"},
		{"but not more", 4.4, "空知地域、炭鉱", "空知地|域、炭鉱"},
		{"no last line of one character", 6, "炭鉄港推進協議会", "炭鉄港推進|協議会"},
		{"a quotation after a comma", 6, "鉱山の通称、“炭鉄”だ", "鉱山の通称、|“炭鉄”だ"},
		{"an apostrophe is inside its word", 4, "it’s a fair", "it’s a |fair"},
		{"half-width kana have their rules", 6, "空知のｶﾞｲﾄﾞ", "空知の|ｶﾞｲﾄﾞ"},
		{"a combining mark is not parted", 2, "空\u0301知\u0301", "空\u0301|知\u0301"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := broken(tt.in, ragged(tt.ems)); got != tt.want {
				t.Errorf("in %v em: %s, want %s", tt.ems, got, tt.want)
			}
		})
	}
}

// What is added to a line, and where its room ends.
func TestFit(t *testing.T) {
	hanging := justified(4.1)
	hanging.Hang = true
	spread := Measure{First: 5, Rest: 5, Fill: Spread}
	tests := []struct {
		name, text string
		m          Measure
		visible    int // characters of the first line that take room
		slack      float64
		fit        Fit
		over       bool
	}{
		{"ragged", "空知", ragged(5), 2, 3, Fit{}, false},
		{"a single line is not justified", "空知", justified(2.1), 2, 0.1, Fit{}, false},
		{"stretched", "空知地域の道路の橋を皆で見る", justified(10.2), 10, 0.2, Fit{Letters: 0.2 / 9}, false},
		{"not stretched too far", "空知地域は約34,200名が来た", justified(8.6), 5, 3.6, Fit{}, false},
		{"word spaces are stretched first", "a new road to the sea leads on", justified(9), 17, 0.5, Fit{Words: 0.25}, false},
		{"marks give first", "空知地域の駅の、道を見る人", justified(12.85), 13, -0.15, Fit{Marks: -0.3}, false},
		{"then letters", "空知地域の駅の道を見る人だ", justified(12.85), 13, -0.15, Fit{Letters: -0.15 / 12}, false},
		{"hanging before shrinking", "空知地域、炭鉱だ", justified(4.5), 5, -0.5, Fit{}, false},
		{"shrunk as far as it hangs no more", "空知地域、炭鉱だ", justified(4.42), 5, -0.58, Fit{Letters: -0.08 / 3}, false},
		{"a whole mark hangs", "空知地域、炭鉱だ", hanging, 5, -0.9, Fit{}, false},
		{"hanging before a space", "空知地域、 炭鉱だ", justified(4.5), 5, -0.5, Fit{}, false},
		{"figures do not come apart", "1,234,567,890と道を見て歩く", justified(7.1), 13, 0.6, Fit{}, false},
		{"figures that fit exactly", "1,234,567,890と道を見て歩く", justified(6.5), 13, 0, Fit{}, false},
		{"spread", "目的", spread, 2, 3, Fit{Every: 3}, false},
		{"spread of more than one line", "空知の道の駅で", spread, 3, 2, Fit{}, false},
		{"spread of one character", "注", spread, 1, 4, Fit{}, false},
		{"without bounds", "空知の駅", justified(math.Inf(1)), 4, math.Inf(1), Fit{}, false},
		{"spaces take no room", "Sorachi の駅", ragged(3.6), 7, 0.1, Fit{}, false},
		{"too wide", "「道」", ragged(2.5), 3, -0.5, Fit{}, true},
		{"first line", "空知の道の駅で", Measure{First: 3.5, Rest: 9}, 3, 0.5, Fit{}, false},
		{"no characters", "", justified(3), 0, 3, Fit{}, false},
	}
	for _, tt := range tests {
		got := read(tt.text).Lines(tt.m)[0]
		if got.Visible != tt.visible || got.Slack != tt.slack && !near(got.Slack, tt.slack) || !sameFit(got.Fit, tt.fit) || got.Over != tt.over {
			t.Errorf("%s: %+v; want %d visible, slack %v, %+v, over %v", tt.name, got, tt.visible, tt.slack, tt.fit, tt.over)
		}
	}
}

func sameFit(a, b Fit) bool {
	return near(a.Words, b.Words) && near(a.Dots, b.Dots) && near(a.Marks, b.Marks) && near(a.Letters, b.Letters) && near(a.Every, b.Every)
}

func TestBalance(t *testing.T) {
	text := "地域の魅力を生かした交流人口の拡大"
	plain, even := read(text).Lines(ragged(13)), read(text).Lines(balanced(13))
	if len(plain) != 2 || len(even) != 2 {
		t.Fatalf("lines %v and %v", plain, even)
	}
	if math.Abs(even[0].Width-even[1].Width) > 3 {
		t.Errorf("balanced lines are %v and %v wide", even[0].Width, even[1].Width)
	}
}

// A space takes the size of what it parts: in smaller text less is a hole.
func TestSmallTextGivesLess(t *testing.T) {
	chars := charsOf("空知地域の道路の橋を皆で見る")
	for i := range chars {
		chars[i].Size = 0.25
	}
	if l := Read(chars).Lines(justified(10.2))[0]; l.Fit != (Fit{}) {
		t.Errorf("stretched by %+v, want none: the limit is 0.18 em", l.Fit)
	}
}
