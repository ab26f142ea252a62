package source

import "sorachi/pkg/diag"

// The rules about blanks and look-alikes.
var (
	fullWidthMark = &diag.Rule{Code: "fullwidth-mark", Severity: diag.Error, Group: diag.YAML, Fixable: true,
		Title: "YAMLの記号が全角",
		Doc:   "「- 」「|」「#」「{ }」と、「{ }」の中の「,」は、YAMLの記号なので半角で書きます。全角の「－」「｜」「＃」「｛」「、」は文字として読まれ、前後の行とつながってしまいます。",
		Bad: `－ id: visitors
  name: 観光入込客数`,
		Good: `- id: visitors
  name: 観光入込客数`}
	oddBlank = &diag.Rule{Code: "odd-blank", Severity: diag.Error, Group: diag.YAML, Fixable: true,
		Title: "記号や項目名に続く空白が半角ではない",
		Doc:   "「:」「-」の後、項目名と「:」の間、「#」の前の空白は、半角でなければなりません。全角の空白や、ウェブページから写したときに入る特別な空白（U+00A0）は、見た目が似ていても文字として読まれます。",
		Bad:   "name:　観光入込客数",
		Good:  "name: 観光入込客数"}
	edgeBlankRule = &diag.Rule{Code: "edge-blank", Severity: diag.Info, Group: diag.YAML, Fixable: true,
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
