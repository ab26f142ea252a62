package yamlfile

import "sorachi/pkg/diag"

// Rules documents every finding of this package.
var Rules = []*diag.Rule{
	duplicateKey, complexKey, tooDeep, foldedLines,
	commaInBrackets, hashInText,
	edgeBlankRule, unusualBlank, zeroWidth, tabInText,
}

var (
	duplicateKey = &diag.Rule{Code: "duplicate-key", Severity: diag.Error, Group: diag.YAML,
		Title: "同じ項目が2回ある",
		Doc:   "同じ項目が2回あると、どちらが正しいか決められません。写し間違いであることが多いので、一方を消してください。",
		Bad: `R5: 16,215千人
R5: 16,300千人`,
		Good: `R5: 16,215千人
R6: 16,300千人`}
	complexKey = &diag.Rule{Code: "complex-key", Severity: diag.Error, Group: diag.YAML,
		Title: "項目名が文字列ではない",
		Doc:   "項目名には1つの文字列だけを書けます。「{」や「[」で始まる値は「\"」で囲んでください。",
		Bad: `details:
  [参加者]: 20名`,
		Good: `details:
  参加者: 20名`}
	tooDeep = &diag.Rule{Code: "too-deep", Severity: diag.Error, Group: diag.YAML,
		Title: "入れ子が深すぎる",
		Doc:   "入れ子は100段までです。計画のファイルに、それほど深い入れ子は要りません。かっこの閉じ忘れや、別のファイルを置いた可能性があります。",
		Bad:   "（かっこが100段を超えて重なる値）",
		Good:  "（かっこを使わずに書いた値）"}
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
)
