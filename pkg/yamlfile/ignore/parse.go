package ignore

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sorachi/pkg/textfile"
)

// This file reads one comment: its mark, its codes and its reason.

var (
	// mark begins a comment that silences.
	mark = regexp.MustCompile(`^#[ \t]*sorachi:ignore(?:[ \t]|$)`)
	// nearlyMark is what such a mark is easily mistyped as, widths and case
	// folded.
	nearlyMark = regexp.MustCompile(`^#\s*sorachi\s*[:;.,_-]?\s*(?:ign[a-z]*|ing?o[a-z]*|igo[a-z]*|ig[a-z]?n?ore|disable|skip|nolint)(?:[\s:]|$)`)
	// code is a code; another one stands behind a comma alone.
	code      = regexp.MustCompile(`^[!-+\--~]+`)
	codeComma = regexp.MustCompile(`^[ \t]*[,、，][ \t]*`)
)

// Meant reports whether a comment, from its # on, was meant to silence findings.
func Meant(comment string) bool { return nearlyMark.MatchString(foldWidth(comment)) }

// wordsStart returns where the codes of a comment begin, behind its mark.
func wordsStart(comment string) int {
	if m := mark.FindString(comment); m != "" {
		return len(m)
	}
	m := nearlyMark.FindString(foldWidth(comment))
	at := 0
	for range utf8.RuneCountInString(m) { // folding keeps the number of characters
		_, size := utf8.DecodeRuneInString(comment[at:])
		at += size
	}
	return at
}

// read reads the codes at the start of rest, and the reason behind them.
func (g *Comment) read(rest textfile.Text) {
	at := 0
	for {
		blanks := len(rest.Value[at:]) - len(strings.TrimLeft(rest.Value[at:], " \t\u3000"))
		m := code.FindString(rest.Value[at+blanks:])
		if m == "" {
			break
		}
		at += blanks
		g.Codes = append(g.Codes, rest.Sub(at, at+len(m)))
		at += len(m)
		comma := codeComma.FindString(rest.Value[at:])
		if comma == "" || !code.MatchString(rest.Value[at+len(comma):]) {
			break
		}
		at += len(comma)
	}
	g.Reason = strings.TrimFunc(rest.Value[at:], func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("、，,:：-－（）()", r) })
}

// foldWidth narrows full-width letters and drops case; the number of characters
// stays.
func foldWidth(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			r -= '！' - '!'
		case r == '\u3000':
			r = ' '
		case r < utf8.RuneSelf:
			return unicode.ToLower(r)
		}
		if r >= 'A' && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}, s)
}
