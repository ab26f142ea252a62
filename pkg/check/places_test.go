package check_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"
)

// sound are the files in which the slips below are made.
var sound = map[string]string{
	"plan.yaml": `format: 1
id: kensho
title: 推進状況（｛year｝）
bureau: 空知総合振興局
period: R3～R7
year: R6
bands:
  - {label: 100％以上, from: 100}
  - {label: 80％以上100％未満, from: 80}
  - {label: 80％未満}
national: chihousousei-2.0
`,
	"projects/1-kanko.yaml": `id: kanko
number: 1
name: 観光プロジェクト
area: 空知地域
purpose: |
  地域の魅力を高め、
  交流人口を増やす。
policies: [kanko-inbound]
kpis:
  - id: visitors
    name: 観光入込客数
    baseline: 7,250千人（R2）
    target: 7,468千人（R7）
    actuals:
      R5: 7,310千人
      R6: 7,350千人
events:
  R6:
    - title: 観光フェアの開催
      by: 振興局
      held: 令和6年10月1日
      place: 岩見沢駅
      summary: 特産品を販売。
      details:
        来場者: 約200名
`,
	"programs.yaml": `R7:
  heading: 主な取組
  programs:
    - name: 魅力発信事業
      summary: 魅力を広く伝える。
      projects: [kanko]
`,
	"outline.yaml": `title: 政策展開方針概要
period: R7～R11
vision: 魅力あふれる地域
projects:
  - id: kanko
    mark: ①
    name: 観光プロジェクト
`,
}

