// Package safetext writes what somebody typed in a form that can only be read: a control
// character cannot recolour the screen, a newline cannot forge a second finding, a
// bidirectional mark cannot reorder one. Everyday text, 外字 included, stays as it is. The
// escapes of a format (JSON, XML, the commands of GitHub) are that format's own.
//
// To read it: Text and its like, over Visible.
package safetext

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

// Line returns s as a sentence that stays on its line: every run of line
// breaks becomes one blank and the rest is as Text writes it.
func Line(s string) string {
	if strings.ContainsAny(s, lineBreaks) {
		s = strings.Join(strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(lineBreaks, c) }), " ")
	}
	return Text(s)
}

// Text returns s with every character that a terminal would obey, or that
// would not be seen, in a written form.
func Text(s string) string {
	var b strings.Builder
	for s != "" {
		shown, size := Visible(s)
		b.WriteString(shown)
		s = s[size:]
	}
	return b.String()
}

// Legible returns s with bytes that are not UTF-8 in a written form, for formats
// that can carry every character but not every byte.
func Legible(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for s != "" {
		shown, size := s, 0
		if _, size = utf8.DecodeRuneInString(s); size > 1 || s[0] < utf8.RuneSelf {
			shown = s[:size]
		} else {
			shown, size = Visible(s)
		}
		b.WriteString(shown)
		s = s[size:]
	}
	return b.String()
}

// Visible returns the form in which the first character of s is printed, and
// how many bytes of s it takes. C0 controls become their control pictures (␍),
// other hidden characters \u{…}, and a byte that is not UTF-8 \x{…}; s must
// not be empty.
func Visible(s string) (shown string, size int) {
	c, size := utf8.DecodeRuneInString(s)
	switch {
	case c == utf8.RuneError && size == 1:
		return fmt.Sprintf(`\x{%02x}`, s[0]), 1
	case c < ' ':
		return string('␀' + c), size
	case c == 0x7f:
		return "␡", size
	case c > 0x7f && Hidden(c):
		return fmt.Sprintf(`\u{%x}`, c), size
	}
	return s[:size], size
}

// Hidden reports whether c is a control, a bidirectional or other format
// character, a line separator, blank by Unicode's definition, or no character
// at all. Private use characters are not: offices have 外字 there.
func Hidden(c rune) bool {
	return unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp,
		unicode.Other_Default_Ignorable_Code_Point, unicode.Noncharacter_Code_Point)
}
