package breakplaces

import "unicode"

// Class is a character class of line breaking: those of JLREQ (W3C), which
// restates JIS X 4051, split further where a report wants finer choices. Exported are
// the two whose gaps pkg/typeset/linebreak makes wider or narrower in a way of their own.
type Class uint8

const (
	ideograph     Class = iota // cl-19, and whatever no other class names
	paren                      // cl-01 that adds to the word before: （
	quote                      // cl-01 that starts something: 「
	closing                    // cl-02
	hyphen                     // cl-03
	dividing                   // cl-04
	MiddleDot                  // cl-05
	fullStop                   // cl-06
	comma                      // cl-07
	inseparable                // cl-08
	iteration                  // cl-09
	prolonged                  // cl-10
	smallHiragana              // cl-11
	smallKatakana              // cl-11
	prefixed                   // cl-12
	postfixed                  // cl-13
	wideSpace                  // cl-14
	hiragana                   // cl-15
	katakana                   // cl-16
	equation                   // cl-17
	operator                   // cl-18
	noteMark                   // cl-20
	numeral                    // cl-24
	WordSpace                  // cl-26
	latin                      // cl-27
	latinPoint                 // cl-27 that ends words
	enumerator                 // circled numbers, which lead what follows
	bullet                     // shapes, which lead what follows at a start
	combining                  // marks drawn onto the character before
	classCount
)

// IsSpace reports whether c is of spaces, which take no room at a line's end.
func (c Class) IsSpace() bool { return c == WordSpace || c == wideSpace }

// classSet is a set of classes, one bit each.
type classSet uint32

func setOf(cs ...Class) classSet {
	var s classSet
	for _, c := range cs {
		s |= 1 << c
	}
	return s
}

func (s classSet) has(c Class) bool { return s&(1<<c) != 0 }

const anyClass = classSet(1<<classCount - 1)

// classRow is the characters of one class, as ranges of the form from, to or
// as a list.
type classRow struct {
	class  Class
	name   string // for the printed pair table
	clause string // where the class is defined
	chars  string
	ranges []rune // pairs of first and last
}

// classRows is the character table. A later row wins over an earlier one.
var classRows = []classRow{
	{ideograph, "漢字", "JLREQ cl-19", "", []rune{0x00A0, 0xFFFF}},
	{hiragana, "ひら", "JLREQ cl-15", "", []rune{'ぁ', 'ゖ'}},
	{katakana, "カタ", "JLREQ cl-16", "", []rune{'ァ', 'ヺ', 'ｱ', 'ﾝ', 'ㇰ', 'ㇿ', 'ｦ', 'ｦ'}},
	{latin, "欧字", "JLREQ cl-27; full-width letters are words too", "'\"\\", []rune{'!', '~', 0x00C0, 0x02AF, 0x0370, 0x052F, 'Ａ', 'Ｚ', 'ａ', 'ｚ', 'Ⅰ', 'ⅿ'}},
	{numeral, "数字", "JLREQ cl-24", "", []rune{'0', '9', '０', '９'}},
	{latinPoint, "欧点", "JLREQ cl-27; may not start a line", ",.:;!?", nil},
	{WordSpace, "欧間", "JLREQ cl-26", " \u00A0\u2002\u2003\u2009\u202F", nil},
	{wideSpace, "和間", "JLREQ cl-14", "\u3000", nil},
	{paren, "括弧", "JLREQ cl-01, JIS X 4051 4.4 行末禁則", "（〔［｛([{｟〘〖⦅", nil},
	{quote, "鉤始", "JLREQ cl-01, JIS X 4051 4.4 行末禁則", "「『【〈《‘“«〝｢≪", nil},
	{closing, "終括", "JLREQ cl-02, JIS X 4051 4.3 行頭禁則", "）〕］｝)]}｠〙〗⦆」』】〉》’”»〟｣≫", nil},
	{hyphen, "連接", "JLREQ cl-03, JIS X 4051 4.3 行頭禁則; ～ as 〜", "‐〜～゠–", nil},
	{dividing, "区切", "JLREQ cl-04", "！？‼⁇⁈⁉", nil},
	{MiddleDot, "中点", "JLREQ cl-05", "・：；･", nil},
	{fullStop, "句点", "JLREQ cl-06", "。．｡", nil},
	{comma, "読点", "JLREQ cl-07", "、，､", nil},
	{inseparable, "分離", "JLREQ cl-08, JIS X 4051 4.5.2 分離禁止", "—―…‥〳〴〵", nil},
	{iteration, "繰返", "JLREQ cl-09; 〃 ゛ ゜ start no line either", "ヽヾゝゞ々〻〃゛゜", nil},
	{prolonged, "長音", "JLREQ cl-10", "ーｰ", nil},
	{smallHiragana, "小平", "JLREQ cl-11", "ぁぃぅぇぉっゃゅょゎゕゖ", nil},
	{smallKatakana, "小片", "JLREQ cl-11; half-width voice marks belong to the kana before", "ァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯﾞﾟ", nil},
	{prefixed, "前置", "JLREQ cl-12; ＃ as №", "￥＄￡＃€№$#¥£", nil},
	{postfixed, "後置", "JLREQ cl-13, and unit signs in one character", "°′″℃￠％‰㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㏄㎜㎝㎞㎡㎢㎥㏊%¢", nil},
	{equation, "等号", "JLREQ cl-17", "＝≠＜＞≦≧⊆⊇∪∩≒≡→←↑↓⇒⇔", nil},
	{operator, "演算", "JLREQ cl-18", "＋－−×÷±∓", nil},
	{noteMark, "注印", "JLREQ cl-20", "※＊†‡", nil},
	{enumerator, "丸数", "not in JLREQ: part of what it counts", "", []rune{'①', '⓿', '❶', '➓', '㉑', '㉟', '㊱', '㊿', '㋀', '㋋', 'ⓐ', 'ⓩ', '⑴', '⒇'}},
	{bullet, "記号", "not in JLREQ: leads an item", "○●◎■□◆◇▲△▼▽▶▷►★☆•◯〇", nil},
	{combining, "結合", "Unicode Mn: part of the character before", "", []rune{0x0300, 0x036F, 0x3099, 0x309A, 0x20D0, 0x20FF}},
}

// classTable is classRows spread over the Basic Multilingual Plane.
var classTable = spreadClasses()

func spreadClasses() *[0x10000]Class {
	var t [0x10000]Class
	for _, row := range classRows {
		for i := 0; i+1 < len(row.ranges); i += 2 {
			for r := row.ranges[i]; r <= row.ranges[i+1]; r++ {
				t[r] = row.class
			}
		}
		for _, r := range row.chars {
			t[r] = row.class
		}
	}
	return &t
}

// classOf returns the class of r.
func classOf(r rune) Class {
	switch {
	case r >= 0 && int(r) < len(classTable):
		return classTable[r]
	case unicode.Is(unicode.Mn, r):
		return combining
	}
	return ideograph
}
