package form

import (
	"testing"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

func TestPrefill(t *testing.T) {
	people := Unit{Text: "人"}
	tests := []struct {
		value string
		unit  Unit
		want  Entries
	}{
		{"", people, Entries{}},
		{"1,140人", people, Entries{Value: "1140", Number: true, State: StateValue}},
		{"１，１４０人", people, Entries{Value: "1140", Number: true, State: StateValue}},
		{"53.0％", Unit{Text: "％"}, Entries{Value: "53.0", Number: true, State: StateValue}},
		{"1日当たり67分", Unit{"分", "1日当たり"}, Entries{Value: "67", Number: true, State: StateValue}},
		{"△320人", people, Entries{Value: "-320", Number: true, State: StateValue}},
		{"749万人", Unit{Text: "千人"}, Entries{Value: "749万人", State: StateValue}},
		{"約40人", people, Entries{Value: "約40人", State: StateValue}},
		{"40人以上", people, Entries{Value: "40人以上", State: StateValue}},
		{"40人（R7）", people, Entries{Value: "40人（R7）", State: StateValue}},
		{"28,672人（速報）", people, Entries{Value: "28,672人（速報）", State: StateValue}},
		{"9兆1,400億円", Unit{Text: "円"}, Entries{Value: "9兆1,400億円", State: StateValue}},
		{"1,234,567,890.123456人", people, Entries{Value: "1,234,567,890.123456人", State: StateValue}},
		{"集計中", people, Entries{State: StatePending}},
		{"集計中（12月末）", people, Entries{State: StatePending, Month: "12月"}},
		{"未公表", people, Entries{State: StateUnpublished}},
		{"調査なし（R7）", people, Entries{State: StateNotSurveyed}},
		{"－", people, Entries{Value: "－"}},
	}
	for _, tt := range tests {
		it := Item{ID: "a", Value: tt.value, Unit: tt.unit, Note: "注", Source: "出典"}
		want := tt.want
		want.Note, want.Source = "注", "出典"
		if got := it.Prefill(); got != want {
			t.Errorf("%s in %s: %+v, want %+v", tt.value, tt.unit, got, want)
		}
	}
}

// FuzzPrefill wants a bare number and its unit to say the value it stands for.
func FuzzPrefill(f *testing.F) {
	for _, s := range []string{"1,140人", "△3.20％", "1日当たり67分", "9兆1,400億円", "1,274.46万人", "0人"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, found := value.Parse(plan.NewText(text, diag.Pos{}))
		if found.HasErrors() || !v.HasFigure() {
			return
		}
		u := Unit{v.Quantity.UnitText, v.Quantity.Prefix}
		a := Item{Value: text, Unit: u}.Prefill()
		if !a.Number {
			return
		}
		back, _ := value.Parse(plan.NewText(u.Prefix+a.Value+u.Text, diag.Pos{}))
		if !back.Quantity.Number.Equal(v.Quantity.Number) || back.Quantity.Unit != v.Quantity.Unit {
			t.Errorf("%q is asked as %s%s%s", text, u.Prefix, a.Value, u.Text)
		}
	})
}
