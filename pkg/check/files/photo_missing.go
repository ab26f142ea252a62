package files

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
)

var photoMissing = &rule.Rule{
	Rule: diag.Rule{Code: "photo-missing", Severity: diag.Error, Group: diag.Files,
		Title: "写真のファイルがない",
		Doc: `取組の「photos」に書かれたファイルが、計画のフォルダーにありません。
ファイルの名前（「.jpg」と「.jpeg」の違いも）を確かめ、ファイルを置いてください。`,
		Bad: `photos:
  - photos/fiesta.jpg`,
		Good: `photos:
  - photos/festa.jpg`},
	Run: func(p *rule.Pass) {
		for _, ph := range photos(p) {
			info, err := stat(p, ph)
			missing := errors.Is(err, fs.ErrNotExist) || err == nil && info.IsDir()
			if missing && otherCase(p, ph.Path.Value) == "" {
				p.At(ph.Path, fmt.Sprintf("写真のファイル「%s」がありません", ph.Path.Value), nearFile(p, ph.Path.Value))
			}
		}
	},
}

// nearFile offers the file of the same folder that may be meant.
func nearFile(p *rule.Pass, name string) string {
	entries, _ := fs.ReadDir(p.FS, path.Dir(path.Clean(name)))
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, path.Join(path.Dir(name), e.Name()))
		}
	}
	slices.Sort(names)
	if s, ok := typedtext.Nearest(name, names); ok {
		return "「" + s + "」ではありませんか"
	}
	return "ファイルを置くか、この行を削除してください"
}
