package edit_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/data/national"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan/edit"
	"sorachi/pkg/plan/edit/edittest"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/value/wareki"
)

// set makes settings in a plan and returns it as it is then.
func set(t testing.TB, files fstest.MapFS, settings ...edit.Setting) (edit.SetResult, fstest.MapFS) {
	t.Helper()
	p, _, err := load.Plan(files, load.Options{Name: "p", National: national.FS})
	if err != nil {
		t.Fatal(err)
	}
	r, err := edit.Set(edit.Folder{Name: "p",
		Read:  func(file string) ([]byte, error) { return fs.ReadFile(files, file) },
		Check: func(changed map[string][]byte) (edit.Findings, error) { return checked(edittest.With(files, changed)) },
	}, p, settings)
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

// TestSetRefuses wants a text that is no value of one line left alone, with the reason.
func TestSetRefuses(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"no value", "ー", "「ー」は数字ではありません"},
		{"slip of digits", " 1,6300人", "3桁ごとの区切り"},
		{"nothing", " 　", "値が空です"},
		{"two lines", "1人\n2人", "1行の値に書けない文字"},
		{"a bell", "1人\a", "1行の値に書けない文字"},
		{"no UTF-8", "1人\xff", "1行の値に書けない文字"},
		{"an unseen character", "1\u200b人", "目に見えない文字"},
	} {
		before := oneKPI(t, "    actuals: {R5: 1人}\n")
		r, after := set(t, before, edit.Setting{KPI: "visitors", Field: edit.Actual(year("R6")), Text: c.text})
		o := r.Outcomes[0]
		if !edittest.SameData(after["projects/1.yaml"], before["projects/1.yaml"]) || !r.Stopped() || o.State != edit.Refused || len(o.Found) != 1 ||
			!strings.Contains(o.Found[0].Message, c.want) || strings.HasSuffix(o.Found[0].Message, "。") {
			t.Errorf("%s: %+v", c.name, o)
		}
	}
}

// TestSetTellsTheCharacter wants the place of a slip counted in what was typed, with the
// blanks around it.
func TestSetTellsTheCharacter(t *testing.T) {
	for text, col := range map[string]int{" 　1,6300人": 5, " 　1\u200b人 ": 4, " 1人\a": 4} {
		r, _ := set(t, oneKPI(t, ""), edit.Setting{KPI: "visitors", Field: edit.Actual(year("R6")), Text: text})
		if pos := r.Outcomes[0].Found[0].Pos; pos != (diag.Pos{Line: 1, Col: col}) {
			t.Errorf("%q: at %+v, want column %d", text, pos, col)
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

// TestSetBringsElsewhere wants a finding told that a text brings on a line that stays.
func TestSetBringsElsewhere(t *testing.T) {
	before := oneKPI(t, "    actuals: {R6: 120人}\n    milestones: {R5: 150人}\n")
	r, _ := set(t, before, edit.Setting{KPI: "visitors", Field: edit.Field{Key: "target"}, Text: "140人（R7）"})
	if len(r.Brought) != 1 || r.Brought[0].Code != "milestone-differs" || r.Brought[0].Pos.Line == r.Outcomes[0].Now.Line {
		t.Errorf("brings %v", r.Brought)
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

// TestSetSifts wants a text that cannot be put in to keep no other from being judged.
func TestSetSifts(t *testing.T) {
	before := oneKPI(t, "    actuals:\n      R5: '130人\n\n        '\n  - id: guests\n    name: 宿泊者数\n    target: 200人（R7）\n    actuals:\n      R5: 1人\n      R6: 2人\n")
	at := func(kpi, field, text string) edit.Setting {
		return edit.Setting{KPI: kpi, Field: edit.Actual(year(field)), Text: text}
	}
	r, after := set(t, before, at("guests", "R4", "0人"), at("visitors", "R6", "140人"), at("guests", "R6", "3人"), at("visitors", "R4", "120人"))
	want := []edit.State{edit.Changed, edit.Refused, edit.Changed, edit.Changed}
	for i, line := range []int{20, 0, 22, 12} {
		if o := r.Outcomes[i]; o.State != want[i] || o.Now.Line != line {
			t.Errorf("%s of %s: %v at %+v, want %v at line %d; %v", o.Setting.Field, o.Setting.KPI, o.State, o.Now, want[i], line, o.Found)
		}
	}
	if text := string(after["projects/1.yaml"].Data); !r.Stopped() || !strings.Contains(text, "R6: 3人") || !strings.Contains(text, "R4: 0人") || strings.Contains(text, "140人") {
		t.Errorf("%v\n%s", r.Stopped(), text)
	}
}

// FuzzSet wants of any setting: no panic, a reason when it is refused, and else the text
// in the plan.
func FuzzSet(f *testing.F) {
	f.Add("visitors", "R6", " 28,672人")
	f.Add("visitors", "note", "注: 1")
	f.Add("visitor", "R7", "1\u200b人")
	f.Add("", "actuals", "")
	f.Fuzz(func(t *testing.T, id, field, text string) {
		s := edit.Setting{KPI: id, Field: edit.Field{Key: field}, Text: text}
		if y, err := wareki.ParseYear(field); err == nil {
			s.Field = edit.Actual(y)
		}
		r, files := set(t, oneKPI(t, "    note: 旧\n    actuals:\n      R5: 1人\n"), s)
		o := r.Outcomes[0]
		if o.State == edit.Unknown || o.State == edit.Refused {
			if len(r.Changes) > 0 || len(o.Found) == 0 || o.Found[0].Message == "" {
				t.Errorf("%+v", o)
			}
			return
		}
		if again, _ := set(t, files, s); again.Outcomes[0].State != edit.Same || again.Outcomes[0].Before != o.After {
			t.Errorf("set again, it is %+v", again.Outcomes[0])
		}
	})
}
