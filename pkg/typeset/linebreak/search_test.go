package linebreak

import (
	"slices"
	"testing"

	"sorachi/pkg/typeset/linebreak/breakplaces"
)

// The look at fair places alone, where it is thought to be enough, finds what
// the look at every place finds.
func TestShortSearchIsExact(t *testing.T) {
	short := 0
	for _, s := range sentences(t) {
		tx := read(s)
		for ems := 6.0; ems < 45; ems += 1.3 {
			for _, b := range []breaker{{Measure: ragged(ems)}, {Measure: Measure{First: ems, Rest: ems - 1, Fill: Justified}}, {Measure: ragged(ems), even: ems * 0.8}} {
				b.Text = tx
				got := b.leastBad()
				want, _ := b.search(breakplaces.Emergency)
				if b.overruns(want) || len(want) == 1 {
					continue
				}
				if !slices.Equal(got, want) {
					t.Errorf("%s in %v em: %v, want %v", s, ems, got, want)
				}
				if quick, bad := b.search(breakplaces.Torn); bad-perLine*float64(len(quick)) <= breakplaces.Torn {
					short++
				}
			}
		}
	}
	if short == 0 {
		t.Error("the short search was never enough")
	}
}

// Good phrases cost no line: a text takes as few as it does when a line may end
// anywhere that is not forbidden.
func TestPhrasesTakeNoMoreLines(t *testing.T) {
	for _, s := range sentences(t) {
		for _, ems := range []float64{8, 11, 17.5, 30} {
			tx, m := read(s), ragged(ems)
			if int(ems)%2 == 0 {
				m = justified(ems)
			}
			got := len(tx.Lines(m))
			for i, c := range tx.ends {
				if c < breakplaces.Emergency {
					tx.ends[i] = 0
				}
			}
			if want := len(tx.Lines(m)); got != want {
				t.Errorf("%s in %v em: %d lines, want %d", s, ems, got, want)
			}
		}
	}
}