// slipsMade are slips as officers make them: in the place of the text good of a
// sound file stands bad, in which « is before the character to point at. No
// more than that is to be said.
var slipsMade = []struct{ code, good, bad string }{
	// YAML
	{"fullwidth-colon", "target: 7,468", "target«：7,468"},
	{"fullwidth-colon", "kpis:\n", "kpis«：\n"},
	{"fullwidth-colon", "来場者: 約200名", "来場者«：約200名"},
	{"fullwidth-colon", "      R6: 7,350千人", "      R6«：7,350千人"},
	{"fullwidth-indent", "    target: 7,468", "«　　target: 7,468"},
	{"fullwidth-indent", "    target: 7,468", "  «　target: 7,468"},
	{"fullwidth-indent", "    target: 7,468", "«\u00a0\u00a0\u00a0\u00a0target: 7,468"},
	{"tab-indent", "    target: 7,468", "«\ttarget: 7,468"},
	{"tab-indent", "    target: 7,468", "  «\ttarget: 7,468"},
	{"tab-indent", "  - id: visitors", "  -«\tid: visitors"},
	{"edge-blank", "place: 岩見沢駅", "place:«\t岩見沢駅"},
	{"edge-blank", "（R7）\n", "（R7）«　\n"},
	{"edge-blank", "place: 岩見沢駅", "place: «　岩見沢駅"},
	{"tab-in-text", "place: 岩見沢駅", "place: 岩見沢駅«\t自由通路"},
	{"odd-blank", "target: 7,468", "target:«　7,468"},
	{"odd-blank", "target: 7,468", "target«　: 7,468"},
	{"odd-blank", "- id: visitors", "-«　id: visitors"},
	{"odd-blank", "（R7）\n", "（R7）«　# 変更なし\n"},
	{"fullwidth-mark", "- id: visitors", "«－ id: visitors"},
	{"fullwidth-mark", "purpose: |", "purpose: «｜"},
	{"fullwidth-mark", "{label: 100％以上, from", "{label: 100％以上«、from"},
	{"unusual-blank", "岩見沢駅", "岩見沢«\u00a0駅"},
	{"zero-width", "観光入込", "観光«\u200b入込"},
	{"control-character", "観光入込", "観光«\u0007入込"},
	{"control-character", "観光入込", "観光«\u202e入込"},
	{"comma-in-brackets", "  - id: visitors\n    name: 観光入込客数\n    baseline: 7,250千人（R2）\n    target: 7,468千人（R7）\n    actuals:\n      R5: 7,310千人\n      R6: 7,350千人\n",
		"  - {id: visitors, name: 観光入込客数, target: 200万人（R7）, actuals: {R6: 190万人}, baseline: 1«,866万人（R2）}\n"},
	{"comma-in-brackets", "place: 岩見沢駅", "place: [2«,687,000回]"},
	{"needs-quotes", "来場者: 約200名", "日時: 10時«: 集合"},
	{"needs-quotes", "place: 岩見沢駅", "place: 日時«: 10時"},
	{"needs-quotes", "place: 岩見沢駅", "place: \"岩見沢駅\"«前"},
	{"needs-quotes", "by: 振興局", "by: «@振興局"},
	{"needs-quotes", "      R6: 7,350千人", "      R6: «-"},
	{"needs-quotes", "place: 岩見沢駅", "place: «- 岩見沢駅"},
	{"needs-quotes", "place: 岩見沢駅", "place: «*岩見沢駅"},
	{"needs-quotes", "place: 岩見沢駅", "place: «!岩見沢駅"},
	{"needs-quotes", "place: 岩見沢駅", "place: «> 岩見沢駅"},
	{"needs-quotes", "place: 岩見沢駅", "place: «%岩見沢駅"},
	{"needs-quotes", "place: 岩見沢駅", "place: «{岩見沢}駅"},
	{"wrong-type", "place: 岩見沢駅", "place: «{岩見沢駅}"},
	{"hash-in-text", "place: 岩見沢駅", "place: 岩見沢駅 «#2"},
	{"hash-in-text", "place: 岩見沢駅", "place: «#2会議室"},
	{"hash-in-text", "（R7）\n", "（R7）«# 変更なし\n"},
	{"empty-value", "place: 岩見沢駅", "place: «~"},
	{"bad-value", "      R6: 7,350千人", "      R6: «no"},
	{"bad-value", "      R6: 7,350千人", "      R6: «.nan"},
	{"bad-value", "      R6: 7,350千人", "      R6: «0123人"},
	{"bad-value", "      R6: 7,350千人", "      R6: «0x1F"},
	{"bad-value", "      R6: 7,350千人", "      R6: 1«_000人"},
	{"bad-choice", "    actuals:", "    cumulative: «yes\n    actuals:"},
	{"bad-number", "number: 1", "number: «01"},
	{"bad-year", "      R6: 7,350千人", "      «1.0: 7,350千人"},
	{"second-document", "      projects: [kanko]\n", "      projects: [kanko]\n«---\nR8: x\n"},
	{"duplicate-key", "（R7）\n", "（R7）\n    «target: 7,500千人（R7）\n"},
	{"unknown-key", "（R7）\n", "（R7）\n    «Target: 7,500千人（R7）\n"},
	{"unknown-key", "- title: 観光", "- «ﾀｲﾄﾙ: 観光"},
	{"unknown-key", "name: 観光プ", "«ｎａｍｅ: 観光プ"},
	{"anchor-or-tag", "name: 観光入込", "name: «&a 観光入込"},
	{"anchor-or-tag", "name: 観光入込", "name: «!!str 観光入込"},
	{"anchor-or-tag", "    actuals:", "    «<<: *a\n    actuals:"},
	{"folded-lines", "purpose: |\n  地域の魅力を高め、\n  交流", "purpose: >\n  地域の魅力を高め、\n  «交流"},
	{"folded-lines", "summary: 特産品を販売。", "summary: 特産品を\n        «販売。"},
	{"yaml-syntax", "target: 7,468", "target«;7,468"},
	{"yaml-syntax", "target: 7,468", "target«:7,468"},
	{"yaml-syntax", "target: 7,468", "target« 7,468"},
	{"yaml-syntax", "  地域の魅力を高め、\n  交流", "«地域の魅力を高め、\n交流"},

	// Structure
	{"missing-key", "  - id: visitors\n    name: 観光入込客数\n", "  - «id: visitors\n"},
	{"empty-value", "      R6: 7,350千人", "      R6:«"},
	{"bad-id", "id: kensho", "id: kensho«_2"},
	{"bad-id", "id: kensho", "id: ken«Sho"},
	{"duplicate-id", "    name: 観光プロジェクト\n", "    name: 観光プロジェクト\n  - id: «kanko\n    name: 食プロジェクト\n    mark: ②\n"},
	{"dangling-repost", "events:", "  - repost: «visitor\nevents:"},
	{"dangling-program", "[kanko]", "[kanko, «shoku]"},
	{"repeated-reference", "[kanko]", "[kanko, «kanko]"},
	{"unknown-policy", "[kanko-inbound]", "[«kanko-inbaund]"},

	// Years and dates
	{"impossible-date", "10月1日", "9月«31日"},
	{"impossible-date", "10月1日", "9月14日～«31日"},
	{"impossible-date", "令和6年10月1日", "①令和6年9月1日 ②«13月1日"},
	{"impossible-era", "（R2）", "（«平成32年）"},
	{"impossible-era", "（R2）", "（«平成32年度）"},
	{"impossible-era", "（R2）", "（«H32）"},
	{"impossible-era", "（R2）", "（«昭和65年）"},
	{"impossible-era", "（R2）", "（«令和0年）"},
	{"end-before-start", "令和6年10月1日", "令和6年10月15日～«10月1日"},
	{"end-before-start", "R3～R7", "R7～«R3"},
	{"weekday-differs", "令和6年10月1日", "令和6年10月20日（«火）"},
	{"weekday-differs", "令和6年10月1日", "令和6年10月21日（月）～22日（«水）"},
	{"dates-out-of-order", "令和6年10月1日", "令和6年12月1日、«1月15日"},
	{"dates-out-of-order", "令和6年10月1日", "令和6年12月1日、«令和6年11月1日"},
	{"event-outside-year", "令和6年10月1日", "«令和6年1月23日"},
	{"placeholder", "10月1日", "10月«●日"},
	{"placeholder", "令和6年10月1日", "«未定"},
	{"placeholder", "      R6: 7,350千人", "      R6: «○○千人"},
	{"placeholder", "（R7）", "（R«●）"},
	{"text-placeholder", "岩見沢駅", "«〇〇駅"},
	{"text-placeholder", "来場者: 約200名", "来場者: 約«●名"},
	{"text-placeholder", "来場者: 約200名", "来場者: «TBD"},
	{"text-placeholder", "特産品を販売。", "«XX品を販売。"},
	{"text-date", "特産品を販売。", "9月«31日に特産品を販売。"},
	{"text-date", "特産品を販売。", "«平成32年度から特産品を販売。"},
	{"target-before-baseline", "（R7）", "（«R1）"},
	{"target-outside-period", "（R7）", "（«R77）"},
	{"year-outside-period", "year: R6\nb", "year: «R8\nb"},
	{"year-not-printed", "R7:\n  heading", "«R9:\n  heading"},
	{"bad-year", "（R7）", "（R7年度«末）"},
	{"bad-year", "      R6: 7,350千人", "      «r6: 7,350千人"},
	{"bad-date", "令和6年10月1日", "令和6年10月1日 «10:00"},
	{"bad-date", "令和6年10月1日", "«10月1日"},
}

