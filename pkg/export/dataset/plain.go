package dataset

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// dependent holds the characters that 統一ルール 1-10 calls machine-dependent:
// ㏊ ㍻ and other squares, ① Ⅳ ㈱ №, and half-width kana, whose voicing marks
// are letters of their own. Kanji in names, such as 髙 and 﨑, stay.
var dependent = &unicode.RangeTable{R16: []unicode.Range16{
	{Lo: 0x2116, Hi: 0x2116, Stride: 1}, // №
	{Lo: 0x2121, Hi: 0x2121, Stride: 1}, // ℡
	{Lo: 0x2160, Hi: 0x217F, Stride: 1}, // Ⅰ ⅰ
	{Lo: 0x2460, Hi: 0x24FF, Stride: 1}, // ① ⑴ ⒜ Ⓐ
	{Lo: 0x3220, Hi: 0x33FF, Stride: 1}, // ㈱ ㊤ ㋿ ㍻ ㎡ ㏊
	{Lo: 0xFF61, Hi: 0xFF9F, Stride: 1}, // ｱ ﾞ
}}

// Plain spells s without machine-dependent characters, line ends and outer
// blanks: ㏊ is ha, ① is 1, ｶﾞｲﾄﾞ is ガイド.
func Plain(s string) string {
	if !strings.ContainsFunc(s, isUneasy) {
		return s
	}
	var out strings.Builder
	for rest := strings.Join(strings.Fields(s), " "); rest != ""; {
		n := leading(rest, false)
		out.WriteString(rest[:n])
		rest = rest[n:]
		n = leading(rest, true)
		out.WriteString(norm.NFKC.String(rest[:n]))
		rest = rest[n:]
	}
	return out.String()
}

// leading returns how many bytes at the head of s are all dependent, or all not.
func leading(s string, want bool) int {
	for i, r := range s {
		if unicode.Is(dependent, r) != want {
			return i
		}
	}
	return len(s)
}

// isUneasy says whether Plain may have to look at a text because of r.
func isUneasy(r rune) bool {
	return unicode.IsSpace(r) || r >= 0x2116 && unicode.Is(dependent, r)
}
