package edit_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/data/national"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/edit"
	"sorachi/pkg/plan/edit/edittest"
	"sorachi/pkg/value/wareki"
)

// set makes settings in a plan and returns it as it is then.
func set(t testing.TB, files fstest.MapFS, settings ...edit.Setting) (edit.SetResult, fstest.MapFS) {
	t.Helper()
	p, _, err := plan.Load(files, plan.Options{Name: "p", National: national.FS})
	if err != nil {
		t.Fatal(err)
	}
	r, err := edit.Set(edit.Plan{Name: "p", Loaded: p,
		Read:  func(file string) ([]byte, error) { return fs.ReadFile(files, file) },
		Check: func(changed map[string][]byte) (edit.Findings, error) { return checked(edittest.With(files, changed)) },
	}, settings)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string][]byte{}
	for _, c := range r.Changes {
		texts[c.File] = c.After
	}
	return r, edittest.With(files, texts)
}

// oneKPI is a plan whose project ends with a KPI of which the last lines are given.
func oneKPI(t testing.TB, lines string) fstest.MapFS {
	t.Helper()
	const project = "id: kanko\nnumber: 1\nname: 観光プロジェクト\narea: 空知\npurpose: 魅力を高める。\nkpis:\n" +
		"  - id: visitors\n    name: 観光入込客数\n    baseline: 100人（R2）\n    target: 200人（R7）\n"
	return edittest.With(edittest.InMemory(t, fs.FS(base)), map[string][]byte{"projects/1.yaml": []byte(project + lines)})
}

var base = fstest.MapFS{"plan.yaml": {Data: []byte("format: 1\nid: kensho\ntitle: 推進状況\nbureau: 空知総合振興局\nperiod: R3～R7\nyear: R6\nbands:\n" +
	"  - {label: 100％以上, from: 100}\n  - {label: 80％以上100％未満, from: 80}\n  - {label: 80％未満}\n")}}

func year(text string) wareki.Year {
	y, err := wareki.ParseYear(text)
	if err != nil {
		panic(err)
	}
	return y
}

// TestSetStyles sets R6 of a KPI to a text, and wants the lines of the KPI to be
// others.
func TestSetStyles(t *testing.T) {
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
		{"no years", "    actuals:  # x\n    note: 注\n", "140人", "    actuals:  # x\n      R6: 140人\n    note: 注\n"},
		{"no actuals", "    note: 注\n", "140人", "    actuals:\n      R6: 140人\n    note: 注\n"},
	} {
		for _, end := range []string{"\n", "\r\n", "\r"} {
			for _, mark := range []string{"", "\ufeff"} {
				for _, last := range []string{"\n", ""} {
					as := func(b []byte) []byte {
						return append([]byte(mark), edittest.Respell([]byte(strings.TrimSuffix(string(b), "\n")+last), end)...)
					}
					before, want := edittest.Each(oneKPI(t, c.before), as), edittest.Each(oneKPI(t, c.after), as)
					r, got := set(t, before, edit.Setting{KPI: "visitors", Field: edit.Actual(year("R6")), Text: c.text})
					if !edittest.SameData(got["projects/1.yaml"], want["projects/1.yaml"]) {
						_, is, _ := strings.Cut(string(got["projects/1.yaml"].Data), "（R7）")
						t.Errorf("%s with %q: %+v\ngot  %q\nwant %q", c.name, end, r.Outcomes[0].Found, is, c.after)
					}
				}
			}
		}
	}
}

