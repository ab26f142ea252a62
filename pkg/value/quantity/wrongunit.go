package quantity

import (
	"cmp"
	"fmt"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/typedtext"
)

// This file says what was typed where only a unit may stand.

// checkUnit finds what no unit holds.
func (p *parser) checkUnit(text string) error {
	if text == "" {
		return nil
	}
	return cmp.Or(p.checkStart(text), p.lettersBehindScale(), p.checkDoubled(text), p.checkRunes(text), p.checkWords(text))
}

// checkWords finds words behind a unit that say something of its figure.
func (p *parser) checkWords(text string) error {
	for _, w := range vague {
		if unit, ok := strings.CutSuffix(text, w); ok && unit != "" && utf8.RuneCountInString(unit) <= 2 {
			return p.Fail(p.End-len(w), p.End, fmt.Sprintf("「%s」は単位として読めません", w), fmt.Sprintf("「約%s」と書いてください", p.Text[p.first.From:p.End-len(w)]))
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

// checkStart finds number words that are neither scale nor unit.
func (p *parser) checkStart(text string) error {
	first, size := utf8.DecodeRuneInString(text)
	switch {
	case first == '十':
		return p.Fail(p.I, p.I+size, "「十」は位の字として使えません", "「5十人」は「50人」のように数字だけで書いてください")
	case first == '京':
		return p.Fail(p.I, p.I+size, "「京」は使えません。1京より小さい数だけが書けます", "")
	case strings.ContainsRune(scaleWords, first) && !isNotScale(text):
		scale := p.Text[p.first.To:p.first.end]
		hint := "「百万」「千億」のように書いてください"
		if scale == text[:size] {
			hint = fmt.Sprintf("「%s」が重なっています。「%s%s」と書いてください", scale, p.Text[p.first.From:p.first.end], text[size:])
		}
		return p.Fail(p.I, p.I+size, fmt.Sprintf("「%s%s」の位の字の並びは読めません", scale, text[:size]), hint)
	case first == '数' && len(text) > size:
		return p.Fail(p.I, p.I+size, "「数」では、いくつか分かりません", fmt.Sprintf("「約%s%s」のように、数字で書いてください", p.Text[p.first.From:p.first.end], text[size:]))
	case strings.ContainsRune(kanjiDigits, first):
		return p.Fail(p.I, p.I+size, fmt.Sprintf("数字のあとに漢数字の「%c」があります", first), "数は算用数字だけで書いてください")
	}
	return nil
}

// checkRunes finds the first character that has no place in a unit.
func (p *parser) checkRunes(text string) error {
	if i := notUnit(text); i >= 0 {
		return p.badRune(p.I + i)
	}
	return nil
}

// badRune tells that the character at byte i has no place in a unit.
func (p *parser) badRune(i int) error {
	i = p.End - len(strings.TrimLeftFunc(p.Text[i:p.End], isSpace))
	r, _ := utf8.DecodeRuneInString(p.Text[i:])
	end := p.ChunkEnd(i, " ")
	msg := fmt.Sprintf("「%s」は単位として読めません", p.Text[i:end])
	digits := typedtext.Fold(r) >= '0' && typedtext.Fold(r) <= '9'
	switch {
	case digits && i == p.I+1 && strings.ContainsAny(p.Text[p.I:i], "eExXbBoO"):
		return p.Fail(p.first.From, p.End, fmt.Sprintf("「%s」のような書き方は読めません", p.Text[p.first.From:p.End]), "ふつうの10進数で書いてください")
	case digits:
		return p.Fail(i, end, fmt.Sprintf("二つ目の数「%s」があります", p.Text[i:end]), "数は一つだけ書いてください")
	case typedtext.Fold(r) == '~':
		return p.Fail(i, end, "範囲は読めません", "数は一つだけ書いてください")
	case typedtext.Fold(r) == '(':
		return p.Fail(i, end, msg, "かっこの中の注記は note に書いてください")
	case typedtext.Fold(r) == '.' && i == p.first.To:
		return p.Fail(i, i+utf8.RuneLen(r), "小数点のあとに数字がありません", fmt.Sprintf("「%s」と書いてください", p.first.String()))
	case strings.ContainsRune(".,、_。", typedtext.Fold(r)):
		return p.strayMark(i, utf8.RuneLen(r))
	}
	return p.Fail(i, end, msg, "「7,250千人」のように、数字のすぐあとに単位だけを書いてください")
}

// strayMark tells that a comma or the like stands at byte i, outside the digits.
func (p *parser) strayMark(i, size int) error {
	mark, before, next := p.Text[i:i+size], p.Text[p.first.From:i], typedtext.Scanner{Text: p.Text, I: i + size, End: p.End}
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
	folded := strings.Map(typedtext.Fold, text)
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
		leads = append(leads, strings.TrimSpace(p.Text[p.first.To:p.first.end]))
	}
	for _, lead := range leads {
		if at, ok := doubled(lead + text); ok {
			from := p.I + at - len(lead)
			return p.Fail(from, p.End, fmt.Sprintf("単位の「%s」が2回書かれています", p.Text[from:p.End]), fmt.Sprintf("「%s」と書いてください", p.Text[p.first.From:from]))
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

// scaleWords may stand behind a numeral; kanjiDigits, 十 and 京 may not.
const (
	scaleWords  = "百千万億兆"
	kanjiDigits = "〇一二三四五六七八九"
)

// numberWords are the characters that make numbers and so start no unit.
const numberWords = scaleWords + "京十" + kanjiDigits

// isUnit reports whether text could stand behind a number and be read as a unit.
func isUnit(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	number := strings.ContainsRune(numberWords, first) && !isNotScale(text)
	alone := parser{Scanner: typedtext.NewScanner(text, 0, len(text))}
	_, twice := doubled(text)
	return !number && !twice && notUnit(text) < 0 && suffixOf(text) == nil && alone.lettersBehind() == nil
}
