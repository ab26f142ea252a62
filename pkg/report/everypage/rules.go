package everypage

import "sorachi/pkg/diag"

// Rules documents the findings of laying pages out.
var Rules = []*diag.Rule{noGlyph, substituted, variationSelector, DoesNotFit}

var (
	noGlyph = &diag.Rule{Code: "no-glyph", Severity: diag.Error, Group: diag.Pages,
		Title: "印刷できない文字がある",
		Doc:   "どのフォントにもない文字は、紙の上では空白になってしまいます。絵文字や外字は、別の文字に置き換えてください。",
		Bad:   "- title: 祭り🎆の開催",
		Good:  "- title: 花火祭りの開催"}
	substituted = &diag.Rule{Code: "substituted-glyph", Severity: diag.Info, Group: diag.Pages,
		Title: "フォントにない文字を、同じ意味の文字で印刷する",
		Doc: `どのフォントにもない文字のうち、同じ意味のふつうの文字があるものは、その文字で印刷します。PDFから写すと、元の文字になります。
ふつうの文字に直しておくと、検索でも見つかります。`,
		Bad:  "kpi_heading: 𝐊𝐏𝐈",
		Good: "kpi_heading: KPI"}
	variationSelector = &diag.Rule{Code: "variation-selector", Severity: diag.Info, Group: diag.Pages,
		Title: "異体字の指定が印刷に表れない",
		Doc: `人名や地名の字形を指定する異体字セレクター（IVS）が付いています。印刷では、指定のない基本の字形になります。文字そのものは残るので、PDFから写した文には指定が付いています。
基本の字形でよければ、このままでかまいません。`,
		Bad:  "place: 葛󠄀城公園",
		Good: "place: 葛城公園"}
	// DoesNotFit is for what no page can hold.
	DoesNotFit = &diag.Rule{Code: "does-not-fit", Severity: diag.Error, Group: diag.Pages,
		Title: "ページに収まらない",
		Doc:   "文字を一番小さくし、次のページに続けても、1ページに収まらない部分があります。文を短くするか、項目を分けてください。",
		Bad:   "（1ページに収まらない長さの目的）",
		Good:  "（300字までの目的）"}
)
