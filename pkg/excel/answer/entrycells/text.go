package entrycells

import (
	"strings"
	"unicode"

	"sorachi/pkg/excel/xlsxreader"
)

// Text is what a cell holds, without the blanks and what cannot be seen at both ends.
func Text(c xlsxreader.Cell) string { return trimmed(Verbatim(c)) }

// Verbatim is what a cell holds, character by character; a number in plain decimal
// notation.
func Verbatim(c xlsxreader.Cell) string {
	if c.Kind == xlsxreader.Number {
		return c.Digits()
	}
	return c.Raw
}

// IsTyped reports whether somebody typed something into a cell: what a formula makes is
// not typed.
func IsTyped(c xlsxreader.Cell) bool { return c.Formula == "" && Text(c) != "" }

// OneLine joins the lines of a text: Japanese needs no blank between them. What
// cannot be seen is a blank.
func OneLine(s string) string {
	var b strings.Builder
	for line := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("\n\r\v\f\u0085\u2028\u2029", r) }) {
		line = strings.Map(func(r rune) rune {
			if unicode.IsControl(r) {
				return ' '
			}
			return r
		}, line)
		line = trimmed(line)
		if b.Len() > 0 && line != "" && line[0] < 0x80 && b.String()[b.Len()-1] < 0x80 {
			b.WriteByte(' ')
		}
		b.WriteString(line)
	}
	return b.String()
}

// Quoted is what a cell holds, as a message quotes it: in one line, its end left off
// when it is long.
func Quoted(c xlsxreader.Cell) string { return quoted(Verbatim(c)) }

func quoted(s string) string {
	s = OneLine(trimmed(s))
	if runes := []rune(s); len(runes) > maxQuote {
		return string(runes[:maxQuote]) + "…"
	}
	return s
}

// maxQuote is how many characters of a cell a message quotes.
const maxQuote = 40

// trimmed takes blanks and what cannot be seen off both ends.
func trimmed(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
	})
}
