package load

import (
	"strings"
	"testing"

	"sorachi/pkg/plan"
)

// event reads one event with the given keys, which start at column 7.
func event(t testing.TB, keys ...string) (*plan.Event, string) {
	t.Helper()
	p, found := project(t, "events:\n  R6:\n    - title: 催し\n      "+strings.Join(keys, "\n      ")+"\n")
	if len(p.EventsOf(2024)) != 1 {
		t.Fatalf("%q: no event; found %v", keys, found)
	}
	return p.EventsOf(2024)[0], codes(found)
}

func TestOccurrences(t *testing.T) {
	tests := []struct{ name, held, place, want, found string }{
		{"one date", "令和6年9月14日", "芦別市", "[2024-09-14]芦別市", ""},
		{"one date, several places", "令和6年9月14日", "芦別市、赤平市", "[2024-09-14]芦別市、赤平市", ""},
		{"no place", "令和6年10月1日、10日", "", "[2024-10-01 2024-10-10]", ""},
		{"no date", "", "芦別市", "", ""},
		{"marks on both", "①令和6年9月14日～15日 ②9月26日", "①岩見沢 ②札幌", "①[2024-09-14～2024-09-15]岩見沢 ②[2024-09-26]札幌", ""},
		{"marks in brackets", "①令和6年7月31日 ②11月6日", "どさんこプラザ（①有楽町店 ②札幌店）", "①[2024-07-31]どさんこプラザ 有楽町店 ②[2024-11-06]どさんこプラザ 札幌店", ""},
		{"places in another order", "①令和6年7月1日 ②7月2日", "②札幌 ①岩見沢", "①[2024-07-01]岩見沢 ②[2024-07-02]札幌", ""},
		{"a year carried on", "①令和6年8月20日 ②令和7年1月23日 ③3月13日", "①芦別 ②岩見沢 ③オンライン", "①[2024-08-20]芦別 ②[2025-01-23]岩見沢 ③[2025-03-13]オンライン", ""},
		{"marks on dates only", "①令和6年7月1日 ②7月2日", "札幌", "①[2024-07-01]札幌 ②[2024-07-02]札幌", ""},
		{"marks on places only", "令和6年7月1日", "①札幌 ②芦別", "[2024-07-01]①札幌 ②芦別", ""},
		{"more dates than places", "①令和6年7月1日 ②7月2日 ③7月3日", "会場（①札幌 ②芦別）", "①[2024-07-01]会場 札幌 ②[2024-07-02]会場 芦別 ③[2024-07-03]会場", ""},
		{"more places than dates", "①令和6年7月1日", "①札幌 ②芦別", "①[2024-07-01]札幌", ""},
		{"lists of one length", "令和6年4月27日、5月26日", "小樽駅、室蘭駅", "[2024-04-27]小樽駅 [2024-05-26]室蘭駅", ""},
		{"lists of two lengths", "令和6年4月27日、5月26日、6月1日", "小樽駅、室蘭駅", "[2024-04-27 2024-05-26 2024-06-01]小樽駅、室蘭駅", ""},
		{"a range and a list", "令和6年4月27日～5月26日", "小樽駅、室蘭駅", "[2024-04-27～2024-05-26]小樽駅、室蘭駅", ""},
		{"no such day", "令和6年9月31日", "札幌", "", "10:19 impossible-date"},
		{"marks out of order", "②令和6年9月1日 ①9月2日", "札幌", "", "10:13 bad-date"},
		{"the wrong weekday", "令和6年10月21日（火）", "札幌", "", "10:24 weekday-differs"},
	}
	for _, tt := range tests {
		keys := []string{"by: 振興局"}
		if tt.held != "" {
			keys = append(keys, "held: "+tt.held)
		}
		if tt.place != "" {
			keys = append(keys, "place: "+tt.place)
		}
		e, found := event(t, keys...)
		if got := occurrencesOf(e); got != tt.want || found != tt.found {
			t.Errorf("%s: got %s, want %s; found %q, want %q", tt.name, got, tt.want, found, tt.found)
		}
	}
}

