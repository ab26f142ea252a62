package linebreak

import "math"

// The costs of a line end, in the unit of slack: 1 is as bad as a ragged line
// that is nearly four em short. From emergency on a place is no line end
// unless a line cannot be set otherwise; never is none at all.
const (
	good        = 0.0    // after a mark
	afterPhrase = 0.3    // 空知の|道: a particle or a conjunction ends a phrase
	afterVerb   = 0.6    // 開いた|道: a verb leads a noun
	afterClose  = 0.8    // 「道」|公式
	beforeQuote = 1.0    // 日本遺産|「炭鉄港」
	beforeParen = 1.5    // the bracket explains the word before it
	listing     = 1.8    // 医療・|福祉
	betweenSets = 2.0    // two scripts, which are two words more often than not
	between     = 2.5    // 政策|展開方針: two words of a long compound
	afterTilde  = 3.0    // ranges read best whole
	inShort     = 3.5    // 交流|人口: two words of a short compound
	afterFew    = 4.0    // 19 and プロジェクト
	dash        = 4.0    // a sign that goes with its neighbour
	inRemark    = 5.0    // （目標|年）: a short remark is read at a glance
	inSpelled   = 6.0    // そらち・デ・|ビュー
	inDate      = 7.0    // 令和6年|9月|14日
	ending      = 8.0    // 取組|の: an ending or a particle starts a line badly
	inWord      = 9.0    // 地|域, フォロ|ワー, づ|くり
	emergency   = 5000.0 // after the / of a URL
	inLatin     = 10000.0
	inFigure    = 15000.0
	never       = math.MaxFloat64
)

// pairRule gives the cost of a line end between two classes.
type pairRule struct {
	before, after classSet
	cost          float64
	why           string
}

// pairRules is read from the top; the first rule that holds decides.
var pairRules = []pairRule{
	{anyClass, setOf(closing, hyphen, dividing, middleDot, fullStop, comma, iteration, prolonged, smallHiragana, smallKatakana, latinPoint),
		never, "JIS X 4051 4.3 行頭禁則"},
	{anyClass, setOf(combining), never, "one character with the one before"},
	{setOf(paren, quote, prefixed), anyClass, never, "JIS X 4051 4.4 行末禁則"},
	{anyClass, setOf(wordSpace, wideSpace), never, "a space stays on the line it ends"},
	{setOf(enumerator), anyClass, never, "a circled number leads what follows"},
	{setOf(inseparable), setOf(inseparable), never, "JIS X 4051 4.5.2 分離禁止"},
	{setOf(wordSpace, wideSpace), anyClass, good, "words end here"},
	{anyClass, setOf(noteMark), never, "a mark belongs to the term before; a note's start is told by context"},
	{setOf(numeral), setOf(numeral), inFigure, "JIS X 4051 4.6 連数字"},
	{setOf(numeral, latin), setOf(numeral, latin, postfixed), inLatin, "a word, a number and its unit"},
	{setOf(latinPoint, noteMark, operator, bullet), setOf(numeral, latin), inLatin, "a sign and its figure"},
	{setOf(numeral, latin), setOf(operator), inLatin, "a sign and its figure"},
	{setOf(fullStop, comma, dividing), anyClass, good, "a clause ends"},
	{anyClass, setOf(inseparable, equation, operator, postfixed), dash, "a sign goes with what is before"},
	{setOf(closing), setOf(paren), beforeParen, "brackets that explain the same word"},
	{setOf(closing, noteMark, enumerator), setOf(hiragana), ending, "a particle"},
	{setOf(closing, noteMark), anyClass, afterClose, "a name or a remark ends"},
	{anyClass, setOf(enumerator, bullet), good, "something starts"},
	{setOf(hiragana, smallHiragana, hyphen, middleDot), setOf(quote), good, "something starts"},
	{anyClass, setOf(quote), beforeQuote, "the word before may lead the name"},
	{anyClass, setOf(paren), beforeParen, "the bracket explains the word before it"},
	{setOf(middleDot), anyClass, listing, "a listing or a foreign name goes on"},
	{setOf(hyphen), anyClass, afterTilde, "a range goes on"},
	{setOf(inseparable, equation, operator), anyClass, dash, "a sign goes with what follows"},
	{setOf(katakana, smallKatakana, prolonged), setOf(katakana), inWord, "one foreign word"},
	{setOf(hiragana, smallHiragana), setOf(ideograph, katakana, latin, numeral), afterPhrase, "a phrase starts after its particle"},
	{setOf(hiragana, smallHiragana), setOf(hiragana), inWord, "a word goes on"},
	{anyClass, setOf(hiragana), ending, "an ending or a particle"},
	{setOf(ideograph, iteration), setOf(ideograph), between, "a compound"},
	{anyClass, anyClass, betweenSets, "scripts change between words"},
}

// pairs is pairRules spread over all pairs: pairs[before][after].
var pairs = spreadPairs()

func spreadPairs() *[classCount][classCount]float64 {
	var t [classCount][classCount]float64
	for before := range classCount {
		for after := range classCount {
			t[before][after] = costOf(before, after)
		}
	}
	return &t
}

func costOf(before, after class) float64 {
	for _, r := range pairRules {
		if r.before.has(before) && r.after.has(after) {
			return r.cost
		}
	}
	return never
}
