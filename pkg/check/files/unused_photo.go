package files

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
)

var unusedPhoto = &rule.Rule{
	Rule: diag.Rule{Code: "unused-photo", Severity: diag.Info, Group: diag.Files,
		Title: "どの取組にも使われていない写真がある",
		Doc: `「photos」のフォルダーにある画像を、どの取組も載せていません。取組の「photos」に書き忘れたか、前の年度の写真が残っているのかもしれません。
使わない写真は、あっても差し支えありません。`,
		Bad:  "（どの取組も載せていない、photosの中の画像）",
		Good: "（取組の「photos」に書いた画像）"},
	Run: func(p *rule.Pass) {
		if p.FS == nil || len(p.Plan.Unread) > 0 || lostEvents(p) {
			return
		}
		used := map[string]bool{}
		var astray []string // the last parts of paths that lead to no file: they may mean one that is there
		for _, ph := range photos(p) {
			used[fold(path.Clean(ph.Path.Value))] = true
			if _, err := stat(p, ph); err != nil {
				astray = append(astray, fold(path.Base(slashes.Replace(ph.Path.Value))))
			}
		}
		for _, name := range images(p) {
			if _, meant := typedtext.Nearest(fold(path.Base(name)), astray); !meant && !used[fold(name)] {
				pos := diag.Pos{File: p.Beside(name)}
				p.Span(pos, diag.Pos{}, fmt.Sprintf("写真「%s」を載せている取組がありません", name),
					"載せるときは、取組の「photos」に「"+name+"」と書いてください")
			}
		}
	},
}

// imageTypes are the ends of names that a photo may have.
var imageTypes = []string{".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".heic", ".tif", ".tiff"}

// images returns the images in the plan's folder for photos, by name. Hidden
// files and those of the system are none.
func images(p *rule.Pass) []string {
	var out []string
	fs.WalkDir(p.FS, "photos", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return fs.SkipDir // no such folder, or none that may be read
		case e.IsDir() || strings.HasPrefix(e.Name(), "."):
		case slices.Contains(imageTypes, strings.ToLower(path.Ext(name))):
			out = append(out, name)
		}
		return nil
	})
	return out
}

// lostEvents reports whether events of a project could not be read: they may
// hold the photos.
func lostEvents(p *rule.Pass) bool {
	for _, pr := range p.Plan.Projects {
		if rule.Lost(pr.Lost, "events") {
			return true
		}
	}
	return len(p.Plan.Projects) == 0
}