// TestFieldsKeepTheirOrder wants the lines of a card as they were typed.
func TestFieldsKeepTheirOrder(t *testing.T) {
	e, found := event(t, "details: {参加者: 20名, 企業数: 10社}", "summary: 文", "held: 令和6年9月14日", "place: 札幌")
	if got := labelsOf(e); got != "参加者 企業数 概要 開催日 場所" || found != "" {
		t.Errorf("got %s; found %q", got, found)
	}
	for _, f := range e.Fields {
		if f.Label.Pos().Line < 9 || f.Value.Pos().Line != f.Label.Pos().Line {
			t.Errorf("%s at %v, its value at %v", f.Label, f.Label.Pos(), f.Value.Pos())
		}
	}
}

func TestPhotos(t *testing.T) {
	e, found := event(t, "photos: [photos/a.jpg, {path: photos/b.png, caption: 会場, alt: 会場の様子}]")
	if len(e.Photos) != 2 || found != "" {
		t.Fatalf("%d photos; found %q", len(e.Photos), found)
	}
	if a, b := e.Photos[0], e.Photos[1]; a.Path.Value != "photos/a.jpg" || b.Caption.Value != "会場" || b.Alt.Value != "会場の様子" {
		t.Errorf("got %+v", e.Photos)
	}
}

// TestOneYearInTwoSpellings wants a year found twice however it is written.
func TestOneYearInTwoSpellings(t *testing.T) {
	const kpi = "kpis:\n  - id: a\n    name: 指標\n    target: 1\n    actuals:\n      R6: 1\n"
	tests := []struct{ name, more, want string }{
		{"actuals", kpi + "      令和６年度: 2\n", "12:7 duplicate-year"},
		{"actuals thrice", kpi + "      2024: 2\n      Ｒ６: 3\n", "12:7 duplicate-year,13:7 duplicate-year"},
		{"another year", kpi + "      平成30年度: 2\n", ""},
		{"events", "events:\n  R6: []\n  R06: []\n", "8:3 duplicate-year"},
		{"milestones", kpi + "    milestones: {R5: 1, 令和5年: 2}\n", "12:25 duplicate-year"},
		{"the same letters", kpi + "      R6: 2\n", "12:7 duplicate-key"},
		{"no year", kpi + "      昨年: 2\n", "12:7 bad-year"},
		{"no year of that era", kpi + "      平成36年度: 2\n", "12:7 impossible-era"},
	}
	for _, tt := range tests {
		p, found := project(t, tt.more)
		if got := codes(found); got != tt.want {
			t.Errorf("%s: found %q, want %q", tt.name, got, tt.want)
		}
		if len(p.KPIs) > 0 && p.KPIs[0].Actual(2024).Text.Value != "1" {
			t.Errorf("%s: the first spelling does not count", tt.name)
		}
	}
	_, found := project(t, kpi+"      令和６年度: 2\n")
	if len(found) != 1 || len(found[0].Related) != 1 || found[0].Related[0].Pos.Line != 11 {
		t.Errorf("the first place is not named: %v", found)
	}
}

// TestReposts joins a repost to its original, in whichever file that stands.
func TestReposts(t *testing.T) {
	const head = "id: second\nnumber: 2\nname: 二\narea: 空知\npurpose: 文。\n"
	p, found := load(t, map[string]string{
		"projects/1.yaml": projectText + "kpis:\n  - repost: visitors\n  - repost: nowhere\n  - repost: visitors-again\n",
		"projects/2.yaml": head + "kpis:\n  - id: visitors\n    name: 客\n    target: 1人\n    actuals: {R6: 1人}\n  - repost: visitors\n",
	})
	if len(found) > 0 {
		t.Fatal(found)
	}
	original := p.Projects[1].KPIs[0]
	first, again := p.Projects[0].KPIs, p.Projects[1].KPIs[1]
	if first[0].Original != original || first[0].Def() != original || again.Original != original {
		t.Error("a repost is not joined to its original")
	}
	if first[1].Original != nil || first[1].Def() != first[1] || original.Original != nil {
		t.Error("what has no original has one")
	}
	if first[0].Project != p.Projects[0] || original.Project != p.Projects[1] {
		t.Error("KPIs are not joined to their projects")
	}
}
