package textfile

import "sorachi/pkg/diag"

// Rules documents every finding of this package.
var Rules = []*diag.Rule{tooLarge, notUTF8, ControlCharacter, mergeConflict}

var (
	tooLarge = &diag.Rule{Code: "file-too-large", Severity: diag.Error, Group: diag.Files,
		Title: "ファイルが大きすぎる",
		Doc:   "1つのファイルは10MBまでです。人が手で直すファイルがこれを超えることはなく、別のファイルを置いた可能性があります。",
		Bad:   "（10MBを超えるファイル）",
		Good:  "（プロジェクトごとに分けたファイル）"}
	notUTF8 = &diag.Rule{Code: "not-utf8", Severity: diag.Error, Group: diag.YAML,
		Title: "文字コードがUTF-8ではない",
		Doc:   "シフトJIS（CP932）やUTF-16で保存されたファイルは読めません。メモ帳の「名前を付けて保存」で、文字コードにUTF-8を選んで保存し直してください。",
		Bad:   "（シフトJISやUTF-16で保存したファイル）",
		Good:  "（UTF-8で保存したファイル）"}
	// ControlCharacter is a character that nothing shows; values may name one by an
	// escape.
	ControlCharacter = &diag.Rule{Code: "control-character", Severity: diag.Error, Group: diag.YAML, Fixable: true,
		Title: "制御文字がある",
		Doc:   "目に見えない制御文字や、文字の並びを逆にする文字は、印刷したときに文が変わって見えます。ほかのソフトから貼り付けたときに入ることがあります。その文字を削除してください。",
		Bad:   `name: "観光\u0007入込客数"`,
		Good:  "name: 観光入込客数"}
	mergeConflict = &diag.Rule{Code: "merge-conflict", Severity: diag.Error, Group: diag.YAML,
		Title: "変更の衝突の印が残っている",
		Doc: `2人が同じ行を変えると、Gitは「<<<<<<<」と「=======」の間と、「=======」と「>>>>>>>」の間に、それぞれの変更を書き入れます。
「|」の文の中では、印も両方の文も、そのまま印刷されてしまいます。残す方を決めて、もう一方と印の行を消してください。`,
		Bad: `<<<<<<< HEAD
R5: 16,300千人
=======
R5: 16,215千人
>>>>>>> kanko`,
		Good: `R5: 16,215千人`}
)