// TestSetKeys adds a note to KPIs that lack one.
func TestSetKeys(t *testing.T) {
	for _, c := range []struct{ before, after string }{
		{"    actuals:\n      R5: 1人\n    # 以下は検討中\n\n", "    actuals:\n      R5: 1人\n    # 以下は検討中\n    note: \"注: 年\"\n\n"},
		{"    actuals: {\n      R5: 1人\n    }  # x\n    indicator: a\n", "    actuals: {\n      R5: 1人\n    }  # x\n    note: \"注: 年\"\n    indicator: a\n"},
		{"    actuals: {R5: 1人}\n    source: 調査\n    # 共通\n    indicator: a\n", "    actuals: {R5: 1人}\n    source: 調査\n    note: \"注: 年\"\n    # 共通\n    indicator: a\n"},
		{"    note:   # 後で\n    actuals: {R5: 1人}\n", "    note: \"注: 年\"  # 後で\n    actuals: {R5: 1人}\n"},
		{"    note: '旧'\n    actuals: {R5: 1人}", "    note: '注: 年'\n    actuals: {R5: 1人}"},
		{"    actuals:\n      R5: |\n        1人\n\n  # 次\n", "    actuals:\n      R5: |\n        1人\n    note: \"注: 年\"\n\n  # 次\n"},
	} {
		r, got := set(t, oneKPI(t, c.before), edit.Setting{KPI: "visitors", Field: edit.Field{Key: "note"}, Text: "注: 年"})
		if !edittest.SameData(got["projects/1.yaml"], oneKPI(t, c.after)["projects/1.yaml"]) {
			t.Errorf("%v of\n%s\nmakes\n%s", r.Outcomes[0].Found, c.before, got["projects/1.yaml"].Data)
		}
	}
	for _, text := range []string{"null", "Null", "NULL", "~"} { // would be no note at all
		_, got := set(t, oneKPI(t, "    note: 旧\n"), edit.Setting{KPI: "visitors", Field: edit.Field{Key: "note"}, Text: text})
		if is, want := string(got["projects/1.yaml"].Data), "    note: \""+text+"\"\n"; !strings.Contains(is, want) {
			t.Errorf("%s\nis without %s", is, want)
		}
	}
	files := oneKPI(t, "")
	files["projects/1.yaml"].Data = append(files["projects/1.yaml"].Data, "  - {id: flow, name: 指標, target: 2人, actuals: {R6: 1人}}\n"...)
	_, got := set(t, files, edit.Setting{KPI: "flow", Field: edit.Field{Key: "note"}, Text: "注、年"}, edit.Setting{KPI: "flow", Field: edit.Actual(year("R7")), Text: "1,000人"})
	if text := string(got["projects/1.yaml"].Data); !strings.Contains(text, "  - {id: flow, name: 指標, target: 2人, note: 注、年, actuals: {R6: 1人, R7: \"1,000人\"}}\n") {
		t.Error(text)
	}
}

// TestSetRefuses wants what cannot be set safely left alone, with its reason.
func TestSetRefuses(t *testing.T) {
	for _, c := range []struct{ name, lines, text, want string }{
		{"no value", "    actuals: {R5: 1人}\n", "ー", "「ー」は数字ではありません"},
		{"slip of digits", "    actuals: {R5: 1人}\n", " 1,6300人", "3桁ごとの区切り"},
		{"nothing", "    actuals: {R5: 1人}\n", " 　", "値が空です"},
		{"two lines", "    actuals: {R5: 1人}\n", "1人\n2人", "1行の値に書けない文字"},
		{"a bell", "    actuals: {R5: 1人}\n", "1人\a", "1行の値に書けない文字"},
		{"no UTF-8", "    actuals: {R5: 1人}\n", "1人\xff", "1行の値に書けない文字"},
		{"an unseen character", "    actuals: {R5: 1人}\n", "1\u200b人", "目に見えない文字"},
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
		before := oneKPI(t, c.lines)
		r, after := set(t, before, edit.Setting{KPI: "visitors", Field: edit.Actual(year("R6")), Text: c.text})
		o := r.Outcomes[0]
		if !edittest.SameData(after["projects/1.yaml"], before["projects/1.yaml"]) || !r.Stopped() || o.State != edit.Refused || len(o.Found) != 1 ||
			!strings.Contains(o.Found[0].Message, c.want) || strings.HasSuffix(o.Found[0].Message, "。") {
			t.Errorf("%s: %+v", c.name, o)
		}
	}
}

// TestSetFindsTheKPI asks for KPIs that are not there, or not once.
func TestSetFindsTheKPI(t *testing.T) {
	files := oneKPI(t, "    actuals: {R6: 1人}\n  - repost: visitors\n  - repost: lost\n  - {id: other, repost: visitors}\n  - id: twice\n    target: 1人\n    name: a\n    actuals: {R6: 1人}\n  - id: twice\n    target: 1人\n    name: a\n    actuals: {R6: 1人}\n")
	for id, want := range map[string]string{
		"visitors": "", "other": "", // a repost has the figures of its original
		"visitor": "「visitors」ではありませんか", "": "IDは「sorachi kpi list」", "観光": "「観光入込客数」のIDは「visitors」です", "人口": "IDは「sorachi kpi list」",
		"lost": "再掲だけで", "twice": "2つあり",
	} {
		r, _ := set(t, files, edit.Setting{KPI: id, Field: edit.Actual(year("R6")), Text: "2人"})
		o := r.Outcomes[0]
		if want == "" && (o.State != edit.Changed || o.KPI.ID.Value != "visitors") || want != "" && (o.KPI != nil || !strings.Contains(o.Found[0].Message+o.Found[0].Hint, want)) {
			t.Errorf("%q: %+v", id, o)
		}
	}
	r, _ := set(t, files, edit.Setting{KPI: "visitors", Field: edit.Field{Key: "indicator"}, Text: "a"}, edit.Setting{KPI: "visitors", Field: edit.Field{Key: "actuals"}, Text: "1人"})
	for _, o := range r.Outcomes {
		if o.State != edit.Refused {
			t.Errorf("%+v", o)
		}
	}
}

