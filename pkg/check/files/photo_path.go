package files

import (
	"errors"
	"fmt"
	"io/fs"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var photoPath = &rule.Rule{
	Rule: diag.Rule{Code: "photo-path", Severity: diag.Error, Group: diag.Files,
		Title: "写真の場所が計画のフォルダーの中ではない",
		Doc: `写真は計画のフォルダーの中に置き、そこからの道筋を「photos/festa.jpg」のように書きます。
「C:\」や「/」で始まる道筋、「..」で外に出る道筋、フォルダーの外へのリンクでは、ほかのパソコンで報告書を作れません。フォルダーの区切りは半角の「/」です。`,
		Bad: `photos:
  - C:\写真\festa.jpg`,
		Good: `photos:
  - photos/festa.jpg`},
	Run: func(p *rule.Pass) {
		for _, ph := range photos(p) {
			if s, found := pathSlip(ph.Path.Value); found {
				p.At(ph.Path.Sub(s.from, s.to), s.message, s.hint)
			} else if leadsOut(p, ph) {
				p.At(ph.Path, fmt.Sprintf("写真「%s」は、計画のフォルダーの外へのリンクか、読めないファイルです", ph.Path.Value),
					"写真のファイルそのものを、計画のフォルダーの中に置いてください")
			}
		}
	},
}

// leadsOut reports whether a path cannot be followed within the folder: links
// that leave it, links in a circle.
func leadsOut(p *rule.Pass, ph plan.Photo) bool {
	_, err := stat(p, ph)
	return err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) && !errors.Is(err, fs.ErrInvalid)
}
