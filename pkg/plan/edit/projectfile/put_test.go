package projectfile_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/edit/edittest"
	"sorachi/pkg/plan/edit/projectfile"
	"sorachi/pkg/value/wareki"
	"sorachi/pkg/yamlfile"
)

// asked is a text that is to stand in a file.
type asked struct {
	kpi, key string // id and key
	year     wareki.Year
	text     string
}

// put makes what is asked in a file and returns the file as it is then.
func put(t testing.TB, file []byte, all ...asked) ([]projectfile.Result, []byte) {
	t.Helper()
	var requests []projectfile.Request
	for _, a := range all {
		requests = append(requests, projectfile.Request{KPI: placeOf(file, a.kpi), Key: a.key, Year: a.year, Text: a.text, Name: a.kpi + " " + a.key})
	}
	spliced, results := projectfile.Put(shown, file, requests)
	if spliced.Text == nil {
		return results, file
	}
	return results, spliced.Text
}

const shown = "p/projects/1.yaml"

// placeOf returns where the entry of a KPI begins, the zero place when there is none.
func placeOf(file []byte, id string) diag.Pos {
	root, _ := yamlfile.Parse(shown, file)
	if root == nil || root.Get("kpis") == nil {
		return diag.Pos{}
	}
	for _, n := range root.Get("kpis").Items {
		if is := n.Get("id"); is != nil && is.Text.Value == id {
			return n.Pos
		}
	}
	return diag.Pos{}
}

// oneKPI is a project file that ends with a KPI of which the last lines are given.
func oneKPI(lines string) []byte {
	return []byte("id: kanko\nnumber: 1\nname: 観光プロジェクト\narea: 空知\npurpose: 魅力を高める。\nkpis:\n" +
		"  - id: visitors\n    name: 観光入込客数\n    baseline: 100人（R2）\n    target: 200人（R7）\n" + lines)
}

func year(text string) wareki.Year {
	y, err := wareki.ParseYear(text)
	if err != nil {
		panic(err)
	}
	return y
}

