package edit_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/data/national"
	"sorachi/pkg/edit"
	"sorachi/pkg/plan"
	"sorachi/pkg/wareki"
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
		Check: func(changed map[string][]byte) (edit.Findings, error) { return checked(with(files, changed)) },
	}, settings)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string][]byte{}
	for _, c := range r.Changes {
		texts[c.File] = c.After
	}
	return r, with(files, texts)
}

// oneKPI is a plan whose project ends with a KPI of which the last lines are given.
func oneKPI(t testing.TB, lines string) fstest.MapFS {
	t.Helper()
	const project = "id: kanko\nnumber: 1\nname: 観光プロジェクト\narea: 空知\npurpose: 魅力を高める。\nkpis:\n" +
		"  - id: visitors\n    name: 観光入込客数\n    baseline: 100人（R2）\n    target: 200人（R7）\n"
	return with(inMemory(t, fs.FS(base)), map[string][]byte{"projects/1.yaml": []byte(project + lines)})
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
		{"no years", "    actuals:  # x\n    note: 注\n", "140人", "    actuals:  # x\n      R6: 140人\n    note: 注\n"},
		{"no actuals", "    note: 注\n", "140人", "    actuals:\n      R6: 140人\n    note: 注\n"},
	} {
		for _, end := range []string{"\n", "\r\n", "\r"} {
			for _, mark := range []string{"", "\ufeff"} {
				as := func(b []byte) []byte { return append([]byte(mark), respell(b, end)...) }
				before, want := each(oneKPI(t, c.before), as), each(oneKPI(t, c.after), as)
				r, got := set(t, before, edit.Setting{KPI: "visitors", Field: edit.Actual(year("R6")), Text: c.text})
				if !sameData(got["projects/1.yaml"], want["projects/1.yaml"]) {
					_, is, _ := strings.Cut(string(got["projects/1.yaml"].Data), "（R7）")
					t.Errorf("%s with %q: %+v\ngot  %q\nwant %q", c.name, end, r.Outcomes[0].Found, is, c.after)
				}
			}
		}
	}
}
