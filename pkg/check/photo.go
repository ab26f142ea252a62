package check

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/notation"
	"sorachi/pkg/plan"
)

// fileRules judge the files of the plan and the pictures that it names. What is
// seen only when a picture is decoded is told by report.
var fileRules = []*Rule{photoPath, fileName, fileCase, photoMissing, photoFormat, photoTwice}

var photoPath = &Rule{
	Rule: diag.Rule{Code: "photo-path", Severity: diag.Error, Group: diag.Files,
		Title: "写真の場所が計画のフォルダーの中ではない",
		Doc: `写真は計画のフォルダーの中に置き、そこからの道筋を「photos/festa.jpg」のように書きます。
「C:\」や「/」で始まる道筋、「..」で外に出る道筋、フォルダーの外へのリンクでは、ほかのパソコンで報告書を作れません。フォルダーの区切りは半角の「/」です。`,
		Bad: `photos:
  - C:\写真\festa.jpg`,
		Good: `photos:
  - photos/festa.jpg`},
	run: func(p *pass) {
		for _, ph := range p.photos() {
			if s, found := pathSlip(ph.Path.Value); found {
				p.at(ph.Path.Sub(s.from, s.to), s.message, s.hint)
			} else if p.leadsOut(ph) {
				p.at(ph.Path, fmt.Sprintf("写真「%s」は、計画のフォルダーの外へのリンクか、読めないファイルです", ph.Path.Value),
					"写真のファイルそのものを、計画のフォルダーの中に置いてください")
			}
		}
	},
}

// leadsOut reports whether a path cannot be followed within the folder: links
// that leave it, links in a circle.
func (p *pass) leadsOut(ph plan.Photo) bool {
	_, err := p.stat(ph)
	return err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) && !errors.Is(err, fs.ErrInvalid)
}

var photoMissing = &Rule{
	Rule: diag.Rule{Code: "photo-missing", Severity: diag.Error, Group: diag.Files,
		Title: "写真のファイルがない",
		Doc: `取組の「photos」に書かれたファイルが、計画のフォルダーにありません。
ファイルの名前（「.jpg」と「.jpeg」の違いも）を確かめ、ファイルを置いてください。`,
		Bad: `photos:
  - photos/fiesta.jpg`,
		Good: `photos:
  - photos/festa.jpg`},
	run: func(p *pass) {
		for _, ph := range p.photos() {
			info, err := p.stat(ph)
			if missing := errors.Is(err, fs.ErrNotExist) || err == nil && info.IsDir(); missing && p.otherCase(ph.Path.Value) == "" {
				p.at(ph.Path, fmt.Sprintf("写真のファイル「%s」がありません", ph.Path.Value), p.nearFile(ph.Path.Value))
			}
		}
	},
}

// stat looks a photo up in the plan's folder. A path or name that is
// none has its own finding and is invalid here, and so is every path without a folder.
func (p *pass) stat(ph plan.Photo) (fs.FileInfo, error) {
	_, noPath := pathSlip(ph.Path.Value)
	_, noName := nameSlip(ph.Path.Value)
	if p.fs == nil || noPath || noName || ph.Path.IsZero() {
		return nil, fs.ErrInvalid
	}
	return fs.Stat(p.fs, path.Clean(ph.Path.Value))
}

// photos returns the photos of all events and their parts, in report order.
func (p *pass) photos() []plan.Photo {
	var out []plan.Photo
	for _, e := range p.events() {
		out = append(out, e.Photos...)
	}
	return out
}

// nearFile offers the file of the same folder that may be meant.
func (p *pass) nearFile(name string) string {
	entries, _ := fs.ReadDir(p.fs, path.Dir(path.Clean(name)))
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, path.Join(path.Dir(name), e.Name()))
		}
	}
	slices.Sort(names)
	if s, ok := notation.Nearest(name, names); ok {
		return "「" + s + "」ではありませんか"
	}
	return "ファイルを置くか、この行を削除してください"
}
