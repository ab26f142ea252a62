package typedtext

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// This file makes alike what was typed in different ways: one character (Fold), the
// width of a text (Narrow), a name (FoldName), a word (FoldWord) or words however they
// are spaced (Squeeze).

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

// Narrow makes full-width letters, digits and signs half-width: １２ is 12.
func Narrow(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			r -= '！' - '!'
		}
		return r
	}, s)
}

// FoldName drops width, case, and the difference of hyphens and underscores, so that
// two ways of typing one name are alike.
func FoldName(s string) string {
	return strings.ReplaceAll(Narrow(strings.ToLower(s)), "_", "-")
}

// FoldWord folds widths, kana of half width, case and blanks (Unicode form NFKC), so
// that two ways of typing one word are alike.
func FoldWord(s string) string {
	return strings.ToLower(strings.Join(strings.Fields(norm.NFKC.String(s)), ""))
}

// Squeeze returns a text without its blanks and line ends, widths folded: headers,
// names and words that people typed are compared like this.
func Squeeze(s string) string {
	return strings.Join(strings.FieldsFunc(strings.Map(Fold, s), unicode.IsSpace), "")
}
