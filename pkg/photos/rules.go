package photos

import "sorachi/pkg/diag"

// Rules documents every finding of this package.
var Rules = []*diag.Rule{badPhoto, photoTooSmall}

var badPhoto = &diag.Rule{Code: "bad-photo", Severity: diag.Error, Group: diag.Files,
	Title: "写真を読めない",
	Doc:   "写真はJPEG、PNG、WebPのファイルです。壊れたファイルや大きすぎるファイルは使えません。画像ソフトで開いて、保存し直してください。",
	Bad:   "（途中で切れた写真のファイル）",
	Good:  "（開いて見られる写真のファイル）"}

var photoTooSmall = &diag.Rule{Code: "photo-too-small", Severity: diag.Warning, Group: diag.Files,
	Title: "写真の画素が足りない",
	Doc: `印刷する大きさに対して写真の画素が足りず、紙の上では粗く見えます（150dpi未満）。ウェブページやメールから保存した縮小版の写真に多くあります。
撮影したままの写真に差し替えてください。`,
	Bad:  "（photos/festa.jpg が、幅120画素の縮小版の写真）",
	Good: "（photos/festa.jpg が、幅1,200画素の写真）"}