// TestPutStyles puts a text as R6 of a KPI, and wants the lines of the KPI to be
// others.
func TestPutStyles(t *testing.T) {
	for _, c := range []struct{ name, before, text, after string }{
		{"plain", "    actuals:\n      R5: 130人\n      R6: 集計中（7月頃）\n", "28,672人", "    actuals:\n      R5: 130人\n      R6: 28,672人\n"},
		{"before a comment", "    actuals:\n      R6: 集計中（7月頃）       # also\n", "28,672人（速報）", "    actuals:\n      R6: 28,672人（速報）       # also\n"},
		{"double quotes", "    actuals:\n      R6: \"130人\" # x\n", "28,672人", "    actuals:\n      R6: \"28,672人\" # x\n"},
		{"single quotes", "    actuals:\n      R6: '130人'\n", "28,672人", "    actuals:\n      R6: '28,672人'\n"},
		{"empty", "    actuals:\n      R6:\n", "28,672人", "    actuals:\n      R6: 28,672人\n"},
		{"empty before a comment", "    actuals:\n      R6: # x\n", "28,672人", "    actuals:\n      R6: 28,672人 # x\n"},
		{"empty, aligned comment", "    actuals:\n      R6:     # x\n", "28,672人", "    actuals:\n      R6: 28,672人    # x\n"},
		{"no final newline", "    actuals:\n      R6:", "28,672人", "    actuals:\n      R6: 28,672人"},
		{"in brackets", "    actuals: {R5: 1人, R6: 2人}\n", "3人", "    actuals: {R5: 1人, R6: 3人}\n"},
		{"comma in brackets", "    actuals: {R5: 1人, R6: 2人} # x\n", "28,672人", "    actuals: {R5: 1人, R6: \"28,672人\"} # x\n"},
		{"empty in brackets", "    actuals: {R6: , R5: 1人}\n", "3人", "    actuals: {R6: 3人, R5: 1人}\n"},
		{"other spelling", "    actuals:\n      Ｒ６年度: 2人\n", "3人", "    actuals:\n      Ｒ６年度: 3人\n"},
		{"kanji", "    actuals:\n      \"令和6年度\" : 2人\n", "3人", "    actuals:\n      \"令和6年度\" : 3人\n"},
		{"minus", "    actuals:\n      R6: 2人\n", "-3.2％", "    actuals:\n      R6: -3.2％\n"},
		{"dash", "    actuals:\n      R6: 2人\n", "-", "    actuals:\n      R6: \"-\"\n"},
		{"triangle", "    actuals:\n      R6: 2人\n", "△3.2％", "    actuals:\n      R6: △3.2％\n"},

		{"new last", "    actuals:\n      R5:  130人  # x\n    note: 注\n", "140人", "    actuals:\n      R5:  130人  # x\n      R6:  140人\n    note: 注\n"},
		{"new at the end", "    actuals:\n      R5: 130人", "140人", "    actuals:\n      R5: 130人\n      R6: 140人"},
		{"new first", "    actuals:  # x\n      # of R7\n      R7: 130人\n", "140人", "    actuals:  # x\n      R6: 140人\n      # of R7\n      R7: 130人\n"},
		{"new between", "    actuals:\n      R5: 130人\n      # of R7\n      R7: 150人\n", "140人", "    actuals:\n      R5: 130人\n      R6: 140人\n      # of R7\n      R7: 150人\n"},
		{"new behind a deeper comment", "    actuals:\n      R5: 130人\n        # of R5\n      R7: 150人\n", "140人", "    actuals:\n      R5: 130人\n        # of R5\n      R6: 140人\n      R7: 150人\n"},
		{"new spelled like the others", "    actuals:\n      \"Ｒ５年度\": '130人'\n\n    note: 注\n", "140人", "    actuals:\n      \"Ｒ５年度\": '130人'\n      \"Ｒ６年度\": '140人'\n\n    note: 注\n"},
		{"new in kanji", "    actuals:\n      令和5年度: 130人\n", "140人", "    actuals:\n      令和5年度: 130人\n      令和6年度: 140人\n"},
		{"new in another era", "    actuals:\n      H30: 130人\n", "140人", "    actuals:\n      H30: 130人\n      R6: 140人\n"},
		{"new, latest first", "    actuals:\n      R7: 1人\n      R5: 130人\n      R4: 1人\n", "140人", "    actuals:\n      R7: 1人\n      R6: 140人\n      R5: 130人\n      R4: 1人\n"},
		{"new in brackets", "    actuals: {R5: 130人, R7: 2人}\n", "140人", "    actuals: {R5: 130人, R6: 140人, R7: 2人}\n"},
		{"new first in brackets", "    actuals: {R7: 2人}\n", "1,140人", "    actuals: {R6: \"1,140人\", R7: 2人}\n"},
		{"empty brackets", "    actuals: {}\n", "140人", "    actuals: {R6: 140人}\n"},
		{"brackets over lines", "    actuals: {\n      R5: 130人,  # x\n      R7: 2人\n    }\n", "140人", "    actuals: {\n      R5: 130人,  # x\n      R6: 140人,\n      R7: 2人\n    }\n"},
		{"brackets over lines, last", "    actuals: {\n      R5: 130人  # x\n    }\n", "140人", "    actuals: {\n      R5: 130人,  # x\n      R6: 140人\n    }\n"},
		{"brackets over lines, last without room", "    actuals: {\n      R5: 130人\n    }\n", "140人", "    actuals: {\n      R5: 130人,\n      R6: 140人\n    }\n"},
		{"brackets over lines, last with a comma", "    actuals: {\n      R5: 130人,\n    }\n", "140人", "    actuals: {\n      R5: 130人,\n      R6: 140人,\n    }\n"},
		{"new before what silences the next", "    actuals:\n      R5: 130人\n      # sorachi:ignore empty-value 理由\n    note: 注\n", "140人", "    actuals:\n      R5: 130人\n      R6: 140人\n      # sorachi:ignore empty-value 理由\n    note: 注\n"},
		{"new before what is meant to silence the next", "    actuals:\n      R5: 130人\n      # sorachi ignore empty-value 理由\n    note: 注\n", "140人", "    actuals:\n      R5: 130人\n      R6: 140人\n      # sorachi ignore empty-value 理由\n    note: 注\n"},
		{"new behind what speaks of the program", "    actuals:\n      R5: 130人\n      # sorachi: R5まで\n    note: 注\n", "140人", "    actuals:\n      R5: 130人\n      # sorachi: R5まで\n      R6: 140人\n    note: 注\n"},
		{"no years", "    actuals:  # x\n    note: 注\n", "140人", "    actuals:  # x\n      R6: 140人\n    note: 注\n"},
		{"no actuals", "    note: 注\n", "140人", "    actuals:\n      R6: 140人\n    note: 注\n"},
	} {
		for _, end := range []string{"\n", "\r\n", "\r"} {
			for _, mark := range []string{"", "\ufeff"} {
				for _, last := range []string{"\n", ""} {
					as := func(b []byte) []byte {
						return append([]byte(mark), edittest.Respell([]byte(strings.TrimSuffix(string(b), "\n")+last), end)...)
					}
					before, want := as(oneKPI(c.before)), as(oneKPI(c.after))
					results, got := put(t, before, asked{"visitors", "actuals", year("R6"), c.text})
					if !bytes.Equal(got, want) {
						_, is, _ := strings.Cut(string(got), "（R7）")
						t.Errorf("%s with %q: %+v\ngot  %q\nwant %q", c.name, end, results[0].Found, is, c.after)
					}
				}
			}
		}
	}
}

