package check

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
)

var photoPath = &Rule{
	Rule: diag.Rule{Code: "photo-path", Severity: diag.Error, Group: diag.Files,
		Title: "写真の場所が計画のフォルダーの中ではない",
		Doc: `写真は計画のフォルダーの中に置き、そこからの道筋を「photos/festa.jpg」のように書きます。
「C:\」や「/」で始まる道筋、「..」を含む道筋では、ほかのパソコンで報告書を作れません。フォルダーの区切りは「/」です。`,
		Bad: `photos:
  - C:\写真\festa.jpg`,
		Good: `photos:
  - photos/festa.jpg`},
	run: func(p *pass) {
		for _, ph := range p.photos() {
			if at, msg, hint := pathSlip(ph.Path); msg != "" {
				p.at(at, msg, hint)
			}
		}
	},
}

var photoMissing = &Rule{
	Rule: diag.Rule{Code: "photo-missing", Severity: diag.Error, Group: diag.Files,
		Title: "写真のファイルがない",
		Doc: `取組の「photos」に書かれたファイルが、計画のフォルダーにありません。
ファイルの名前（大文字と小文字、「.jpg」と「.jpeg」の違いも）を確かめ、ファイルを置いてください。`,
		Bad: `photos:
  - photos/fiesta.jpg`,
		Good: `photos:
  - photos/festa.jpg`},
	run: func(p *pass) {
		if p.fs == nil {
			return
		}
		for _, ph := range p.photos() {
			if _, msg, _ := pathSlip(ph.Path); msg != "" || ph.Path.IsZero() {
				continue
			}
			info, err := fs.Stat(p.fs, path.Clean(ph.Path.Value))
			if errors.Is(err, fs.ErrNotExist) || err == nil && info.IsDir() {
				p.at(ph.Path, fmt.Sprintf("写真のファイル「%s」がありません", ph.Path.Value), p.nearFile(ph.Path.Value))
			}
		}
	},
}

// photos returns the photos of all events and their parts, in report order.
func (p *pass) photos() []plan.Photo {
	var out []plan.Photo
	for _, e := range p.events() {
		out = append(out, e.Photos...)
	}
	return out
}

var drive = regexp.MustCompile(`^[A-Za-zＡ-Ｚａ-ｚ][:：]`)

// pathSlip tells what is wrong with a path and where; msg is empty when it
// leads to a place inside the folder.
func pathSlip(t plan.Text) (at plan.Text, msg, hint string) {
	const inside = "写真を計画のフォルダーの中に置き、「photos/festa.jpg」のように書いてください"
	name := t.Value
	back := strings.IndexByte(name, '\\')
	switch {
	case name == "":
	case drive.MatchString(name), strings.HasPrefix(name, "/"), strings.HasPrefix(name, `\`):
		return t, fmt.Sprintf("写真「%s」の場所が、計画のフォルダーからの道筋になっていません", name), inside
	case back >= 0:
		return t.Sub(back, back+1), fmt.Sprintf("写真「%s」のフォルダーの区切りが「\\」です", name),
			fmt.Sprintf("「%s」と書いてください", strings.ReplaceAll(name, `\`, "/"))
	case strings.HasPrefix(path.Clean(name), ".."):
		return t, fmt.Sprintf("写真「%s」は、計画のフォルダーの外にあります", name), inside
	}
	return t, "", ""
}

// nearFile offers the file of the same folder that may be meant.
func (p *pass) nearFile(name string) string {
	entries, _ := fs.ReadDir(p.fs, path.Dir(name))
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, path.Join(path.Dir(name), e.Name()))
		}
	}
	slices.Sort(names)
	if s, ok := plan.Nearest(name, names); ok {
		return "「" + s + "」ではありませんか"
	}
	return "ファイルを置くか、この行を削除してください"
}
