package wording

import (
	"unicode"
	"unicode/utf8"
)

// latin reports whether r is a Latin letter of either width.
func latin(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || 'ａ' <= r && r <= 'ｚ' || 'Ａ' <= r && r <= 'Ｚ'
}

// before returns the character in front of byte i, 0 when there is none.
func before(s string, i int) rune {
	r, size := utf8.DecodeLastRuneInString(s[:i])
	if size == 0 {
		return 0
	}
	return r
}

// after returns the character at byte i, 0 at the end.
func after(s string, i int) rune {
	r, size := utf8.DecodeRuneInString(s[i:])
	if size == 0 {
		return 0
	}
	return r
}

// japanese reports whether r is a kanji or a kana, the long vowel included.
func japanese(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー'
}

// hiragana reports whether r is one.
func hiragana(r rune) bool { return 'ぁ' <= r && r <= 'ん' }
