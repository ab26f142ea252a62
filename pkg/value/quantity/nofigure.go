package quantity

import (
	"fmt"
	"regexp"
	"strings"

	"sorachi/pkg/typedtext"
)

// noFigure tells what stands where a figure should start.
func (p *parser) noFigure() error {
	const hint = "「7,250千人」のように数字から書いてください"
	if p.Done() {
		return p.Fail(p.I, p.I, "数字がありません", hint)
	}
	end := p.ChunkEnd(p.I, " ")
	text := p.Text[p.I:end]
	switch {
	case p.DigitAfter("."):
		return p.Fail(p.I, end, fmt.Sprintf("「%s」は小数点から始まっています", text), fmt.Sprintf("「0%s」と書いてください", text))
	case p.At(typedtext.StandIns), p.At("XxTt") && figureToCome.MatchString(text):
		return p.Fail(p.I, end, fmt.Sprintf("「%s」は仮の文字です。数字が入っていません", text), "数字を入れるか、「集計中」と書いてください").OfKind(typedtext.StandIn)
	case p.At("ー") && p.figureFrom(p.I+len("ー")):
		return p.Fail(p.I, p.I+len("ー"), "「ー」は負の符号ではなく、伸ばす音の記号です", fmt.Sprintf("「△%s」のように「△」か「-」で書いてください", strings.TrimPrefix(text, "ー")))
	case p.At("¥$€") || p.At("￥"):
		return p.Fail(p.I, end, fmt.Sprintf("「%s」は通貨の記号から始まっています", text), "「1,000円」のように、数字のあとに単位を書いてください")
	case p.At(kanjiDigits + "十" + scaleWords):
		return p.Fail(p.I, end, fmt.Sprintf("「%s」は漢数字です", text), "「5人」「30万人」のように算用数字で書いてください")
	}
	return p.Fail(p.I, end, fmt.Sprintf("「%s」は数字ではありません", text), hint)
}

// figureToCome is letters that stand for a figure that is to come: XX千人, TBD.
var figureToCome = regexp.MustCompile(`^(?:[XxＸｘ]{2,}|TBD|TBA|tbd|tba)`)
