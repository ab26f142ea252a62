package value

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"sorachi/pkg/diag"
	"sorachi/pkg/value/quantity"
)

// This file knows how values are mistyped around their figure: brackets that
// are missing or of another kind, words in the wrong place. What is wrong with
// the figure itself is told by quantity.

// valueSlip is the part of a value that is wrong and the whole as it was meant.
type valueSlip struct {
	from, to int // bytes
	message  string
	hint     string // besides meant
	meant    string // the whole value; empty when it cannot be told
}

var (
	openBracket  = regexp.MustCompile(`[（(［\[【〔][^）)］\]】〕]*$`)
	otherBracket = regexp.MustCompile(`\s*([［\[【〔]([^］\]】〕]*)[］\]】〕])\s*$`)
)

// otherWords are answers that the format has another word for.
var otherWords = map[string]string{
	"未定": "「集計中」か「未公表」", "調整中": "「集計中」", "検討中": "「集計中」か「未公表」", "調査中": "「集計中」", "確認中": "「集計中」", "未集計": "「集計中」", "未確定": "「集計中」",
	"不明": "「未公表」か「－」", "未調査": "「調査なし」", "未実施": "「調査なし」", "非公表": "「未公表」", "公表待ち": "「集計中」",
}

// goalWords are targets in words, which the report has no column for.
var goalWords = regexp.MustCompile(`^(?:現状|水準|基準値)?(?:より|を|の)?(?:維持|増加|減少|向上|改善|上昇|低下|延伸|拡大|縮小|倍増|半減)(?:以上|させる|する)?$`)

// slipOf says how the value text, which cannot be read, was probably mistyped.
func slipOf(text string) (valueSlip, bool) {
	for _, f := range []func(string) (valueSlip, bool){wordSlip, otherFirmnessSlip, unclosedSlip, bracketSlip, bareSlip, leadingFirmnessSlip, stateSlip} {
		if s, ok := f(text); ok {
			return s, true
		}
	}
	return valueSlip{}, false
}

func wordSlip(text string) (valueSlip, bool) {
	s := valueSlip{to: len(text), message: fmt.Sprintf("「%s」は値として読めません", text)}
	if words, ok := otherWords[text]; ok {
		s.hint = words + "と書いてください"
		return s, true
	}
	s.hint = "数値のない目標は「－」とし、言葉は「note」に書いてください"
	return s, goalWords.MatchString(text)
}

var (
	otherFirmness = regexp.MustCompile(`^(.+)[（(]((?:確報|改訂)値?)[）)]$`)
	firmnessMeant = strings.NewReplacer("確報", "確定", "改訂", "改定")
)

// otherFirmnessSlip finds another word for how firm a figure is.
func otherFirmnessSlip(text string) (valueSlip, bool) {
	m := otherFirmness.FindStringSubmatchIndex(text)
	if m == nil {
		return valueSlip{}, false
	}
	meant := meantWith(text[:m[3]], firmnessMeant.Replace(text[m[4]:m[5]]))
	return valueSlip{from: m[4], to: m[5], message: fmt.Sprintf("「%s」は、値の確かさを表す言葉として読めません", text[m[4]:m[5]]),
		hint: "「" + meant + "」ではありませんか"}, meant != ""
}

func unclosedSlip(text string) (valueSlip, bool) {
	at := openBracket.FindStringIndex(text)
	if at == nil {
		return valueSlip{}, false
	}
	_, size := utf8.DecodeRuneInString(text[at[0]:])
	s := valueSlip{from: at[0], to: at[0] + size, message: fmt.Sprintf("「%s」に対応する閉じるかっこがありません", text[at[0]:at[0]+size])}
	s.meant = meantWith(text[:at[0]], text[at[0]+size:])
	s.hint = "「（R7）」のように、かっこを閉じてください"
	return s, true
}

func bracketSlip(text string) (valueSlip, bool) {
	m := otherBracket.FindStringSubmatchIndex(text)
	if m == nil || !saysWhenOrHowFirm(text[m[4]:m[5]]) {
		return valueSlip{}, false
	}
	return valueSlip{from: m[2], to: m[3], message: fmt.Sprintf("「%s」のかっこは、この形では読めません", text[m[2]:m[3]]),
		hint: "「（R7）」の形のかっこで書いてください", meant: meantWith(text[:m[0]], text[m[4]:m[5]])}, true
}

// bareSlip finds a year, a month or a firmness without its brackets.
func bareSlip(text string) (valueSlip, bool) {
	body := strings.TrimRight(text, "）) 　")
	for i := range body {
		if word := body[i:]; i > 0 && saysWhenOrHowFirm(word) && !strings.HasPrefix(word, " ") && !strings.HasPrefix(word, "　") {
			meant := meantWith(body[:i], word)
			return valueSlip{from: i, to: len(body), message: fmt.Sprintf("「%s」がかっこで囲まれていません", word),
				hint: fmt.Sprintf("「（%s）」と書いてください", word), meant: meant}, meant != ""
		}
	}
	return valueSlip{}, false
}

// leadingFirmnessSlip finds 速報 and the like before the figure.
func leadingFirmnessSlip(text string) (valueSlip, bool) {
	for _, f := range firmnessWords {
		for _, lead := range []string{f.word, "（" + f.word + "）", "(" + f.word + ")"} {
			rest, ok := strings.CutPrefix(text, lead)
			if meant := meantWith(rest, f.word); ok && meant != "" {
				return valueSlip{to: len(lead), message: fmt.Sprintf("「%s」が数の前にあります", lead), meant: meant}, true
			}
		}
	}
	return valueSlip{}, false
}

// stateSlip finds a word without a figure that goes on with something else.
func stateSlip(text string) (valueSlip, bool) {
	for _, word := range spelledStates {
		if rest, ok := strings.CutPrefix(text, word); ok && rest != "" {
			return valueSlip{from: len(word), to: len(text), message: fmt.Sprintf("「%s」のあとの「%s」は読めません", word, rest),
				hint: "「集計中（7月頃）」のように、かっこの中には予定の月だけを書いてください"}, true
		}
	}
	return valueSlip{}, false
}

// meantWith returns a value made of a figure or a word, and what belongs in
// brackets behind it; nothing when either is none.
func meantWith(body, inner string) string {
	body, inner = strings.TrimSpace(body), strings.TrimSpace(inner)
	if _, state := stateWords[body]; !state {
		if _, err := quantity.Parse(body); err != nil {
			return ""
		}
	}
	if !saysWhenOrHowFirm(inner) {
		return ""
	}
	return body + "（" + inner + "）"
}

// finding turns a slip of the value t into a finding, with its repair as a fix
// where it is known.
func (s valueSlip) finding(t Text) diag.Diagnostic {
	d := badValue.New(t.At(s.from), t.At(s.to), s.message, s.hint)
	if s.meant != "" {
		d.Hint = "「" + s.meant + "」と書いてください"
		d.Fix = put(t.Pos(), t.End(), s.meant)
	}
	return d
}
