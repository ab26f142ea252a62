package check

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"path"

	"sorachi/pkg/diag"
	"sorachi/pkg/imagefile"
	"sorachi/pkg/plan"
)

var photoFormat = &Rule{
	Rule: diag.Rule{Code: "photo-format", Severity: diag.Error, Group: diag.Files,
		Title: "写真に使えないファイル",
		Doc: `写真に使えるのは、JPEG、PNG、WebPのファイルです。iPhoneのHEIC、PDF、Wordの文書などは、JPEGに書き出してから使います。名前の終わりを「.jpg」に変えただけでは使えません。
大きさの上限は30MB、5,000万画素です。`,
		Bad:  "（photos/festa.jpg の中身が、iPhoneのHEIC形式の写真）",
		Good: "（photos/festa.jpg の中身が、JPEG形式の写真）"},
	run: func(p *pass) {
		told := map[string]bool{}
		for _, ph := range p.photos() {
			name := path.Clean(ph.Path.Value)
			info, err := p.stat(ph)
			if told[name] || err != nil && !errors.Is(err, fs.ErrPermission) || err == nil && info.IsDir() {
				continue
			}
			told[name] = true
			if why := p.unusable(name, info, err); why != nil {
				p.at(ph.Path, fmt.Sprintf("写真「%s」を使えません。%s", ph.Path.Value, why.Msg), why.Hint)
			}
		}
	},
}

// unusable says why a file is no picture to print, nil when its header tells
// nothing against it. No pixel is decoded.
func (p *pass) unusable(name string, info fs.FileInfo, err error) *imagefile.Error {
	if err == nil {
		err = imagefile.Unfit(info)
	}
	if err == nil {
		err = p.probe(name)
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
func (p *pass) probe(name string) error {
	f, err := p.fs.Open(name)
	if err != nil {
		return err
	}
	defer f.Close() // nothing was written
	_, err = imagefile.ProbeFile(f)
	return err
}

// twice reports the photos that come again, by name or by what the files hold.
func (p *pass) twice(photos []plan.Photo) {
	byName, bySize := map[string]plan.Photo{}, map[int64][]plan.Photo{}
	for _, ph := range photos {
		name := path.Clean(ph.Path.Value)
		if was, again := byName[name]; again {
			p.at(ph.Path, fmt.Sprintf("写真「%s」が2回使われています", ph.Path.Value), "別の写真にするか、どちらかの行を削除してください",
				diag.Related{Pos: was.Path.Pos(), Message: "最初はここです"})
			continue
		}
		byName[name] = ph
		info, err := p.stat(ph)
		if err != nil || !info.Mode().IsRegular() || info.Size() > imagefile.MaxBytes {
			continue
		}
		for _, was := range bySize[info.Size()] {
			if p.sum(was) == p.sum(ph) {
				p.at(ph.Path, fmt.Sprintf("写真「%s」の中身は「%s」と同じです", ph.Path.Value, was.Path.Value), "別の写真にするか、どちらかの行を削除してください",
					diag.Related{Pos: was.Path.Pos(), Message: "同じ中身の写真です"})
				break
			}
		}
		bySize[info.Size()] = append(bySize[info.Size()], ph)
	}
}

// sum is the checksum of a photo's file; one that cannot be read equals no other.
func (p *pass) sum(ph plan.Photo) string {
	data, err := fs.ReadFile(p.fs, path.Clean(ph.Path.Value))
	if err != nil {
		return ph.Path.Value
	}
	return fmt.Sprintf("%x", sha256.Sum256(data))
}
