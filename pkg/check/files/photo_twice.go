package files

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"path"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/diag"
	"sorachi/pkg/photos/imagefile"
	"sorachi/pkg/plan"
)

var photoTwice = &rule.Rule{
	Rule: diag.Rule{Code: "photo-twice", Severity: diag.Info, Group: diag.Files,
		Title: "同じ写真が2回使われている",
		Doc: `1つのプロジェクトの同じ年度の取組で、同じ写真が2回使われています。ファイルの名前が違っても、中身が同じであれば知らせます。
写し間違いや、別の写真の入れ忘れでないかを確かめてください。`,
		Bad:  "photos: [photos/meshi.jpg, photos/meshi.jpg]",
		Good: "photos: [photos/meshi.jpg]"},
	Run: func(p *rule.Pass) {
		for _, pr := range p.Plan.Projects {
			for _, y := range pr.Events {
				reportTwice(p, photosOf(y.Events))
			}
		}
	},
}

// reportTwice reports the photos that come again, by name or by what the files hold.
func reportTwice(p *rule.Pass, photos []plan.Photo) {
	byName, bySize := map[string]plan.Photo{}, map[int64][]plan.Photo{}
	for _, ph := range photos {
		name := path.Clean(ph.Path.Value)
		if was, again := byName[name]; again {
			p.At(ph.Path, fmt.Sprintf("写真「%s」が2回使われています", ph.Path.Value), "別の写真にするか、どちらかの行を削除してください",
				diag.Related{Pos: was.Path.Pos(), Message: "最初はここです"})
			continue
		}
		byName[name] = ph
		info, err := stat(p, ph)
		if err != nil || !info.Mode().IsRegular() || info.Size() > imagefile.MaxBytes {
			continue
		}
		for _, was := range bySize[info.Size()] {
			if sum(p, was) == sum(p, ph) {
				p.At(ph.Path, fmt.Sprintf("写真「%s」の中身は「%s」と同じです", ph.Path.Value, was.Path.Value), "別の写真にするか、どちらかの行を削除してください",
					diag.Related{Pos: was.Path.Pos(), Message: "同じ中身の写真です"})
				break
			}
		}
		bySize[info.Size()] = append(bySize[info.Size()], ph)
	}
}

// sum is the checksum of a photo's file; one that cannot be read equals no other.
func sum(p *rule.Pass, ph plan.Photo) string {
	data, err := fs.ReadFile(p.FS, path.Clean(ph.Path.Value))
	if err != nil {
		return ph.Path.Value
	}
	return fmt.Sprintf("%x", sha256.Sum256(data))
}
