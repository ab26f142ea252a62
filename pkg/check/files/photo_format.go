package files

import (
	"errors"
	"fmt"
	"io/fs"
	"path"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/photos/imagefile"
)

var photoFormat = &rule.Rule{
	Rule: diag.Rule{Code: "photo-format", Severity: diag.Error, Group: diag.Files,
		Title: "写真に使えないファイル",
		Doc: `写真に使えるのは、JPEG、PNG、WebPのファイルです。iPhoneのHEIC、PDF、Wordの文書などは、JPEGに書き出してから使います。名前の終わりを「.jpg」に変えただけでは使えません。
大きさの上限は30MB、5,000万画素です。`,
		Bad:  "（photos/festa.jpg の中身が、iPhoneのHEIC形式の写真）",
		Good: "（photos/festa.jpg の中身が、JPEG形式の写真）"},
	Run: func(p *rule.Pass) {
		told := map[string]bool{}
		for _, ph := range photos(p) {
			name := path.Clean(ph.Path.Value)
			info, err := stat(p, ph)
			if told[name] || err != nil && !errors.Is(err, fs.ErrPermission) || err == nil && info.IsDir() {
				continue
			}
			told[name] = true
			if why := unusable(p, name, info, err); why != nil {
				p.At(ph.Path, fmt.Sprintf("写真「%s」を使えません。%s", ph.Path.Value, why.Msg), why.Hint)
			}
		}
	},
}

// unusable says why a file is no picture to print, nil when its header tells
// nothing against it. No pixel is decoded.
func unusable(p *rule.Pass, name string, info fs.FileInfo, err error) *imagefile.Error {
	if err == nil {
		err = imagefile.Unfit(info)
	}
	if err == nil {
		err = probe(p, name)
	}
	if why, ok := errors.AsType[*imagefile.Error](err); ok {
		return why
	}
	if err != nil {
		return &imagefile.Error{Msg: "ファイルを読めません", Hint: "ファイルを開く権限があるか、確かめてください"}
	}
	return nil
}

// probe reads the header of a picture.
func probe(p *rule.Pass, name string) error {
	f, err := p.FS.Open(name)
	if err != nil {
		return err
	}
	defer f.Close() // nothing was written
	_, err = imagefile.Probe(f)
	return err
}
