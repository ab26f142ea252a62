package broken

import (
	"strings"

	"sorachi/pkg/diag"
)

// slip is a typing mistake that can be seen on one line. find returns the
// bytes to point at, from -1 when there is none; to is from for one character.
type slip struct {
	rule *diag.Rule
	find func(line string) (from, to int)
	msg  string // %c is what is pointed at, in the hint too
	hint string
	// mend is what may stand in place of the bytes and the blanks behind them, or
	// none. Where it is empty, repair chooses a fix by the rule, or has none.
	mend string
}

// none is the mend that only takes away.
const none = "\x00"

// at makes the finding of s at a place, where seen is typed.
func (s slip) at(pos, end diag.Pos, seen string) diag.Diagnostic {
	words := strings.NewReplacer("%c", seen)
	return s.rule.New(pos, end, words.Replace(s.msg), words.Replace(s.hint))
}

// The slips that are looked for on lines that were read as well.
var (
	pastedIndentSlip = slip{wideIndent, group1(pastedIndent), "字下げに、半角の空白に見えて違う空白（U+00A0など）が使われています", "この空白を消し、半角の空白2つずつで字下げしてください", ""}
	wideIndentSlip   = slip{wideIndent, group1(anyOddIndent), "字下げに全角の空白が使われています", "全角の空白を消し、半角の空白2つずつで字下げしてください", ""}
	wideColonSlip    = slip{fullWidthColon, group1(wideColon), "項目名の後のコロンが全角「：」です", "半角のコロンと空白「: 」に直してください", ": "}
	wideDashSlip     = slip{FullWidthMark, group1(wideDash), "並びの始まりの「- 」が「%c」になっています", "半角の「-」と空白「- 」に直してください", "- "}
	colonBlankSlip   = slip{OddBlank, group1(colonBlank), "「:」の後の空白が半角ではありません", "「: 」のように、半角の空白を入れてください", " "}
)

// slips are tried in order on the lines around a syntax error.
var slips = []slip{
	{tabIndent, group1(indentTabs), "字下げにタブが使われています", "タブを消し、半角の空白2つずつで字下げしてください", ""},
	{tabIndent, group1(dashTab), "「-」の後にタブがあります", "タブを消し、「- 」のように半角の空白を入れてください", " "},
	{wideIndent, group1(wideEmpty), "空の行に全角の空白があります", "この空白を消してください", none},
	pastedIndentSlip,
	wideIndentSlip,
	wideColonSlip,
	wideDashSlip,
	{FullWidthMark, group1(wideHash), "覚え書きの始まりの「#」が「%c」になっています", "半角の「#」と空白「# 」に直してください", ""},
	{FullWidthMark, group1(wideBrace), "「{」が全角「｛」です", "「{ }」を半角に直すか、「項目名: 値」を1行に1つずつ書いてください", ""},
	{FullWidthMark, group1(wideComma), "「{ }」の中の区切りが「%c」になっています", "半角のコンマと空白「, 」に直してください", ", "},
	{OddBlank, group1(dashBlank), "「-」の後の空白が半角ではありません", "「- 」のように、半角の空白を入れてください", " "},
	colonBlankSlip,
	{SecondDocument, group1(documentEnd), "「...」から後は読まれません。ここで文書が終わるという記号です", "「...」の行を削除してください", ""},
	{AnchorOrTag, group1(mergeKey), mergeMsg, mergeHint, ""},
	{YAMLSyntax, group1(fence), "「%c」の行があります", "文を写すときに付いた「```」の行を削除してください", ""},
	{needsQuotes, valueMatch(badStart), "「%c」では値を始められません", "値の全体を「\"」で囲んでください", ""},
	{YAMLSyntax, group1(twoCommas), "「,」が2つ続いています", "「,」を1つにしてください", ""},
	{needsQuotes, valueMatch(flowTail), "「{」や「[」で始まる値の、閉じるかっこの後に文字が続いています", "値の全体を「\"」で囲んでください", ""},
	{needsQuotes, textAfterQuote, "閉じる引用符「\"」の後に文字が続いています", "引用符を値の全体の前後に付け直すか、取り除いてください", ""},
	{YAMLSyntax, group1(noComma), "「{ }」の中の項目の間に「,」がありません", "項目の間に「, 」を入れてください", ""},
	{YAMLSyntax, group1(joinedKey), "値の中に項目名「%c」があります", "別の項目であれば改行して行を分け、余分であれば「%c」を削除してください", ""},
	{needsQuotes, secondColon, "値の中に「: 」（コロンと空白）があります", "値の全体を「\"」で囲むか、コロンを全角「：」にしてください", ""},
	{YAMLSyntax, group1(badEscape), "「\"」で囲んだ文字の中に、使えない「\\」の組み合わせがあります", "「\\」を「/」に改めるか、値の全体を「'」で囲んでください", ""},
	{YAMLSyntax, valueMatch(openQuote), "引用符が閉じられていません", "値の終わりにも同じ引用符を付けてください", ""},
	{YAMLSyntax, valueMatch(openFlow), "かっこが閉じられていません", "「]」や「}」で閉じるか、文字であれば値の全体を「\"」で囲んでください", ""},
	{YAMLSyntax, group1(noGap), "コロンの後に空白がありません", "「: 」のように、コロンの後に半角の空白を入れてください", ""},
	{YAMLSyntax, group1(wrongDash), "「-」の後に空白がありません", "「- 」のように、半角の空白を入れてください", ""},
	{YAMLSyntax, group1(otherColon), "項目名の後のコロンが「%c」になっています", "半角のコロンと空白「: 」に直してください", ""},
}
