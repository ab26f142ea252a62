package quantity

import (
	"cmp"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/notation"
)

// units folds ways to write a unit into one, so that ㏊ and ha compare. Keys are
// in Unicode form NFKC, which has already made トン of ㌧, m2 of ㎡ and m², % of
// ％. The form chosen is the one that 公用文 and statistics print. 人 and 名, or
// 件 and 回, stay apart: whether they count the same is not for us to say.
var units = map[string]string{
	"%": "％", "パーセント": "％", "パーミル": "‰", "%ポイント": "ポイント", "パーセントポイント": "ポイント", "pt": "ポイント",
	"ヘクタール": "ha", "HA": "ha", "Ha": "ha", "アール": "a",
	"m2": "㎡", "平方メートル": "㎡", "平米": "㎡", "km2": "㎢", "平方キロメートル": "㎢", "平方キロ": "㎢",
	"m3": "㎥", "立方メートル": "㎥", "立米": "㎥",
	"メートル": "m", "キロメートル": "km", "センチメートル": "cm", "ミリメートル": "mm",
	"グラム": "g", "キログラム": "kg", "Kg": "kg", "KG": "kg", "ミリグラム": "mg", "トン": "t",
	"l": "L", "リットル": "L", "キロリットル": "kL", "kl": "kL", "KL": "kL", "ミリリットル": "mL", "ml": "mL",
	"tCO2": "t-CO2", "トン-CO2": "t-CO2", "トンCO2": "t-CO2", "t-co2": "t-CO2", "kgCO2": "kg-CO2", "キログラム-CO2": "kg-CO2",
	"Kwh": "kWh", "KWh": "kWh", "KWH": "kWh", "kwh": "kWh", "キロワット時": "kWh", "キロワットアワー": "kWh",
	"Kw": "kW", "KW": "kW", "kw": "kW", "キロワット": "kW", "ワット": "W", "メガワット": "MW",
	"テラジュール": "TJ", "キロカロリー": "kcal", "米ドル": "ドル", "°C": "℃",
}

// counters are the nouns that か counts, after which カ, ヶ, ケ, 箇 and 個 are the
// same か (公用文作成の考え方: 3か所, 7か月).
var counters = [...]string{"所", "月", "国", "年", "村", "店"}

// foldUnit returns the form of a unit, written without its scale, by which
// units compare: ㏊, ｈａ and ヘクタール are ha, カ所 and 箇所 か所. Both sides of a
// / fold by themselves: 人/km2 is 人/㎢.
func foldUnit(unit string) string {
	if !norm.NFKC.IsNormalString(unit) {
		unit = norm.NFKC.String(unit)
	}
	unit = strings.Map(hyphen, unit)
	if i := strings.IndexByte(unit, '/'); i >= 0 {
		return foldOne(unit[:i]) + "/" + foldUnit(unit[i+1:])
	}
	return foldOne(unit)
}

// hyphen makes one hyphen of the look-alikes in t−CO2 that NFKC leaves alone.
func hyphen(r rune) rune {
	if strings.ContainsRune("−‐–", r) {
		return '-'
	}
	return r
}

// SameUnit reports whether two units, written without their scales, are one.
func SameUnit(a, b string) bool { return foldUnit(a) == foldUnit(b) }

func foldOne(unit string) string {
	if f, ok := units[unit]; ok {
		return f
	}
	first, size := utf8.DecodeRuneInString(unit)
	if strings.ContainsRune("カヵヶケ箇個", first) {
		for _, c := range counters {
			if strings.HasPrefix(unit[size:], c) {
				return "か" + unit[size:]
			}
		}
	}
	return unit
}

// unit reads what is left as the unit.
func (p *parser) unit() error {
	p.Space()
	text := p.Text[p.I:p.End]
	if err := p.checkUnit(text); err != nil {
		return err
	}
	q, scale := &p.q, strings.TrimSpace(p.Text[p.first.to:p.first.end])
	q.Unit, q.UnitText = foldUnit(text), text
	switch {
	case q.Compound:
		q.UnitText = scale + "…" + text
	case scale != "":
		q.UnitText = scale + text
	}
	return p.checkFolded(text)
}

