package texts

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isSpaced reports whether a text is set with blanks or line ends: at its ends,
// several in a row, between single characters (岩 見 沢), or a line that ends in
// the middle of a sentence.
func isSpaced(s string) bool {
	if s == "" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if unicode.IsSpace(first) || unicode.IsSpace(last) {
		return true
	}
	if !strings.ContainsFunc(s, unicode.IsSpace) {
		return false
	}
	var before rune
	for _, r := range s {
		if r == '\t' || r == '\n' && before != '。' && before != '\r' || unicode.IsSpace(r) && unicode.IsSpace(before) && r != '\n' {
			return true
		}
		before = r
	}
	words := strings.Fields(s)
	for i := 1; i < len(words); i++ {
		if isSingle(words[i-1]) && isSingle(words[i]) {
			return true
		}
	}
	return false
}

// isSingle reports whether a word is one Japanese character.
func isSingle(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return n == len(word) && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}

// dependent are the characters that the rules call machine-dependent (1-10):
// those that Shift_JIS does not have or that makers put at places of their own.
// Kanji such as 髙 and 﨑 are not among them, since names are written with them. Those
// that our own data spells otherwise are in pkg/export/dataset, and those that a plan is
// warned of, in pkg/check/characters: both are fewer, and say why.
var dependent = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x2100, Hi: 0x2102, Stride: 1}, // ℀
		{Lo: 0x2104, Hi: 0x212A, Stride: 1}, // ℓ № ℡
		{Lo: 0x2150, Hi: 0x218F, Stride: 1}, // ⅓ Ⅰ ⅰ
		{Lo: 0x2460, Hi: 0x24FF, Stride: 1}, // ① ⑴ ⒜ Ⓐ
		{Lo: 0x2600, Hi: 0x2604, Stride: 1}, // ☀
		{Lo: 0x2607, Hi: 0x263F, Stride: 1},
		{Lo: 0x2702, Hi: 0x27BF, Stride: 1}, // ✓ ❶
		{Lo: 0x3099, Hi: 0x309A, Stride: 1}, // voicing marks that stand alone
		{Lo: 0x3220, Hi: 0x33FF, Stride: 1}, // ㈱ ㊤ ㍻ ㎡ ㏊
		{Lo: 0xE000, Hi: 0xF8FF, Stride: 1}, // 外字
		{Lo: 0xFF61, Hi: 0xFF9F, Stride: 1}, // ｱ ﾞ
		{Lo: 0xFFFD, Hi: 0xFFFD, Stride: 1},
	},
	R32: []unicode.Range32{{Lo: 0x1F000, Hi: 0x1FAFF, Stride: 1}, {Lo: 0xF0000, Hi: 0x10FFFD, Stride: 1}},
}

// oddCharacter returns the first machine-dependent character of a text, or 0.
func oddCharacter(s string) rune {
	for _, r := range s {
		if r >= 0x2100 && unicode.Is(dependent, r) {
			return r
		}
	}
	return 0
}
