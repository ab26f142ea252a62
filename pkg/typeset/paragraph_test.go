package typeset

import (
	"math"
	"strings"
	"testing"

	"sorachi/pkg/page"
)

// texts returns the lines of a block, its ops on one baseline joined.
func texts(b Block) []string {
	var lines []string
	y := math.NaN()
	for _, op := range b.Ops {
		t, ok := op.(page.Text)
		if !ok {
			continue
		}
		if t.Y != y {
			lines = append(lines, "")
			y = t.Y
		}
		lines[len(lines)-1] += t.String
	}
	return lines
}

// broken sets text in the fixed face in a box of so many ems and returns its
// lines with | between them.
func broken(text string, ems float64, p Para) string {
	return strings.Join(texts(Paragraph([]Span{{Text: text, Style: face10()}}, ems*10, p)), "|")
}

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
		{"a written line end", 9, "一行目\n二行目", "一行目|二行目"},
		{"a quotation after a comma", 6, "鉱山の通称、“炭鉄”だ", "鉱山の通称、|“炭鉄”だ"},
		{"an apostrophe is inside its word", 4, "it’s a fair", "it’s a |fair"},
		{"half-width kana have their rules", 6, "空知のｶﾞｲﾄﾞ", "空知の|ｶﾞｲﾄﾞ"},
		{"a combining mark is not parted", 2, "空\u0301知\u0301", "空\u0301|知\u0301"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := broken(tt.in, tt.ems, Para{}); got != tt.want {
				t.Errorf("in %v em: %s, want %s", tt.ems, got, tt.want)
			}
		})
	}
}
