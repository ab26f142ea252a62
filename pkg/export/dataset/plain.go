package dataset

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// dependent holds the characters that 統一ルール 1-10 calls machine-dependent and that can
// be spelled otherwise: ㏊ ㍻ and other squares, ① Ⅳ ㈱ №, and half-width kana, whose
// voicing marks are letters of their own. Kanji in names, such as 髙 and 﨑, stay.
//
// It is smaller than the table by which pkg/excel/tablerules/texts finds faults: ☀ and
// 外字 have no other spelling, and ⅓ behind a digit would become another number. That of
// pkg/check/characters leaves ㎡ and ㎥ alone, which print best so.
var dependent = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0x2100, Hi: 0x2102, Stride: 1}, // ℀
		{Lo: 0x2104, Hi: 0x212A, Stride: 1}, // ℓ № ℡; ℃ is in Shift_JIS
		{Lo: 0x2160, Hi: 0x217F, Stride: 1}, // Ⅰ ⅰ
		{Lo: 0x2460, Hi: 0x24FF, Stride: 1}, // ① ⑴ ⒜ Ⓐ
		{Lo: 0x3220, Hi: 0x33FF, Stride: 1}, // ㈱ ㊤ ㋿ ㍻ ㎡ ㏊
		{Lo: 0xFF61, Hi: 0xFF9F, Stride: 1}, // ｱ ﾞ
	},
	R32: []unicode.Range32{{Lo: 0x1F100, Hi: 0x1F2FF, Stride: 1}}, // 🄰 🈁
}

// plain spells s without machine-dependent characters, line ends and outer
// blanks: ㏊ is ha, ① is 1, ｶﾞｲﾄﾞ is ガイド.
func plain(s string) string {
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

// isUneasy says whether plain may have to look at a text because of r.
func isUneasy(r rune) bool {
	return unicode.IsSpace(r) || r >= 0x2100 && unicode.Is(dependent, r)
}
