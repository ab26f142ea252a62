package quantity

import (
	"fmt"
	"strings"

	"sorachi/pkg/typedtext"
)

// This file reads the words around a figure: those before it, such as 約 and 延べ, and
// those behind its unit, such as 以上 and 程度.

// prefixes are words that may stand before a figure. They are kept, because
// they are printed; they change no number.
var prefixes = [...]string{"延べ", "のべ", "累計", "合計", "計", "年平均", "月平均", "平均", "年間", "月間", "毎年", "全国", "全", "最大"}

// perWords end a prefix that holds a figure of its own: 1日当たり67分.
var perWords = [...]string{"当たり", "あたり", "当り", "につき"}

// approxWords make a figure a rough one.
var approxWords = [...]string{"約", "概ね", "おおむね", "およそ", "ほぼ"}

// head reads what stands before the figure.
func (p *parser) head() {
	for {
		p.Space()
		switch {
		case p.anyOf(approxWords[:]) != "":
			p.q.Approx = true
		case p.Word("少なくとも"):
			p.q.Bound = AtLeast
		default:
			w := p.prefix()
			if w == "" {
				return
			}
			p.q.Prefix += w
		}
	}
}

// anyOf steps over the first of words that comes next and returns it.
func (p *parser) anyOf(words []string) string {
	for _, w := range words {
		if p.Word(w) {
			return w
		}
	}
	return ""
}

// prefix steps over one piece of prefix.
func (p *parser) prefix() string {
	if w := p.anyOf(prefixes[:]); w != "" {
		return w
	}
	text := p.Text[p.I:p.End]
	for _, w := range perWords {
		if k := strings.Index(text, w); k >= 0 && p.figureFrom(p.I+k+len(w)) {
			p.I += k + len(w)
			return text[:k+len(w)]
		}
	}
	return ""
}

// figureFrom reports whether a figure can start at byte i, so that 611g/人当たり
// is not taken for a prefix without a figure.
func (p *parser) figureFrom(i int) bool {
	n := parser{Scanner: typedtext.Scanner{Text: p.Text, I: i, End: p.End}}
	for n.Space(); n.anyOf(approxWords[:]) != "" || n.anyOf(prefixes[:]) != ""; {
		n.Space()
	}
	n.sign()
	return n.Digit()
}

// suffix is a word behind a unit.
type suffix struct {
	word   string
	bound  Bound
	approx bool
}

// suffixes are tried in this order: a longer one before the shorter in which it ends.
var suffixes = [...]suffix{
	{"以上", AtLeast, false}, {"以下", AtMost, false}, {"未満", Below, false}, {"超", Above, false},
	{"を維持", Keep, false}, {"維持", Keep, false},
	{"程度", Exactly, true}, {"前後", Exactly, true}, {"ほど", Exactly, true},
}

// tail takes the words behind the unit off the end.
func (p *parser) tail() error {
	for {
		p.End = p.I + len(strings.TrimRightFunc(p.Text[p.I:p.End], isSpace))
		w := suffixOf(p.Text[p.I:p.End])
		if w == nil {
			return nil
		}
		bound, ok := both(p.q.Bound, w.bound)
		if !ok {
			return p.Fail(p.End-len(w.word), p.End, fmt.Sprintf("「%s」と「%s」が重なっています", w.bound, p.q.Bound), "どちらか一つだけを書いてください")
		}
		p.q.Bound, p.q.Approx = bound, p.q.Approx || w.approx
		p.End -= len(w.word)
	}
}

// suffixOf returns the suffix in which text ends, nil for none.
func suffixOf(text string) *suffix {
	for i := range suffixes {
		if strings.HasSuffix(text, suffixes[i].word) {
			return &suffixes[i]
		}
	}
	return nil
}

// startsWithSuffix reports whether text begins with a suffix.
func startsWithSuffix(text string) bool {
	for i := range suffixes {
		if strings.HasPrefix(text, suffixes[i].word) {
			return true
		}
	}
	return false
}

// both joins two bounds of one figure. 維持 adds nothing to another bound: 100％
// 以上を維持 is reached like 100％以上.
func both(a, b Bound) (Bound, bool) {
	switch {
	case b == Exactly || b == Keep && a != Exactly:
		return a, true
	case a == Exactly || a == Keep || a == b:
		return b, true
	}
	return a, false
}
