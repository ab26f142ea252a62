package files

import (
	"fmt"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var fileCase = &rule.Rule{
	Rule: diag.Rule{Code: "file-case", Severity: diag.Error, Group: diag.Files, Fixable: true,
		Title: "ファイル名の大文字と小文字が実際と違う",
		Doc: `書かれた名前と実際のファイルの名前は、大文字と小文字（または濁点の表し方）だけが違います。Windowsでは見つかりますが、CIなどほかの環境では見つからず、報告書を作れません。
実際の名前のとおりに書いてください。`,
		Bad: `photos:
  - photos/Festa.JPG`,
		Good: `photos:
  - photos/festa.jpg`},
	Run: func(p *rule.Pass) {
		for _, ph := range photos(p) {
			actual := otherCase(p, ph.Path.Value)
			if actual == "" {
				continue
			}
			from, to := difference(ph.Path.Value, actual)
			at, whole := ph.Path.Sub(from, to), ph.Path
			message := fmt.Sprintf("写真「%s」の実際の名前は「%s」です", ph.Path.Value, actual)
			if norm.NFC.String(ph.Path.Value) == norm.NFC.String(actual) {
				message = fmt.Sprintf("写真「%s」は、実際の名前と濁点の表し方が違います", actual)
			}
			d := p.Rule.New(at.Pos(), at.End(), message, fmt.Sprintf("「%s」と書いてください", actual))
			d.Fix = &diag.Fix{Message: d.Hint, Edits: []diag.Edit{{Pos: whole.Pos(), End: whole.End(), Text: actual}}}
			p.Report(d)
		}
	},
}

// difference returns where name first differs from actual, to the end of that
// part of the path.
func difference(name, actual string) (from, to int) {
	if path.Clean(name) != name {
		return 0, len(name)
	}
	for from < len(name) && from < len(actual) && name[from] == actual[from] {
		from++
	}
	for from > 0 && from < len(name) && !utf8.RuneStart(name[from]) {
		from--
	}
	to = len(name)
	if i := strings.IndexByte(name[from:], '/'); i >= 0 {
		to = from + i
	}
	if from >= to {
		return 0, len(name)
	}
	return from, to
}