// TestPutKeys adds a note to KPIs that lack one.
func TestPutKeys(t *testing.T) {
	for _, c := range []struct{ before, after string }{
		{"    actuals:\n      R5: 1人\n    # 以下は検討中\n\n", "    actuals:\n      R5: 1人\n    # 以下は検討中\n    note: \"注: 年\"\n\n"},
		{"    actuals: {\n      R5: 1人\n    }  # x\n    indicator: a\n", "    actuals: {\n      R5: 1人\n    }  # x\n    note: \"注: 年\"\n    indicator: a\n"},
		{"    actuals: {R5: 1人}\n    source: 調査\n    # 共通\n    indicator: a\n", "    actuals: {R5: 1人}\n    source: 調査\n    note: \"注: 年\"\n    # 共通\n    indicator: a\n"},
		{"    note:   # 後で\n    actuals: {R5: 1人}\n", "    note: \"注: 年\"  # 後で\n    actuals: {R5: 1人}\n"},
		{"    note: '旧'\n    actuals: {R5: 1人}", "    note: '注: 年'\n    actuals: {R5: 1人}"},
		{"    actuals:\n      R5: |\n        1人\n\n  # 次\n", "    actuals:\n      R5: |\n        1人\n    note: \"注: 年\"\n\n  # 次\n"},
	} {
		results, got := put(t, oneKPI(c.before), asked{"visitors", "note", 0, "注: 年"})
		if !bytes.Equal(got, oneKPI(c.after)) {
			t.Errorf("%v of\n%s\nmakes\n%s", results[0].Found, c.before, got)
		}
	}
	for _, text := range []string{"null", "Null", "NULL", "~"} { // would be no note at all
		_, got := put(t, oneKPI("    note: 旧\n"), asked{"visitors", "note", 0, text})
		if is, want := string(got), "    note: \""+text+"\"\n"; !strings.Contains(is, want) {
			t.Errorf("%s\nis without %s", is, want)
		}
	}
	file := append(oneKPI(""), "  - {id: flow, name: 指標, target: 2人, actuals: {R6: 1人}}\n"...)
	_, got := put(t, file, asked{"flow", "note", 0, "注、年"}, asked{"flow", "actuals", year("R7"), "1,000人"})
	if text := string(got); !strings.Contains(text, "  - {id: flow, name: 指標, target: 2人, note: 注、年, actuals: {R6: 1人, R7: \"1,000人\"}}\n") {
		t.Error(text)
	}
}

