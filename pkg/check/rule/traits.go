package rule

import (
	"iter"
	"unicode"
)

// Trait is a set of kinds of characters. Most texts have few of them, so that
// most rules of wording look closely at few texts.
type Trait uint

// The kinds that rules look for.
const (
	AnyTrait       Trait = 1 << iota // every text has it
	BlankTrait                       // blanks of either width
	WideTrait                        // full-width digits
	HalfKanaTrait                    // half-width kana and their punctuation
	PrivateTrait                     // private use
	CombiningTrait                   // signs of voicing and accents that stand alone
	RadicalTrait                     // signs of radicals, compatibility kanji
	DependentTrait                   // signs and marks of all kinds, among them ① and ㏊
	BracketTrait
	CircleTrait  // 〇 and ◯, which are no ○
	WaveTrait    // 〜 and ~, which are no ～
	CommaTrait   // ， ． and the half-width comma
	CounterTrait // カ, ヶ, 箇 and their like behind a digit
	DoubledTrait // the same sign twice, punctuation behind punctuation
)

// Has reports whether a text has one of the traits.
func (w Printed) Has(t Trait) bool { return w.traits&t != 0 }

// Having returns the texts that have one of the traits.
func (p *Pass) Having(t Trait) iter.Seq[Printed] {
	return func(yield func(Printed) bool) {
		for _, w := range p.Printed {
			if w.Has(t) && !yield(w) {
				return
			}
		}
	}
}

// traitsOf returns what stands in s: the kinds of its characters, and those that only two
// characters together make. It must have CounterTrait and DoubledTrait wherever the
// expressions counter and doubled of pkg/check/wording match (place_counter.go,
// doubled_mark.go), and may have them elsewhere.
func traitsOf(s string) Trait {
	out, last := AnyTrait, rune(0)
	for _, r := range s {
		out |= TraitOf(r)
		switch r {
		case 'カ', 'ヵ', 'ヶ', 'ケ', '箇', '個':
			if Digit(last) {
				out |= CounterTrait
			}
		case '、', '。', '，', '．':
			if last == '、' || last == '。' || last == '，' || last == '．' {
				out |= DoubledTrait
			}
		case '・', 'を', '％', '%':
			if last == r || last == '％' || last == '%' {
				out |= DoubledTrait
			}
		}
		last = r
	}
	return out
}

// TraitOf returns the kinds of characters that r is among, 0 for everyday ones.
func TraitOf(r rune) Trait {
	switch {
	case r == ' ' || r == '　':
		return BlankTrait
	case r == '〇' || r == '◯':
		return CircleTrait
	case r == '〜' || r == '∼' || r == '~':
		return WaveTrait
	case r == '，' || r == '．' || r == ',':
		return CommaTrait
	case '０' <= r && r <= '９':
		return WideTrait
	case r < 0x300 || 0x3040 < r && r <= 0x3096 || 0x30A0 < r && r < 0x3200 || 0x4E00 <= r && r < 0xE000: // Latin, hiragana, katakana and the blocks up to ㇿ, kanji and Hangul
		return asciiBracket(r)
	case r == 0x3099 || r == 0x309A || r == '゛' || r == '゜' || r <= 0x36F: // signs of voicing, accents
		return CombiningTrait
	case r >= 0x2E80 && r <= 0x2FDF || r >= 0xF900 && r <= 0xFAFF || r >= 0x2F800 && r <= 0x2FA1F: // radicals, compatibility kanji
		return RadicalTrait
	case r >= 0xFF61 && r <= 0xFF9F: // ｡ to ﾟ
		if r == '｢' || r == '｣' {
			return HalfKanaTrait | BracketTrait
		}
		return HalfKanaTrait
	case unicode.Is(unicode.Co, r):
		return PrivateTrait
	case r >= 0x3008 && r <= 0x3015 || r == '（' || r == '）' || r == '［' || r == '］': // 〈 to 〕
		return BracketTrait
	}
	return DependentTrait
}

func asciiBracket(r rune) Trait {
	if r == '(' || r == ')' || r == '[' || r == ']' {
		return BracketTrait
	}
	return 0
}
