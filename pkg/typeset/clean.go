package typeset

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean returns text as it is set: marks that are never drawn are gone (byte order mark,
// zero-width space, word joiner, variation selectors), a tab is a space, every line end is
// \n, and a kana with a combining voice mark is one character. Nothing else is
// normalised: NFC would turn the compatibility ideograph \ufa19 into the plain \u795e (神).
func Clean(text string) string { return cleaned(text, false) }

// cleaned is Clean, with the variation selectors left in their places if asked.
func cleaned(text string, selectors bool) string {
	if !strings.ContainsFunc(text, needsCleaning) {
		return text
	}
	out := make([]rune, 0, len(text))
	for _, r := range strings.ReplaceAll(text, "\r\n", "\n") {
		switch {
		case ignorable(r) && !(selectors && selector(r)):
			continue
		case r == '\t':
			r = ' '
		case r == '\r':
			r = '\n'
		case r == voiceMark || r == semiVoiceMark:
			if whole, ok := voiced(last(out), r); ok {
				out = out[:len(out)-1]
				r = whole
			}
		}
		out = append(out, r)
	}
	return string(out)
}

// The combining marks of kana: dakuten and handakuten.
const (
	voiceMark     = '\u3099'
	semiVoiceMark = '\u309A'
)

func needsCleaning(r rune) bool {
	return r < ' ' || r == voiceMark || r == semiVoiceMark || ignorable(r)
}

// ignorable reports whether r is a mark without a shape of its own that fonts
// would show as a gap.
func ignorable(r rune) bool {
	switch {
	case r < 0x180B:
		return false
	case r == '\uFEFF', r == '\u200B', r == '\u2060':
		return true
	case r >= 0x3000 && r < 0xFE00: // most of a text, found cheaply
		return false
	}
	return selector(r)
}

// selector reports whether r asks for a variant of the character before it.
func selector(r rune) bool { return r >= 0x180B && unicode.Is(unicode.Variation_Selector, r) }

// voiced composes a kana and a combining voice mark: か and U+3099 are が.
func voiced(base, mark rune) (rune, bool) {
	if mark != voiceMark && mark != semiVoiceMark || !unicode.In(base, unicode.Hiragana, unicode.Katakana) {
		return 0, false
	}
	whole := norm.NFC.String(string([]rune{base, mark}))
	r, n := utf8.DecodeRuneInString(whole)
	return r, n == len(whole)
}

func last(rs []rune) rune {
	if len(rs) == 0 {
		return 0
	}
	return rs[len(rs)-1]
}
