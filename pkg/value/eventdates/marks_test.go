package eventdates

import (
	"fmt"
	"strings"
	"testing"
)

func TestSplitMarks(t *testing.T) {
	for _, tc := range []struct{ in, lead, parts string }{
		{"①岩見沢駅東市民広場公園 ②札幌大通公園", "", "①岩見沢駅東市民広場公園|②札幌大通公園"},
		{"①芦別市②岩見沢市③オンライン", "", "①芦別市|②岩見沢市|③オンライン"},
		{"北海道どさんこプラザ（①有楽町店 ②札幌店）", "北海道どさんこプラザ", "①有楽町店|②札幌店"},
		{"北海道どさんこプラザ(①有楽町店、②札幌店)", "北海道どさんこプラザ", "①有楽町店|②札幌店"},
		{"北海道どさんこプラザ（①有楽町店（東京都） ②札幌店（札幌市））", "北海道どさんこプラザ", "①有楽町店（東京都）|②札幌店（札幌市）"},
		{"北海道どさんこプラザ　①有楽町店　②札幌店", "北海道どさんこプラザ", "①有楽町店|②札幌店"},
		{"①48社（延べ） ②45社（延べ）", "", "①48社（延べ）|②45社（延べ）"},
		{"①生徒106名、教員8名 ②生徒63名、教員8名", "", "①生徒106名、教員8名|②生徒63名、教員8名"},
		{"プラザ（①有楽町店 ②札幌店）ほか", "プラザ（", "①有楽町店|②札幌店）ほか"},
		{"①札幌", "", "①札幌"},
		{"①②", "", "①|②"},
		{"⑳二十", "", "⑳二十"},
		{"岩見沢市", "岩見沢市", ""},
		{" 岩見沢市 ", "岩見沢市", ""},
		{"", "", ""},
	} {
		lead, parts := SplitMarks(tc.in)
		var got []string
		for _, p := range parts {
			got = append(got, p.Mark+p.Text)
			if !strings.HasPrefix(tc.in[p.Offset:], p.Text) {
				t.Errorf("%q: %q is not at %d", tc.in, p.Text, p.Offset)
			}
		}
		if lead != tc.lead || strings.Join(got, "|") != tc.parts {
			t.Errorf("SplitMarks(%q) = %q, %q; want %q, %q", tc.in, lead, got, tc.lead, tc.parts)
		}
	}
}

func ExampleSplitMarks() {
	lead, parts := SplitMarks("北海道どさんこプラザ（①有楽町店 ②札幌店）")
	fmt.Println(lead)
	for _, p := range parts {
		fmt.Println(p.Mark, p.Text)
	}
	// Output:
	// 北海道どさんこプラザ
	// ① 有楽町店
	// ② 札幌店
}
