package misread

import "sorachi/pkg/diag"

// Rules documents every finding of this package.
var Rules = []*diag.Rule{
	foldedLines, commaInBrackets, hashInText,
	edgeBlank, unusualBlank, zeroWidth, tabInText,
}

var (
	foldedLines = &diag.Rule{Code: "folded-lines", Severity: diag.Error, Group: diag.YAML, Fixable: true,
		Title: "複数行の文に空白が入る",
		Doc:   "「>」や、「|」なしで複数行に書いた文は、行の間が空白でつながれ、その空白が印刷されます。「|」を使うと空白なしでつながります。",
		Bad: `purpose: >
  空知の食とワインの魅力を高め、
  地域を支える産業に育てる。`,
		Good: `purpose: |
  空知の食とワインの魅力を高め、
  地域を支える産業に育てる。`}
	commaInBrackets = &diag.Rule{Code: "comma-in-brackets", Severity: diag.Error, Group: diag.YAML, Fixable: true,
		Title: "かっこの中の数値がコンマで分かれる",
		Doc:   "「{ }」や「[ ]」の中の「,」は値の区切りとして読まれ、1,866万人が「1」と「866万人」に分かれてしまいます。値の全体を「\"」で囲むか、かっこを使わずに1行に1つずつ書いてください。",
		Bad:   `- {name: ジオパーク構成市町の観光入込客数, baseline: 1,866万人（R5）, target: "2,200万人（R11）"}`,
		Good:  `- {name: ジオパーク構成市町の観光入込客数, baseline: "1,866万人（R5）", target: "2,200万人（R11）"}`}
	hashInText = &diag.Rule{Code: "hash-in-text", Severity: diag.Warning, Group: diag.YAML,
		Title: "「 #」から後が読まれない",
		Doc:   "空白に続く「#」から行末までは覚え書き（コメント）になり、印刷されません。値の続きであれば値の全体を「\"」で囲んでください。覚え書きであれば「# 」と空白を入れてください。",
		Bad:   "place: そらち産業会館 #2会議室",
		Good:  `place: "そらち産業会館 #2会議室"`}
	edgeBlank = &diag.Rule{Code: "edge-blank", Severity: diag.Info, Group: diag.YAML, Fixable: true,
		Title: "値の前後に余分な空白がある",
		Doc:   "値の前後の全角の空白やタブは印刷されませんが、ほかの表に写したときに、同じ名称が別のものとして扱われることがあります。",
		Bad:   "name: 観光入込客数　",
		Good:  "name: 観光入込客数"}
	unusualBlank = &diag.Rule{Code: "unusual-blank", Severity: diag.Info, Group: diag.YAML, Fixable: true,
		Title: "ふつうの空白ではない空白がある",
		Doc:   "改行しない空白（U+00A0）などは、ウェブページや文書から写したときに入ります。見た目は空白と同じですが、検索や表計算では別の文字として扱われます。",
		Bad:   "place: 岩見沢駅\u00a0自由通路",
		Good:  "place: 岩見沢駅 自由通路"}
	zeroWidth = &diag.Rule{Code: "zero-width", Severity: diag.Warning, Group: diag.YAML, Fixable: true,
		Title: "幅のない文字がある",
		Doc:   "幅のない空白（U+200B）などは、ウェブページから写したときに入ります。目に見えませんが、検索に掛からなくなり、表計算で同じ名称が別のものとして扱われます。この文字を除いて読みます。",
		Bad:   "name: 観光\u200b入込客数",
		Good:  "name: 観光入込客数"}
	tabInText = &diag.Rule{Code: "tab-in-text", Severity: diag.Warning, Group: diag.YAML,
		Title: "値の中にタブがある",
		Doc:   "タブの幅はソフトによって違い、印刷では1つの空白になります。表計算ソフトから写したときは、2つのセルの値が1つにつながっているかもしれません。",
		Bad:   "place: 葛城\t公園",
		Good:  "place: 葛城公園"}
)