// checkUnit finds what no unit holds.
func (p *parser) checkUnit(text string) error {
	if text == "" {
		return nil
	}
	behind := &p.first.numeral
	if p.first.end > p.first.to { // a scale: 0万o17 is no octal number
		behind = &numeral{digits: 1}
	}
	if err := cmp.Or(p.checkStart(text), p.letter(behind), p.checkDoubled(text)); err != nil {
		return err
	}
	if i := notUnit(text); i >= 0 {
		return p.badRune(p.I + i)
	}
	for _, w := range vague {
		if unit, ok := strings.CutSuffix(text, w); ok && unit != "" && utf8.RuneCountInString(unit) <= 2 {
			return p.Fail(p.End-len(w), p.End, fmt.Sprintf("「%s」は単位として読めません", w), fmt.Sprintf("「約%s」と書いてください", p.Text[p.first.from:p.End-len(w)]))
		}
	}
	for _, m := range mendable {
		if k := strings.Index(text, m.word); k >= 0 {
			at := p.I + k
			return p.Fail(at, at+len(m.word), fmt.Sprintf("「%s」は読めません", m.word), m.hint)
		}
	}
	return nil
}

// mendable holds words that people write behind units and what to write instead.
var mendable = [...]struct{ word, hint string }{
	{"以内", "「以下」と書いてください"},
	{"を超える", "「超」と書いてください"},
	{"を上回る", "「超」と書いてください"},
	{"を下回る", "「未満」と書いてください"},
	{"を", "数字と単位だけを書いてください"},
}

// vague are the words behind a unit that make a figure a rough one.
var vague = [...]string{"弱", "強", "余り", "あまり", "くらい", "ぐらい"}

// numberWords are the characters that make numbers and so start no unit.
const numberWords = "百千万億兆京十〇一二三四五六七八九"

// checkStart finds number words that are neither scale nor unit.
func (p *parser) checkStart(text string) error {
	first, size := utf8.DecodeRuneInString(text)
	switch {
	case first == '十':
		return p.Fail(p.I, p.I+size, "「十」は位の字として使えません", "「5十人」は「50人」のように数字だけで書いてください")
	case first == '京':
		return p.Fail(p.I, p.I+size, "「京」は使えません。1京より小さい数だけが書けます", "")
	case strings.ContainsRune("百千万億兆", first) && !isNotScale(text):
		scale := p.Text[p.first.to:p.first.end]
		hint := "「百万」「千億」のように書いてください"
		if scale == text[:size] {
			hint = fmt.Sprintf("「%s」が重なっています。「%s%s」と書いてください", scale, p.Text[p.first.from:p.first.end], text[size:])
		}
		return p.Fail(p.I, p.I+size, fmt.Sprintf("「%s%s」の位の字の並びは読めません", scale, text[:size]), hint)
	case first == '数' && len(text) > size:
		return p.Fail(p.I, p.I+size, "「数」では、いくつか分かりません", fmt.Sprintf("「約%s%s」のように、数字で書いてください", p.Text[p.first.from:p.first.end], text[size:]))
	case strings.ContainsRune("〇一二三四五六七八九", first):
		return p.Fail(p.I, p.I+size, fmt.Sprintf("数字のあとに漢数字の「%c」があります", first), "数は算用数字だけで書いてください")
	}
	return nil
}

// notation tells that a number is written as programs write it.
func (p *parser) notation(text string) error {
	return p.Fail(p.first.from, p.I+len(text), fmt.Sprintf("「%s%s」のような書き方は読めません", p.Text[p.first.from:p.I], text),
		"ふつうの10進数で書いてください")
}

// notUnit returns the byte of the first character that has no place in a unit,
// -1 when there is none.
func notUnit(text string) int {
	for i, r := range text {
		if i == 0 && !unitStart(r) || !unitRune(r) && !unitDigit(text[:i], r) {
			return i
		}
	}
	return -1
}

// unitStart reports whether r may be a unit's first character.
func unitStart(r rune) bool {
	return unitRune(r) && !unicode.IsMark(r) && !strings.ContainsRune("/／-－−‐–・·²³₂", r)
}

// unitRune reports whether r may stand in a unit: letters of any script, the
// squared units of Unicode's CJK block, and a few signs.
func unitRune(r rune) bool {
	switch {
	case unicode.IsLetter(r), unicode.IsMark(r):
		return true
	case r >= '㌀' && r <= '㏿', r >= '℀' && r <= '⅏':
		return true
	}
	return strings.ContainsRune("%％‰°/／-－−‐–・·²³₂", r)
}

// unitDigit reports whether r is a digit that may follow the text before it: the
// 2 of m2, km2 and CO2, the 10 of 人/10万人. A digit elsewhere is a second
// figure or an exponent.
func unitDigit(before string, r rune) bool {
	if r = notation.Fold(r); r < '0' || r > '9' || before == "" {
		return false
	}
	last, size := utf8.DecodeLastRuneInString(before)
	switch last = notation.Fold(last); {
	case last == '/':
		return true
	case last >= '0' && last <= '9':
		return unitDigit(before[:len(before)-size], r)
	case last >= 'A' && last <= 'z' && unicode.IsLetter(last):
		return size < len(before) || last == 'm'
	}
	return false
}

