package files

import (
	"fmt"
	"path"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
)

var fileName = &rule.Rule{
	Rule: diag.Rule{Code: "file-name", Severity: diag.Error, Group: diag.Files,
		Title: "Windowsで使えないファイル名",
		Doc: `Windowsでは、「CON」「NUL」「COM1」などの名前と、「?」「*」「:」などの記号、空白や「.」で終わる名前のファイルを作れません。大文字と小文字だけが違う2つの名前も、同じファイルになります。
ほかのパソコンでもフォルダーをそのまま使えるように、別の名前にしてください。`,
		Bad:  "- photos/会場?.jpg",
		Good: "- photos/会場.jpg"},
	Run: func(p *rule.Pass) {
		for _, ph := range photos(p) {
			if _, found := pathSlip(ph.Path.Value); !found {
				if s, found := nameSlip(ph.Path.Value); found {
					p.At(ph.Path.Sub(s.from, s.to), s.message, s.hint)
				}
			}
		}
		first := map[string]string{}
		for _, file := range projectFiles(p) {
			at := diag.Pos{File: file, Line: 1, Col: 1}
			if s, found := nameSlip(path.Base(file)); found {
				p.Span(at, diag.Pos{}, s.message, "ファイルの名前を変えてください")
			}
			same := fold(file)
			if was := first[same]; was != "" {
				p.Span(at, diag.Pos{}, fmt.Sprintf("「%s」と「%s」は、Windowsでは同じ名前です", path.Base(file), path.Base(was)), "どちらかの名前を変えてください",
					diag.Related{Pos: diag.Pos{File: was, Line: 1, Col: 1}, Message: "もう1つのファイルです"})
			}
			first[same] = file
		}
	},
}

// projectFiles returns the files of the projects, in report order.
func projectFiles(p *rule.Pass) []string {
	var out []string
	for _, pr := range p.Plan.Projects {
		out = append(out, pr.File)
	}
	return out
}
