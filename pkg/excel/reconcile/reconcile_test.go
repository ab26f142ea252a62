package reconcile

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/form/sheets"
	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// returned is a form for the KPIs of p and year y that came back as file.
func returned(t *testing.T, p *plan.Plan, file string, y wareki.Year, fill func(filled)) (*answer.Answers, diag.List) {
	t.Helper()
	data, err := sheets.Write(p, form.RequestAll(p), sheets.Letter{Year: y})
	if err != nil {
		t.Fatal(err)
	}
	f := opened(t, data)
	fill(f)
	a, found := answer.Read(file, f.bytes())
	if a == nil {
		t.Fatal(found)
	}
	return a, found
}

// owned are KPIs of two owners, and one of none.
const owned = `  - id: a
    name: 指標a
    owner: 農務課
    baseline: 100人（R2）
    target: 200人（R7）
    actuals: {R6: 130人%s}
  - id: b
    name: 指標b
    owner: 商工労働観光課
    baseline: 100人（R2）
    target: 200人（R7）
    actuals: {R6: 130人}
  - id: c
    name: 指標c
    baseline: 100人（R2）
    target: 200人（R7）
    actuals: {R6: 130人}
`

// withR7 is owned with a value of R7 for its first KPI.
func withR7(text string) string {
	if text != "" {
		text = ", R7: " + text
	}
	return strings.Replace(owned, "%s", text, 1)
}

func set(key form.Key, v any) func(filled) {
	return func(f filled) { f.set("a", key, v) }
}

// TestThreeWays compares an answer with the plan as it was when the form was made,
// and as it is.
func TestThreeWays(t *testing.T) {
	tests := []struct {
		name            string
		issued, now     string // R7 in the plan
		fill            func(filled)
		change, finding string
		waits           string
	}{
		{"new", "", "", set(form.ColValue, 140), "140人", "", "b c"},
		{"came to say the same", "", "140人", set(form.ColValue, 140), "", "", "b c"},
		{"came to say something else", "", "150人", set(form.ColValue, 140), "", "answers-differ", "b c"},
		{"was pending and is still", "集計中（7月頃）", "集計中（7月頃）", set(form.ColValue, "140人"), "140人", "unclear-answer", "b c"},
		{"came to be pending", "", "集計中（7月頃）", set(form.ColValue, 140), "140人", "", "b c"},
		{"came to be pending until another month", "", "集計中（7月頃）", set(form.ColValue, "集計中（9月頃）"), "", "answers-differ", "b c"},
		{"was pending and came to be known", "集計中（7月頃）", "150人", set(form.ColState, "未公表"), "", "answers-differ", "b c"},
		{"not touched, and the plan went on", "集計中（7月頃）", "150人", func(filled) {}, "", "", "b c"},
		{"not touched, in a form that nobody filled in", "集計中（7月頃）", "集計中（7月頃）", func(filled) {}, "", "", "a b c"},
		{"not touched, in a form that was filled in", "集計中（7月頃）", "集計中（7月頃）", set(form.ColRemark, "変わりません"), "", "", "b c"},
		{"written in another way", "140人", "140人", set(form.ColValue, "１４０"), "", "", "b c"},
		{"written in another way since", "140人", "１４０人", set(form.ColValue, 150), "１５０人", "", "b c"},
		{"with a bound", "140人", "140人", set(form.ColValue, "140人以上"), "140人以上", "", "b c"},
		{"known by the plan without an answer", "", "未公表", func(filled) {}, "", "", "b c"},
		{"no longer provisional", "140人（速報）", "140人（速報）", set(form.ColValue, 140), "140人", "", "b c"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, found := returned(t, planOf(t, withR7(tt.issued)), "a.xlsx", r7, tt.fill)
			o := Answers(planOf(t, withR7(tt.now)), Options{}, []*answer.Answers{a})
			var change, waits, codes []string
			for _, c := range o.Changes {
				change = append(change, c.After)
				if c.Before != tt.now {
					t.Errorf("before is %q", c.Before)
				}
			}
			for _, r := range o.Waiting {
				for _, k := range r.KPIs {
					waits = append(waits, k.ID.Value)
				}
			}
			for _, d := range append(found, o.Found...) {
				codes = append(codes, d.Code)
			}
			if strings.Join(change, " ") != tt.change || strings.Join(codes, " ") != tt.finding || strings.Join(waits, " ") != tt.waits {
				t.Errorf("change %q, found %q, waits %q\n%s", change, codes, waits, told(o, found))
			}
		})
	}
}

