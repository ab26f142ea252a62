package reconcile

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"sorachi/pkg/diag"
	"sorachi/pkg/excel/answer"
	"sorachi/pkg/excel/answer/entrycells"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

// FuzzRead reads anything: a form, or the reason why it is none.
func FuzzRead(f *testing.F) {
	form := issued(f, askedKPIs)
	form.set("people", "value", "28,672人")
	data := form.bytes()
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Add([]byte("ID,値\n"))
	f.Add([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
	p := planOf(f, askedKPIs)
	f.Fuzz(func(t *testing.T, data []byte) {
		a, found := answer.Read("回答.xlsx", data)
		if a == nil && !found.HasErrors() {
			t.Fatal("no form, and no reason")
		}
		if a != nil {
			Answers(p, Options{}, []*answer.Answers{a})
		}
	})
}

// FuzzRow fills in a row with anything. What changes can be written into the plan,
// and what was typed is taken over or told: nothing is lost in silence.
func FuzzRow(f *testing.F) {
	p := planOf(f, askedKPIs)
	ids := []string{"people", "thousand", "percent", "pending", "yen", "minutes", "noted", "provisional"}
	for i, v := range []string{"28672", "２８，６７２人", "集計中", "集計中（7月頃）", "53%", "－", "約3万", "9兆1,400億円", "-0", "28,672（速報）", "1e5", "=1", "￥100", "1日当たり67分"} {
		f.Add(uint8(i), v, i%2 == 0, "", "", "", "", "")
		f.Add(uint8(i), v, false, "集計中", "7月", "注", "出典", "備考")
		f.Add(uint8(i), "", false, v, v, v, "\u3000", "\u200b")
	}
	f.Fuzz(func(t *testing.T, kpi uint8, v string, number bool, state, month, note, source, remark string) {
		id := ids[int(kpi)%len(ids)]
		typed := map[form.Key]string{form.ColValue: v, form.ColState: state, form.ColMonth: month, form.ColNote: note, form.ColSource: source, form.ColRemark: remark}
		back := issued(t, askedKPIs)
		for key, text := range typed {
			back.set(id, key, strings.ToValidUTF8(text, "\ufffd"))
		}
		if number && plainNumber(v) {
			n, _ := strconv.Atoi(v) // plainNumber saw that it is one
			back.set(id, form.ColValue, n)
		}
		a, found := answer.Read("a.xlsx", back.bytes())
		if a == nil {
			t.Fatal(found)
		}
		o := Answers(p, Options{}, []*answer.Answers{a})
		nothingLost(t, o, found, typed)
		writable(t, o)
	})
}

func plainNumber(s string) bool {
	return s != "" && len(s) < 15 && strings.Trim(s, "0123456789") == "" && s[0] != '0'
}

// nothingLost wants what was typed to be taken over, to be there already, or to be
// told.
func nothingLost(t *testing.T, o Outcome, found diag.List, typed map[form.Key]string) {
	t.Helper()
	quiet := len(found) == 0 && len(o.Found) == 0
	changes := func(key form.Key) bool {
		return slices.ContainsFunc(o.Changes, func(c Change) bool { return c.Key == key })
	}
	for _, key := range []form.Key{form.ColValue, form.ColState} {
		if says(typed[key]) && quiet && !changes(form.ColValue) && o.Same == 0 {
			t.Fatalf("%s %q is lost", key, typed[key])
		}
	}
	for _, key := range []form.Key{form.ColNote, form.ColSource} {
		if text := entrycells.OneLine(typed[key]); text != "" && quiet && !changes(key) && text != "統計" && text != "注の文" {
			t.Fatalf("%s %q is lost", key, text)
		}
	}
	if entrycells.OneLine(typed[form.ColRemark]) != "" && quiet && len(o.Remarks) == 0 {
		t.Fatalf("the remark is lost")
	}
}

// says reports whether a text means anything: dashes stand for nothing.
func says(text string) bool {
	text = entrycells.OneLine(text)
	return text != "" && strings.Trim(text, "-－−―—") != "" && text != "なし" && text != "該当なし"
}

// writable wants changes to be texts that the plan can hold.
func writable(t *testing.T, o Outcome) {
	t.Helper()
	for _, c := range o.Changes {
		if c.After == "" || strings.ContainsFunc(c.After, unicode.IsControl) {
			t.Fatalf("%s: %q", c.Key, c.After)
		}
		if c.Key != form.ColValue {
			continue
		}
		if v, found := value.Parse(plan.NewText(c.After, diag.Pos{})); len(found) > 0 || v.HasFigure() && v.Quantity.Unit != "" && v.Year != 0 {
			t.Fatalf("%q: %v", c.After, found)
		}
	}
}
