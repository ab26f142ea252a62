package typeset

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// plain are what characters may be set as that no face has and that Unicode
// gives no plain form.
var plain = map[rune]string{
	'㏊': "ha", '〰': "～", '➀': "①", '➁': "②", '➂': "③", '➃': "④", '➄': "⑤", '➅': "⑥", '➆': "⑦", '➇': "⑧", '➈': "⑨", '➉': "⑩",
	'⎯': "―", '⁃': "・", '∙': "・", '⋅': "・", '✓': "○", '✔': "○", '✕': "×", '✖': "×", '❌': "×", '⭕': "○", '▪': "■", '▫': "□", '➡': "→", '⬅': "←",
}

// Equivalent returns what a character that s has no glyph for can be set as
// without another meaning: a unit sign spelled out, a radical as the kanji of
// its shape, a mark of the same use; "" when there is nothing.
func (s Style) Equivalent(r rune) string {
	as, ok := plain[r]
	if !ok {
		as = norm.NFKC.String(string(r))
	}
	if as == string(r) || as == "" || strings.ContainsFunc(as, func(e rune) bool { return !s.has(e) || e < '!' }) {
		return ""
	}
	return as
}
