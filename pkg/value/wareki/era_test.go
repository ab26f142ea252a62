package wareki

import (
	"regexp"
	"testing"
)

// TestErasFollow: each era begins on the day after the one before it ends, and on
// either side of the change a day is printed by its own era.
func TestErasFollow(t *testing.T) {
	for i := range eras[:len(eras)-1] {
		now, was := &eras[i], &eras[i+1]
		after := next(was.last)
		for !after.Valid() || after.Day == 0 {
			after = next(after)
		}
		if after != now.first {
			t.Errorf("%s ends on %s, %s begins on %s", was.name, was.last.ISO(), now.name, now.first.ISO())
		}
		if eraOn(was.last) != was || eraOn(now.first) != now || eraIn(now.first.Year) != now {
			t.Errorf("%s is printed %v, %s %v", was.last.ISO(), was.last, now.first.ISO(), now.first)
		}
	}
}

// TestErasBegin holds the table to the days in the proclamations and the law.
func TestErasBegin(t *testing.T) {
	for text, d := range map[string]Date{
		"令和元年5月1日": {2019, 5, 1}, "平成元年1月8日": {1989, 1, 8}, "昭和元年12月25日": {1926, 12, 25}, "大正元年7月30日": {1912, 7, 30},
	} {
		if d.String() != text {
			t.Errorf("%s is printed %v, want %s", d.ISO(), d, text)
		}
	}
}

func TestPatterns(t *testing.T) {
	two, all := regexp.MustCompile("^"+EraPattern(2)+"6$"), regexp.MustCompile("^"+NamePattern()+"6$")
	for in, want := range map[string][2]bool{
		"令和6": {true, true}, "R6": {true, false}, "Ｈ6": {true, false}, "平成6": {true, true}, "昭和6": {false, true}, "S6": {}, "明治6": {false, true}, "6": {},
	} {
		if got := [2]bool{two.MatchString(in), all.MatchString(in)}; got != want {
			t.Errorf("%q matches %v, want %v", in, got, want)
		}
	}
}
