package printer

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lineBreaks are the characters that some editor or terminal takes for the end
// of a line (Unicode, UAX #14, classes BK, CR, LF and NL), and the tab, which
// has no fixed width inside a sentence.
const lineBreaks = "\n\v\f\r\u0085\u2028\u2029\t"

// oneLine returns s as a sentence that stays on its line: every run of line
// breaks becomes one blank and the rest is made safe.
func oneLine(s string) string {
	if strings.ContainsAny(s, lineBreaks) {
		s = strings.Join(strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(lineBreaks, c) }), " ")
	}
	return safe(s)
}

// safe returns s with every character that a terminal would obey, or that
// would not be seen, in a written form.
func safe(s string) string {
	var b strings.Builder
	for s != "" {
		shown, size := visible(s)
		b.WriteString(shown)
		s = s[size:]
	}
	return b.String()
}

// legible returns s with bytes that are not UTF-8 in a written form, for formats
// that can carry every character but not every byte.
func legible(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for s != "" {
		shown, size := s, 0
		if _, size = utf8.DecodeRuneInString(s); size > 1 || s[0] < utf8.RuneSelf {
			shown = s[:size]
		} else {
			shown, size = visible(s)
		}
		b.WriteString(shown)
		s = s[size:]
	}
	return b.String()
}

// visible returns the form in which the first character of s is printed, and
// how many bytes of s it takes. C0 controls become their control pictures (␍),
// other hidden characters \u{…}, and a byte that is not UTF-8 \x{…}; s must
// not be empty.
func visible(s string) (shown string, size int) {
	c, size := utf8.DecodeRuneInString(s)
	switch {
	case c == utf8.RuneError && size == 1:
		return fmt.Sprintf(`\x{%02x}`, s[0]), 1
	case c < ' ':
		return string('␀' + c), size
	case c == 0x7f:
		return "␡", size
	case c > 0x7f && hidden(c):
		return fmt.Sprintf(`\u{%x}`, c), size
	}
	return s[:size], size
}

// hidden reports whether c is a control, a bidirectional or other format
// character, a line separator, blank by Unicode's definition, or no character
// at all. Private use characters are not: offices have 外字 there.
func hidden(c rune) bool {
	return unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp,
		unicode.Other_Default_Ignorable_Code_Point, unicode.Noncharacter_Code_Point)
}
