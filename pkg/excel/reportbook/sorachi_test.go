package reportbook

import (
	"os"
	"slices"
	"testing"

	"sorachi/pkg/plan"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/progress"
)

// sorachi loads the plan of the repository.
func sorachi(t testing.TB) *plan.Plan {
	t.Helper()
	p, found, err := load.Plan(os.DirFS("../../../data/sorachi"), load.Options{National: os.DirFS("../../../data/national")})
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range found {
		t.Log(d)
	}
	return p
}

func TestSorachiShowsThePublishedPage(t *testing.T) {
	data, s := write(t, sorachi(t))
	got := rowsOf(t, open(t, data), listSheet, false)
	for i, want := range printed {
		if !slices.Equal(got[3+i], want) {
			t.Errorf("row %d:\n got %q\nwant %q", 4+i, got[3+i], want)
		}
	}
	if n := checkFormulas(t, data, s); n != 9 {
		t.Errorf("%d formulas, want 9", n)
	}
}

func BenchmarkWriteSorachi(b *testing.B) {
	p := sorachi(b)
	s := progress.Compute(p, p.Year)
	in := Input{Plan: p, Summary: s, Theme: shiryo2(b)}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Write(in); err != nil {
			b.Fatal(err)
		}
	}
}
