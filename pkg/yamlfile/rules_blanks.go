package yamlfile

import "sorachi/pkg/diag"

// The rules about blanks and look-alikes.
var (
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