// TestSlipsPointAtTheCharacter makes each slip in a sound plan and wants it
// told once, under its rule, at the very character, and nothing else.
func TestSlipsPointAtTheCharacter(t *testing.T) {
	files := fstest.MapFS{}
	for name, text := range sound {
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	if found := run(t, files, ""); len(found) > 0 {
		t.Fatalf("the sound plan is not silent: %v", found)
	}
	for _, s := range slipsMade {
		name, text, at := made(t, s.good, s.bad)
		flawed := fstest.MapFS{}
		for n, f := range files {
			flawed[n] = f
		}
		flawed[name] = &fstest.MapFile{Data: []byte(text)}
		var got []string
		for _, d := range run(t, flawed, "") {
			got = append(got, fmt.Sprintf("%s:%d:%d %s", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Code))
		}
		if want := fmt.Sprintf("%s:%s %s", name, at, s.code); len(got) != 1 || got[0] != want {
			t.Errorf("%q\ngot  %s\nwant %s", s.bad, strings.Join(got, "\n     "), want)
		}
	}
}

// made puts bad in the place of good, in the first file that holds it once, and
// returns the file, its text, and the place of the mark as line:column.
func made(t *testing.T, good, bad string) (name, text, at string) {
	t.Helper()
	for _, name := range []string{"projects/1-kanko.yaml", "plan.yaml", "programs.yaml", "outline.yaml"} {
		if strings.Count(sound[name], good) != 1 {
			continue
		}
		before, after, ok := strings.Cut(strings.Replace(sound[name], good, bad, 1), "«")
		if !ok {
			t.Fatalf("%q has no mark", bad)
		}
		line := before[strings.LastIndex(before, "\n")+1:]
		return name, before + after, fmt.Sprintf("%d:%d", strings.Count(before, "\n")+1, utf8.RuneCountInString(line)+1)
	}
	t.Fatalf("%q stands in no file once", good)
	return "", "", ""
}