// TestPutRefuses wants what cannot be put in safely left alone, with its reason.
func TestPutRefuses(t *testing.T) {
	for _, c := range []struct{ name, lines, text, want string }{
		{"lines", "    actuals:\n      R6: |\n        130人\n", "1人", "複数の行"},
		{"folded lines", "    actuals:\n      R6: >-\n        130人\n", "1人", "複数の行"},
		{"a value of lines", "    actuals:\n      R6: 130\n        person\n", "1人", "複数の行"},
		{"a quoted value of lines", "    actuals:\n      R6: \"130\n        person\"\n", "1人", "複数の行"},
		{"a remark in the value", "    actuals:\n      R6: 130人　# 注\n", "1人", "読み飛ばされる文字"},
		{"the year twice", "    actuals:\n      R6: 1人\n      令和6年度: 1人\n", "2人", "R6が2回"},
		{"the key twice", "    actuals:\n      R6: 1人\n      R6: 1人\n", "2人", "2回書かれた年度"},
		{"no years", "    actuals: 集計中\n", "2人", "年度ごとに書かれていません"},
		{"a key that is no year", "    actuals:\n      6年: 1人\n", "2人", "年度として読めない項目"},
		{"a list", "    actuals:\n      R6: [1人]\n", "2人", "1つの文字として読めません"},
		{"an anchor", "    actuals:\n      R6: &a 1人\n", "2人", "1つの文字として読めません"},
		{"a key without colon", "    actuals: {R6}\n", "2人", "値を書く場所が見つかりません"},
	} {
		before := oneKPI(c.lines)
		results, after := put(t, before, asked{"visitors", "actuals", year("R6"), c.text})
		r := results[0]
		if !bytes.Equal(after, before) || len(r.Found) != 1 || r.Now != (diag.Pos{}) ||
			!strings.Contains(r.Found[0].Message, c.want) || strings.HasSuffix(r.Found[0].Message, "。") {
			t.Errorf("%s: %+v", c.name, r)
		}
	}
}

// TestPutKeepsToTheFile wants no text put into a file that is not the one that was
// asked of: the KPI stands elsewhere, or nothing can be read.
func TestPutKeepsToTheFile(t *testing.T) {
	for text, want := range map[string]string{
		string(oneKPI("    actuals: {R6: 1人}\n")): "同時に書き換えられました",
		"id: kanko\n": "同時に書き換えられました",
		"kpis: [\n":   "ほかの部分を変えずには書き換えられません",
	} {
		request := projectfile.Request{KPI: diag.Pos{File: shown, Line: 3, Col: 1}, Key: "note", Text: "注", Name: "「visitors」のnote"}
		spliced, results := projectfile.Put(shown, []byte(text), []projectfile.Request{request})
		if found := results[0].Found; len(found) != 1 || !strings.Contains(found[0].Message, want) || spliced.Text != nil && string(spliced.Text) != text {
			t.Errorf("%q: %v", spliced.Text, found)
		}
	}
}

// TestPutSifts wants what cannot be made to keep nothing else from being made.
func TestPutSifts(t *testing.T) {
	before := oneKPI("    actuals:\n      R5: '130人\n\n        '\n  - id: guests\n    name: 宿泊者数\n    target: 200人（R7）\n    actuals:\n      R5: 1人\n      R6: 2人\n")
	at := func(kpi, field, text string) asked { return asked{kpi, "actuals", year(field), text} }
	results, after := put(t, before, at("guests", "R4", "0人"), at("visitors", "R6", "140人"), at("guests", "R6", "3人"), at("visitors", "R4", "120人"))
	var lines []int
	for _, r := range results {
		lines = append(lines, r.Now.Line)
	}
	if text := string(after); !slices.Equal(lines, []int{20, 0, 22, 12}) || len(results[1].Found) == 0 || !strings.Contains(text, "R6: 3人") || !strings.Contains(text, "R4: 0人") || strings.Contains(text, "140人") {
		t.Errorf("%v %v\n%s", lines, results[1].Found, text)
	}
}

// TestPutNothing wants no request to change nothing, and to end in a file that
// cannot be read too.
func TestPutNothing(t *testing.T) {
	for text, want := range map[string]string{"kpis:\n  - id: a\n": "kpis:\n  - id: a\n", "kpis: [": ""} {
		spliced, results := projectfile.Put("a.yaml", []byte(text), nil)
		if string(spliced.Text) != want || len(results) > 0 {
			t.Errorf("%q became %q, with %d results", text, spliced.Text, len(results))
		}
	}
}

// TestUnwritable wants the place of what no file can hold.
func TestUnwritable(t *testing.T) {
	if found := projectfile.Unwritable("28,672人 # \"速報\""); found != nil {
		t.Error(found)
	}
	if found := projectfile.Unwritable("1\u200b人"); len(found) != 1 || found[0].Pos != (diag.Pos{Line: 1, Col: 2}) || found[0].Severity != diag.Error {
		t.Error(found)
	}
}
