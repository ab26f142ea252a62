package console

import (
	"strings"
	"unicode"
)

// Printable returns s without the bytes and characters that a terminal would
// obey or cannot show: names of files may hold any.
func Printable(s string) string { return replaced(s, unicode.Cc) }

// Harmless is stricter than Printable, and leaves no invisible characters either: what
// forms say was typed by somebody, and in a table nothing may hide or turn.
func Harmless(s string) string { return replaced(s, unicode.Cc, unicode.Cf) }

// replaced puts U+FFFD in the place of the characters of some kinds, line ends excepted,
// and of bytes that are no characters.
func replaced(s string, kinds ...*unicode.RangeTable) string {
	return strings.Map(func(c rune) rune {
		if unicode.In(c, kinds...) && c != '\n' {
			return unicode.ReplacementChar
		}
		return c
	}, s)
}
