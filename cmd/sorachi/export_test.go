package main

import (
	"slices"
	"testing"

	"sorachi/pkg/listing"
	"sorachi/pkg/sheet"
	"sorachi/pkg/tablerules"
)

// TestDataHaveFullMarks scores what is exported of the real plan on the 15 items
// of the rules for tables that machines can read.
func TestDataHaveFullMarks(t *testing.T) {
	l, err := load("../../data/sorachi", loadOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, wide := range []bool{false, true} {
		e := newExport([]exported{newExported("", l)}, wide)
		for _, format := range []string{"csv", "xlsx"} {
			files, err := e.files(format, e.name, listing.Options{BOM: true})
			if err != nil {
				t.Fatal(err)
			}
			checkFullMarks(t, files[0].Path, files[0].Data)
		}
	}
}

func checkFullMarks(t *testing.T, name string, data []byte) {
	t.Helper()
	f, err := tablerules.Read(name, data)
	if err != nil {
		t.Fatal(err)
	}
	sheets := f.DataSheets()
	if len(sheets) != 1 || !slices.Contains([]string{sheet.DataSheet, name}, sheets[0].Name) {
		t.Fatalf("%s: %d data sheets", name, len(sheets))
	}
	for _, r := range f.Score(sheets[0]).Results {
		for _, fault := range r.Faults {
			t.Errorf("%s: %s %s %v", name, r.Item.No, fault.Message, fault.Areas)
		}
	}
}

func TestRunsOf(t *testing.T) {
	for want, numbers := range map[string][]int{
		"": nil, "2": {2}, "2～3": {2, 3}, "2、4": {2, 4}, "2～7、9、11～12": {2, 3, 4, 5, 6, 7, 9, 11, 12},
	} {
		if got := runsOf(numbers); got != want {
			t.Errorf("%v: %q, want %q", numbers, got, want)
		}
	}
}

func TestSomeOf(t *testing.T) {
	for want, names := range map[string][]string{
		"a": {"a"}, "a、b、c": {"a", "b", "c"}, "a、b、cほか2件": {"a", "b", "c", "d", "e"},
	} {
		if got := someOf(names); got != want {
			t.Errorf("%v: %q, want %q", names, got, want)
		}
	}
}

// TestNameOf wants what cannot be seen alone to be told.
func TestNameOf(t *testing.T) {
	for r, want := range map[rune]string{
		'𠮷': "「𠮷」", '\U000E0100': "前の漢字の異体字の指定", '\u0301': "見えない文字", '\u200b': "見えない文字", '\u00a0': "見えない文字",
	} {
		if got := nameOf(r); got != want {
			t.Errorf("%U: %s, want %s", r, got, want)
		}
	}
}
