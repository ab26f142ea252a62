package breakplaces

import (
	"strings"
	"testing"
)

func TestWhereLinesMayEnd(t *testing.T) {
	tests := []struct{ name, want string }{
		{"figures with units", "は|7,468千人|を"},
		{"two multipliers", "3,737万8千人"},
		{"trillions", "9兆1,400億円"},
		{"decimals", "1,274.46万人"},
		{"per cent", "82.9％|と|53.0%"},
		{"full-width figures", "６０．９％、|１２，３４５人"},
		{"a unit of several characters", "計|22カ所|以|上"},
		{"an area", "50㎡|と|113,600㏊"},
		{"a counter that is no unit", "全|19|プ|ロ|ジェ|ク|ト"},
		{"an ordinal", "第3回|の|第|一|回"},
		{"about", "約34,200名"},
		{"a negative", "△3.2％、|▲19,761人、|－12℃、|±0.1ポイント"},
		{"a triangle that leads an item", "△実|施|せ|ず"},
		{"a triangle that does not", "前|△|実|施"},
		{"money", "￥2,687,000|と|$5"},
		{"a date", "令和6年|9月|14日～|15日"},
		{"the first year", "令和元年度|か|ら"},
		{"a year in brackets", "平成31|（2019）|年"},
		{"an era alone", "昭和|の|空|知"},
		{"short years", "R6|と|Ｒ７年度|と|H31"},
		{"a range of years", "R3～|R7"},
		{"a time of day", "10：30～|12時|30分"},
		{"a telephone number", "0126－20－0034"},
		{"a fraction", "1/2|の"},
		{"a nought in kanji", "広|さ|は|五〇㎡|と|二〇年"},
		{"a nought in kanji at the start", "二〇年|の"},
		{"Latin words", "the |Sorachi |area"},
		{"an apostrophe", "it’s |fair"},
		{"full-width Latin", "ＪＲ|と|ＮＰＯ|法|人"},
		{"an address", "https://www.example.jp/"},
		{"circled numbers", "①有|楽|町|店|②札|幌"},
		{"a circled number and a space", "① 有"},
		{"a note's mark after its term", "ガ|イ|ド※|養|成"},
		{"a note that starts a text", "※養|成"},
		{"a note after a sentence", "実|績。|※速|報"},
		{"a note after a space", "実|績 |※速|報"},
		{"a numbered note", "※1 速|報"},
		{"a numbered mark", "ガ|イ|ド※2|が"},
		{"a bullet", "・道|の|駅"},
		{"a dot inside", "道・|駅"},
		{"opening and closing", "「道」|の"},
		{"dashes and dots", "――……|道"},
		{"brackets", "道|（R6）|と|「駅」|が"},
		{"a closing bracket before a stop", "道|（駅）。|次"},
		{"a question", "駅？|道！|次"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := allowed(strings.ReplaceAll(tt.want, "|", "")); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// Some line ends are allowed but dear.
func TestDearLineEnds(t *testing.T) {
	tests := []struct {
		text string // with | at the line end
		want float64
	}{
		{"6年|9月", inDate}, {"9月|14日", inDate}, {"Facebook |128回", afterFew}, {"計 |6校", afterFew}, {"12時|30分", afterFew}, {"全|19", afterFew}, {"19|プ", afterFew},
		{"駅|（道", beforeParen}, {"デ・|ビ", inSpelled}, {"14日～|15日", afterTilde},
		{"ガイ|ド", inWord}, {"データ|ベ", inWord}, {"道の|駅", afterPhrase}, {"道、|駅", good},
		{"及|び", inWord}, {"地|域", inWord}, {"合同|説明", inShort}, {"合|同説明", inWord}, {"協議会|構成", between}, {"岩見|沢", inWord},
		{"値（目標|年）", inWord}, {"（実施|予定）の", inRemark}, {"「海の|道」の", inRemark}, {"（合同説明会及び|合同企業の説明会）", afterPhrase}, {"jp/|to", Emergency}, {"jpt|to", inWhole}, {"1,|274", inFigure},
	}
	for _, tt := range tests {
		if got := costAt(tt.text); got != tt.want {
			t.Errorf("%s costs %v, want %v", tt.text, got, tt.want)
		}
	}
}

// A kana and a mark on it, a kanji and its sign, are never parted, whatever
// the Emergency.
func TestNeverParted(t *testing.T) {
	for _, in := range []string{"（道", "道）", "道。", "人々", "ター", "きょ", "①道", "――", "空\u0301"} {
		if cost := endsOf(in)[1]; cost < Never {
			t.Errorf("%s may be parted at %v", in, cost)
		}
	}
}
