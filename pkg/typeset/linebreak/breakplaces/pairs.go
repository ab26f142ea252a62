package breakplaces

// pairRule gives the cost of a line end between two classes.
type pairRule struct {
	before, after classSet
	cost          float64
	why           string
}

// pairRules is read from the top; the first rule that holds decides.
var pairRules = []pairRule{
	{anyClass, setOf(closing, hyphen, dividing, MiddleDot, fullStop, comma, iteration, prolonged, smallHiragana, smallKatakana, latinPoint),
		Never, "JIS X 4051 4.3 行頭禁則"},
	{anyClass, setOf(combining), Never, "one character with the one before"},
	{setOf(paren, quote, prefixed), anyClass, Never, "JIS X 4051 4.4 行末禁則"},
	{anyClass, setOf(WordSpace, wideSpace), Never, "a space stays on the line it ends"},
	{setOf(enumerator), anyClass, Never, "a circled number leads what follows"},
	{setOf(inseparable), setOf(inseparable), Never, "JIS X 4051 4.5.2 分離禁止"},
	{setOf(WordSpace, wideSpace), anyClass, good, "words end here"},
	{anyClass, setOf(noteMark), Never, "a mark belongs to the term before; a note's start is told by context"},
	{setOf(numeral), setOf(numeral), inFigure, "JIS X 4051 4.6 連数字"},
	{setOf(numeral, latin), setOf(numeral, latin, postfixed), inWhole, "a word, a number and its unit"},
	{setOf(latinPoint, noteMark, operator, bullet), setOf(numeral, latin), inWhole, "a sign and its figure"},
	{setOf(numeral, latin), setOf(operator), inWhole, "a sign and its figure"},
	{setOf(fullStop, comma, dividing), anyClass, good, "a clause ends"},
	{anyClass, setOf(inseparable, equation, operator, postfixed), withSign, "a sign goes with what is before"},
	{setOf(closing), setOf(paren), beforeParen, "brackets that explain the same word"},
	{setOf(closing, noteMark, enumerator), setOf(hiragana), ending, "a particle"},
	{setOf(closing, noteMark), anyClass, afterClose, "a name or a remark ends"},
	{anyClass, setOf(enumerator, bullet), good, "something starts"},
	{setOf(hiragana, smallHiragana, hyphen, MiddleDot), setOf(quote), good, "something starts"},
	{anyClass, setOf(quote), beforeQuote, "the word before may lead the name"},
	{anyClass, setOf(paren), beforeParen, "the bracket explains the word before it"},
	{setOf(MiddleDot), anyClass, listing, "a listing or a foreign name goes on"},
	{setOf(hyphen), anyClass, afterTilde, "a range goes on"},
	{setOf(inseparable, equation, operator), anyClass, withSign, "a sign goes with what follows"},
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

func costOf(before, after Class) float64 {
	for _, r := range pairRules {
		if r.before.has(before) && r.after.has(after) {
			return r.cost
		}
	}
	return Never
}