// TestManyAnswers compares several forms.
func TestManyAnswers(t *testing.T) {
	p := planOf(t, withR7(""))
	answers := func(files ...func(filled)) []*answer.Answers {
		var out []*answer.Answers
		for i, fill := range files {
			a, found := returned(t, p, string(rune('1'+i))+".xlsx", r7, fill)
			if len(found) > 0 {
				t.Fatal(found)
			}
			out = append(out, a)
		}
		return out
	}
	untouched := func(filled) {}
	before, _ := returned(t, p, "前年.xlsx", r7-1, set(form.ColValue, 120))
	tests := []struct {
		name    string
		answers []*answer.Answers
		year    wareki.Year
		want    string // values and codes
	}{
		{"one of two filled in", answers(untouched, set(form.ColValue, 140)), 0, "140人"},
		{"two alike", answers(set(form.ColValue, 140), set(form.ColValue, "140人")), 0, "140人"},
		{"two that differ", answers(set(form.ColValue, 140), set(form.ColValue, 141)), 0, "answers-differ"},
		{"two notes that differ", answers(set(form.ColNote, "甲"), set(form.ColNote, "乙")), 0, "answers-differ"},
		{"an older form among them", append(answers(set(form.ColValue, 140), untouched), before), 0, "140人 other-form"},
		{"one older form and one of the year", append([]*answer.Answers{before}, answers(set(form.ColValue, 140))...), 0, "140人 other-form"},
		{"the older form by its year", append(answers(untouched), before), r7 - 1, "120人 other-form"},
		{"none", nil, 0, ""},
	}
	for _, tt := range tests {
		o := Answers(p, Options{Year: tt.year}, tt.answers)
		var got []string
		for _, c := range o.Changes {
			got = append(got, c.After)
		}
		for _, d := range o.Found {
			got = append(got, d.Code)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: got %q, want %s\n%s", tt.name, got, tt.want, told(o, nil))
		}
	}
}

// TestSenders wants who answered to be read from the head of every sheet.
// TestDecided wants a conflict to end as the office decides.
func TestDecided(t *testing.T) {
	a, _ := returned(t, planOf(t, withR7("")), "a.xlsx", r7, func(f filled) {
		f.set("a", form.ColValue, 140)
		f.set("a", form.ColNote, "注")
		f.set("b", form.ColValue, 150)
	})
	b, _ := returned(t, planOf(t, withR7("")), "b.xlsx", r7, set(form.ColValue, 145))
	for _, tt := range []struct {
		o             Options
		answers       []*answer.Answers
		changes, kept int
		errors        bool
	}{
		{Options{}, []*answer.Answers{a}, 2, 0, true},
		{Options{Keep: []string{"a"}}, []*answer.Answers{a}, 1, 2, false},
		{Options{Take: []string{"a"}}, []*answer.Answers{a}, 3, 0, false},
		{Options{Take: []string{"a"}}, []*answer.Answers{a, b}, 2, 0, true},
		{Options{Keep: []string{"a"}}, []*answer.Answers{a, b}, 1, 3, false},
	} {
		o := Answers(planOf(t, withR7("160人")), tt.o, tt.answers)
		if len(o.Changes) != tt.changes || len(o.Kept) != tt.kept || o.Found.HasErrors() != tt.errors {
			t.Errorf("%+v: %d changes, %d kept\n%s", tt.o, len(o.Changes), len(o.Kept), told(o, nil))
		}
	}
}

// TestNotSame wants an answer that is refused, or differs from the plan, not to be
// counted among those that the plan says already.
func TestNotSame(t *testing.T) {
	for now, fill := range map[string]func(filled){
		"":     set(form.ColValue, "320回"),
		"150人": set(form.ColValue, 140),
		"140人": func(f filled) { f.set("a", form.ColValue, 140); f.set("a", form.ColName, "指標b") },
	} {
		a, found := returned(t, planOf(t, withR7("")), "a.xlsx", r7, fill)
		if o := Answers(planOf(t, withR7(now)), Options{}, []*answer.Answers{a}); o.Same != 0 || !o.Found.HasErrors() {
			t.Errorf("%q: %d the same\n%s", now, o.Same, told(o, found))
		}
	}
}

// TestNoForm wants nobody to be said to wait for a year that no form tells.
func TestNoForm(t *testing.T) {
	if o := Answers(planOf(t, withR7("")), Options{}, nil); o.Year != 0 || len(o.Waiting) > 0 {
		t.Errorf("%+v", o)
	}
}

func TestSenders(t *testing.T) {
	a, _ := returned(t, planOf(t, withR7("")), "a.xlsx", r7, func(f filled) {
		for label, v := range map[form.Field]any{form.FieldPerson: " 山田　太郎", form.FieldContact: 126200000, form.FieldDate: 46162} {
			cells, err := f.SearchSheet(form.EntrySheet, string(label))
			f.must(err)
			col, row, _ := excelize.CellNameToCoordinates(cells[0])
			next, _ := excelize.CoordinatesToCellName(col+1, row)
			f.must(f.SetCellValue(form.EntrySheet, next, v))
		}
	})
	if want := []answer.Sender{{Person: "山田　太郎", Contact: "126200000", Date: "令和8年5月20日"}}; !slices.Equal(a.Senders, want) {
		t.Errorf("got %q, want %q", a.Senders, want)
	}
}