// TestSetTwice names one field twice: with one text, or with two.
func TestSetTwice(t *testing.T) {
	at := func(text string) edit.Setting {
		return edit.Setting{KPI: "visitors", Field: edit.Actual(year("R6")), Text: text}
	}
	r, _ := set(t, oneKPI(t, "    actuals: {R6: 1人}\n"), at("2人"), at("2人 "), at("3人"))
	if a, b, c := r.Outcomes[0], r.Outcomes[1], r.Outcomes[2]; a.State != edit.Changed || b.State != edit.Same || b.Now != a.Now || c.State != edit.Refused || !r.Stopped() {
		t.Errorf("%+v", r.Outcomes)
	}
}

// TestSetBrings wants the plan to be asked what it says to the values.
func TestSetBrings(t *testing.T) {
	before := oneKPI(t, "    actuals:\n      R5: 130人\n      R6: 120人\n")
	for text, want := range map[string]string{
		"140人":     "",
		"140人（R5）": "actual-year-differs",
		"140件":     "unit-mismatch",
		"140000人":  "magnitude-jump",
		"１4０人":     "mixed-digits",
	} {
		r, _ := set(t, before, edit.Setting{KPI: "visitors", Field: edit.Actual(year("R6")), Text: text})
		codes := []string{}
		for _, d := range r.Brought {
			codes = append(codes, d.Code)
		}
		if got := strings.Join(codes, " "); !strings.Contains(got, want) || want == "" && got != "" || r.Stopped() != r.Brought.HasErrors() {
			t.Errorf("%s brings %s, want %s", text, got, want)
		}
	}
}

// TestSetTellsTheLikeOfBefore wants a slip told though the value had the same.
func TestSetTellsTheLikeOfBefore(t *testing.T) {
	r, _ := set(t, oneKPI(t, "    actuals: {R6: 12０人}\n"), edit.Setting{KPI: "visitors", Field: edit.Actual(year("R6")), Text: "13０人"})
	if len(r.Brought) != 1 || r.Brought[0].Code != "mixed-digits" {
		t.Errorf("brings %v", r.Brought)
	}
}

// TestSetLeavesOldFindings wants what the plan found before told no more, though the
// lines moved, and an old error to stop nothing.
func TestSetLeavesOldFindings(t *testing.T) {
	before := oneKPI(t, "    actuals:\n      R6: 120人\n  - id: guests\n    name: 宿泊者数\n    target: 200人（R7）\n    actuals:\n      R5: 1,3000人\n      R6: 140件\n")
	was, err := checked(before)
	if err != nil || !was.Reading.HasErrors() || !was.Rules.HasErrors() {
		t.Fatal(was, err)
	}
	r, _ := set(t, before, edit.Setting{KPI: "visitors", Field: edit.Actual(year("R5")), Text: "110人"})
	if len(r.Brought) > 0 || r.Stopped() {
		t.Errorf("brings %v", r.Brought)
	}
}

// TestSetSifts wants what cannot be made to keep nothing else from being judged.
func TestSetSifts(t *testing.T) {
	before := oneKPI(t, "    actuals:\n      R5: '130人\n\n        '\n  - id: guests\n    name: 宿泊者数\n    target: 200人（R7）\n    actuals:\n      R5: 1人\n      R6: 2人\n")
	at := func(kpi, field, text string) edit.Setting {
		return edit.Setting{KPI: kpi, Field: edit.Actual(year(field)), Text: text}
	}
	r, after := set(t, before, at("guests", "R4", "0人"), at("visitors", "R6", "140人"), at("guests", "R6", "3人"), at("visitors", "R4", "120人"))
	want := []edit.State{edit.Added, edit.Refused, edit.Changed, edit.Added}
	for i, line := range []int{20, 0, 22, 12} {
		if o := r.Outcomes[i]; o.State != want[i] || o.Now.Line != line {
			t.Errorf("%s of %s: %v at %+v, want %v at line %d; %v", o.Setting.Field, o.Setting.KPI, o.State, o.Now, want[i], line, o.Found)
		}
	}
	if text := string(after["projects/1.yaml"].Data); !r.Stopped() || !strings.Contains(text, "R6: 3人") || !strings.Contains(text, "R4: 0人") || strings.Contains(text, "140人") {
		t.Errorf("%v\n%s", r.Stopped(), text)
	}
}
