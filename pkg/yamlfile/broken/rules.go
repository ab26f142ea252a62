package broken

import "sorachi/pkg/diag"

// Rules documents every finding of this package.
var Rules = []*diag.Rule{
	YAMLSyntax, tabIndent, wideIndent, fullWidthColon, needsQuotes, SecondDocument, AnchorOrTag, FullWidthMark, OddBlank,
}

// The rules of slips. Those that are exported are also used by yamlfile and misread.
var (
	YAMLSyntax = &diag.Rule{Code: "yaml-syntax", Severity: diag.Error, Group: diag.YAML, Fixable: true,
		Title: "YAMLとして読めない",
		Doc:   "字下げ、コロン、引用符、かっこのどれかがYAMLの書き方に合っていません。この行と前後の行を確かめてください。",
		Bad: `kpis:
  - id: visitors
   name: 観光入込客数`,
		Good: `kpis:
  - id: visitors
    name: 観光入込客数`}
	tabIndent = &diag.Rule{Code: "tab-indent", Severity: diag.Error, Group: diag.YAML, Fixable: true,
		Title: "字下げにタブがある",
		Doc:   "YAMLの字下げは半角の空白だけです。タブは見た目の幅がソフトによって違うため使えません。タブを消し、半角の空白2つずつで字下げしてください。",
		Bad:   "actuals:\n\tR3: 7,487千人",
		Good: `actuals:
  R3: 7,487千人`}
	wideIndent = &diag.Rule{Code: "fullwidth-indent", Severity: diag.Error, Group: diag.YAML, Fixable: true,
		Title: "字下げに全角の空白がある",
		Doc:   "全角の空白は字下げではなく文字として読まれ、項目名の一部になってしまいます。全角の空白を消し、半角の空白2つずつで字下げしてください。",
		Bad: `actuals:
　R3: 7,487千人`,
		Good: `actuals:
  R3: 7,487千人`}
	fullWidthColon = &diag.Rule{Code: "fullwidth-colon", Severity: diag.Error, Group: diag.YAML, Fixable: true,
		Title: "項目名の後のコロンが全角",
		Doc:   "全角のコロン「：」は文字として読まれ、項目名と値に分かれません。半角のコロンと空白「: 」に直してください。",
		Bad:   "name：観光入込客数",
		Good:  "name: 観光入込客数"}
	needsQuotes = &diag.Rule{Code: "needs-quotes", Severity: diag.Error, Group: diag.YAML, Fixable: true,
		Title: "引用符で囲む必要がある",
		Doc:   "「@」「%」などの記号で始まる値や、「: 」を含む値は、そのままではYAMLの記号として読まれます。値の全体を「\"」で囲んでください。",
		Bad:   "- title: @空知フォトコンテストの実施",
		Good:  `- title: "@空知フォトコンテストの実施"`}
	SecondDocument = &diag.Rule{Code: "second-document", Severity: diag.Error, Group: diag.YAML,
		Title: "文書が2つある",
		Doc:   "「---」から後は別の文書になり、読まれません。1つのファイルには1つの文書だけを書いてください。",
		Bad: `---
R5:
  - 観光入込客数は｛visitors R5｝まで回復した。`,
		Good: `R5:
  - 観光入込客数は｛visitors R5｝まで回復した。`}
	AnchorOrTag = &diag.Rule{Code: "anchor-or-tag", Severity: diag.Error, Group: diag.YAML,
		Title: "アンカー・参照・取り込み・タグは使えない",
		Doc:   "「&」「*」「!」で始まる値と、「<<」という項目名は、YAMLの特別な記号です。計画のファイルでは使いません。文字として書くときは「\"」で囲んでください。",
		Bad:   "note: &1 速報値を含む",
		Good:  `note: "&1 速報値を含む"`}
	FullWidthMark = &diag.Rule{Code: "fullwidth-mark", Severity: diag.Error, Group: diag.YAML, Fixable: true,
		Title: "YAMLの記号が全角",
		Doc:   "「- 」「|」「#」「{ }」と、「{ }」の中の「,」は、YAMLの記号なので半角で書きます。全角の「－」「｜」「＃」「｛」「、」は文字として読まれ、前後の行とつながってしまいます。",
		Bad: `－ id: visitors
  name: 観光入込客数`,
		Good: `- id: visitors
  name: 観光入込客数`}
	OddBlank = &diag.Rule{Code: "odd-blank", Severity: diag.Error, Group: diag.YAML, Fixable: true,
		Title: "記号や項目名に続く空白が半角ではない",
		Doc:   "「:」「-」の後、項目名と「:」の間、「#」の前の空白は、半角でなければなりません。全角の空白や、ウェブページから写したときに入る特別な空白（U+00A0）は、見た目が似ていても文字として読まれます。",
		Bad:   "name:　観光入込客数",
		Good:  "name: 観光入込客数"}
)
