package broken

import (
	"strings"

	"sorachi/pkg/diag"
)

// plainWords says in Japanese what the library's messages mean.
var plainWords = []struct{ has, msg, hint string }{
	{"found unexpected end of stream", "引用符やかっこが閉じられないままファイルが終わっています", "「\"」「'」「]」「}」の閉じ忘れを確かめてください"},
	{"did not find expected '-' indicator", "この行の字下げが、前後の行とそろっていません", "項目であれば前の項目と、並びであれば前の「- 」と、行の始まりをそろえてください"},
	{"did not find expected key", "字下げがそろっていないか、項目名がありません", "同じ階層の項目の行頭をそろえてください"},
	{noColon, noColonMsg, noColonHint},
	{"mapping values are not allowed", "項目を書けない場所に「: 」があります", "上の行に項目名が抜けていないかを確かめ、字下げをそろえるか、値の全体を「\"」で囲んでください"},
	{"', or '}'", "「{ }」が閉じられていないか、中に「,」の抜けや余りがあります", "1行に1項目ずつ書いてください"},
	{"', or ']'", "「[ ]」が閉じられていないか、中に「,」の抜けや余りがあります", "「- 」で1行に1つずつ書いてください"},
	{"directive", "「%」で行を始めることはできません", "値の全体を「\"」で囲んでください"},
}

// noColon is what the library says of a line without a colon.
const (
	noColon     = "could not find expected ':'"
	noColonMsg  = "項目名の後に半角のコロン「: 」がありません"
	noColonHint = "「項目名: 値」の形に直してください"
)

// inPlainWords is the finding of a line that no slip explains: what the library says of
// it, in Japanese.
func (f *finder) inPlainWords(n int, err error) diag.Diagnostic {
	line := f.Line(n)
	start := indentOf(line)
	msg, hint := "YAMLとして読めません", "この行と前後の行の字下げ、コロン、引用符を確かめてください"
	for _, w := range plainWords {
		if strings.Contains(err.Error(), w.has) {
			msg, hint = w.msg, w.hint
			break
		}
	}
	if m := asciiWord.FindStringSubmatchIndex(line); m != nil && strings.Contains(err.Error(), noColon) {
		start = min(m[2], len(line)-1) // the colon is missing behind the word
	}
	return YAMLSyntax.New(f.Pos(n, start+1), diag.Pos{}, msg, hint)
}
