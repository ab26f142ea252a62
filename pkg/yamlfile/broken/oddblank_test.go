package broken

import (
	"regexp"
	"testing"
	"unicode/utf8"
)

// TestOddBlanks wants the pattern and the function to mean the same characters.
func TestOddBlanks(t *testing.T) {
	pattern := regexp.MustCompile("^" + OddBlanks + "$")
	for r := rune(0); r <= utf8.MaxRune; r++ {
		if utf8.ValidRune(r) && pattern.MatchString(string(r)) != IsOddBlank(r) {
			t.Errorf("U+%04X: the pattern says %v", r, !IsOddBlank(r))
		}
	}
}
