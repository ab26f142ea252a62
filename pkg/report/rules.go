package report

import "sorachi/pkg/diag"

// Rules documents the findings of laying pages out.
var Rules = []*diag.Rule{noGlyph, notPrinted, tooTall, badPhoto}

var (
	noGlyph = &diag.Rule{Code: "no-glyph", Severity: diag.Error, Group: diag.Pages,
		Title: "印刷できない文字がある",
		Doc:   "どのフォントにもない文字は、紙の上では空白になってしまいます。絵文字や外字は、別の文字に置き換えてください。",
		Bad:   "- title: 祭り🎆の開催",
		Good:  "- title: 花火祭りの開催"}
	notPrinted = &diag.Rule{Code: "not-printed", Severity: diag.Info, Group: diag.Pages,
		Title: "印刷に表れない文字がある",
		Doc:   "異体字の指定（IVS）は基本の字形で印刷します。幅のない空白などは印刷しません。ほかのソフトから貼り付けたときに入ることがあります。",
		Bad:   "place: 葛󠄀城公園",
		Good:  "place: 葛城公園"}
	tooTall = &diag.Rule{Code: "does-not-fit", Severity: diag.Error, Group: diag.Pages,
		Title: "ページに収まらない",
		Doc:   "文字を一番小さくし、次のページに続けても、1ページに収まらない部分があります。文を短くするか、項目を分けてください。",
		Bad:   "（1ページに収まらない長さの目的）",
		Good:  "（300字までの目的）"}
)

var badPhoto = &diag.Rule{Code: "bad-photo", Severity: diag.Error, Group: diag.Files,
	Title: "写真を読めない",
	Doc:   "写真はJPEG、PNG、WebPのファイルです。壊れたファイルや大きすぎるファイルは使えません。画像ソフトで開いて、保存し直してください。",
	Bad:   "（途中で切れた写真のファイル）",
	Good:  "（開いて見られる写真のファイル）"}
