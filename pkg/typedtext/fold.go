package typedtext

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file makes alike what was typed in different ways: one character (Fold), a
// name (FoldName) or words however they are spaced (Squeeze).

// Fold maps the widths and look-alikes of one sign to its ASCII form: Ｒ to R,
// ６ to 6, U+3000 and its like to a blank, ～ and 〜 to ~, every dash to -. The
// half-width 、 and ・ become the usual ones.
func Fold(r rune) rune {
	switch {
	case r < utf8.RuneSelf && r > ' ':
		return r
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '〜':
		return '~'
	case r == '−' || r == '―' || r >= '‐' && r <= '—':
		return '-'
	case r == '､':
		return '、'
	case r == '･':
		return '・'
	case unicode.IsSpace(r):
		return ' '
	}
	return r
}

// FoldName narrows full-width letters and drops case and hyphens' and underscores'
// difference, so that two ways of typing one name are alike.
func FoldName(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			r -= '！' - '!'
		}
		if r == '_' {
			r = '-'
		}
		return r
	}, strings.ToLower(s))
}

// Squeeze returns a text without its blanks and line ends, widths folded: headers,
// names and words that people typed are compared like this.
func Squeeze(s string) string {
	return strings.Join(strings.FieldsFunc(strings.Map(Fold, s), unicode.IsSpace), "")
}
