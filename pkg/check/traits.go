package check

import (
	"iter"
	"unicode"
)

// trait is a set of kinds of characters. Most texts have few of them, so that
// most rules of wording look closely at few texts.
type trait uint

const (
	anyTrait       trait = 1 << iota // every text has it
	blankTrait                       // blanks of either width
	wideTrait                        // full-width digits
	halfKanaTrait                    // half-width kana and their punctuation
	privateTrait                     // private use
	combiningTrait                   // signs of voicing and accents that stand alone
	radicalTrait                     // signs of radicals, compatibility kanji
	dependentTrait                   // signs and marks of all kinds, among them ① and ㏊
	bracketTrait
	circleTrait  // 〇 and ◯, which are no ○
	waveTrait    // 〜 and ~, which are no ～
	commaTrait   // ， ． and the half-width comma
	counterTrait // カ, ヶ, 箇 and their like behind a digit
	doubledTrait // the same sign twice, punctuation behind punctuation
)

// having returns the texts that have one of the traits.
func (p *pass) having(t trait) iter.Seq[wording] {
	return func(yield func(wording) bool) {
		for _, w := range p.wordings {
			if w.traits&t != 0 && !yield(w) {
				return
			}
		}
	}
}

func traitsOf(s string) trait {
	out, last := anyTrait, rune(0)
	for _, r := range s {
		out |= traitOf(r)
		switch r {
		case 'カ', 'ヵ', 'ヶ', 'ケ', '箇', '個':
			if digit(last) {
				out |= counterTrait
			}
		case '、', '。', '，', '．':
			if last == '、' || last == '。' || last == '，' || last == '．' {
				out |= doubledTrait
			}
		case '・', 'を', '％', '%':
			if last == r || last == '％' || last == '%' {
				out |= doubledTrait
			}
		}
		last = r
	}
	return out
}

func traitOf(r rune) trait {
	switch {
	case r == ' ' || r == '　':
		return blankTrait
	case r == '〇' || r == '◯':
		return circleTrait
	case r == '〜' || r == '∼' || r == '~':
		return waveTrait
	case r == '，' || r == '．' || r == ',':
		return commaTrait
	case '０' <= r && r <= '９':
		return wideTrait
	case r < 0x300 || 0x3040 < r && r <= 0x3096 || 0x30A0 < r && r < 0x3200 || 0x4E00 <= r && r < 0xE000:
		return asciiBracket(r)
	case r == 0x3099 || r == 0x309A || r == '゛' || r == '゜' || r <= 0x36F:
		return combiningTrait
	case r >= 0x2E80 && r <= 0x2FDF || r >= 0xF900 && r <= 0xFAFF || r >= 0x2F800 && r <= 0x2FA1F:
		return radicalTrait
	case r >= 0xFF61 && r <= 0xFF9F:
		if r == '｢' || r == '｣' {
			return halfKanaTrait | bracketTrait
		}
		return halfKanaTrait
	case unicode.Is(unicode.Co, r):
		return privateTrait
	case r >= 0x3008 && r <= 0x3015 || r == '（' || r == '）' || r == '［' || r == '］':
		return bracketTrait
	}
	return dependentTrait
}

func asciiBracket(r rune) trait {
	if r == '(' || r == ')' || r == '[' || r == ']' {
		return bracketTrait
	}
	return 0
}