// badRune tells that the character at byte i has no place in a unit.
func (p *parser) badRune(i int) error {
	i = p.End - len(strings.TrimLeftFunc(p.Text[i:p.End], isSpace))
	r, _ := utf8.DecodeRuneInString(p.Text[i:])
	end := p.Chunk(i, " ")
	msg := fmt.Sprintf("「%s」は単位として読めません", p.Text[i:end])
	digits := notation.Fold(r) >= '0' && notation.Fold(r) <= '9'
	switch {
	case digits && i == p.I+1 && strings.ContainsAny(p.Text[p.I:i], "eExXbBoO"):
		return p.notation(p.Text[p.I:p.End])
	case digits:
		return p.Fail(i, end, fmt.Sprintf("二つ目の数「%s」があります", p.Text[i:end]), "数は一つだけ書いてください")
	case notation.Fold(r) == '~':
		return p.Fail(i, end, "範囲は読めません", "数は一つだけ書いてください")
	case notation.Fold(r) == '(':
		return p.Fail(i, end, msg, "かっこの中の注記は note に書いてください")
	case notation.Fold(r) == '.' && i == p.first.to && !digitAfter(p.Scanner, "."):
		return p.Fail(i, i+utf8.RuneLen(r), "小数点のあとに数字がありません", fmt.Sprintf("「%s」と書いてください", p.first.String()))
	case strings.ContainsRune(".,、_。", notation.Fold(r)):
		return p.strayMark(i, utf8.RuneLen(r))
	}
	return p.Fail(i, end, msg, "「7,250千人」のように、数字のすぐあとに単位だけを書いてください")
}

// strayMark tells that a comma or the like stands at byte i, outside the digits.
func (p *parser) strayMark(i, size int) error {
	mark, before, next := p.Text[i:i+size], p.Text[p.first.from:i], notation.Scanner{Text: p.Text, I: i + size, End: p.End}
	switch next.Space(); {
	case next.Done():
		return p.Fail(i, i+size, fmt.Sprintf("「%s」のあとに余分な「%s」があります", before, mark), fmt.Sprintf("「%s」を削除してください", mark))
	case next.Digit() && i == p.I:
		return p.Fail(i, i+size, fmt.Sprintf("数の途中に「%s」があります", mark), fmt.Sprintf("「%s」を削除してください", mark))
	}
	return p.Fail(i, i+size, fmt.Sprintf("「%s」のあとに「%s」があります", before, mark), fmt.Sprintf("「%s」を削除し、数は1つだけ書いてください", mark))
}

// doubled returns the byte at which text repeats itself: 人人, 千人千人. Letters
// alone may (mm).
func doubled(text string) (at int, ok bool) {
	folded := strings.Map(notation.Fold, text)
	half := len(folded) / 2
	if half == 0 || folded[:half] != folded[half:] || strings.Trim(folded, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		return 0, false
	}
	runes := utf8.RuneCountInString(folded[:half])
	for i := range text {
		if runes == 0 {
			return i, true
		}
		runes--
	}
	return 0, false
}

// checkDoubled finds a unit that was typed twice, with its scale or without.
func (p *parser) checkDoubled(text string) error {
	leads := []string{""}
	if !p.q.Compound { // the scale of 3,737万8千人 stands between figures
		leads = append(leads, strings.TrimSpace(p.Text[p.first.to:p.first.end]))
	}
	for _, lead := range leads {
		if at, ok := doubled(lead + text); ok {
			from := p.I + at - len(lead)
			return p.Fail(from, p.End, fmt.Sprintf("単位の「%s」が2回書かれています", p.Text[from:p.End]), fmt.Sprintf("「%s」と書いてください", p.Text[p.first.from:from]))
		}
	}
	return nil
}

// checkFolded refuses the rare unit that would read as something else once
// folded, such as a Kangxi radical that becomes 十.
func (p *parser) checkFolded(text string) error {
	if p.q.Unit == text || isUnit(p.q.Unit) {
		return nil
	}
	return p.Fail(p.I, p.End, fmt.Sprintf("「%s」は単位として読めません", text), "")
}

// isUnit reports whether text could stand behind a number and be read as a unit.
func isUnit(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	number := strings.ContainsRune(numberWords, first) && !isNotScale(text)
	alone := parser{Scanner: notation.NewScanner(text, 0, len(text))}
	_, twice := doubled(text)
	return !number && !twice && notUnit(text) < 0 && suffixOf(text) == nil && alone.letter(&numeral{digits: 1}) == nil
}
