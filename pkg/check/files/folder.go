package files

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"sorachi/pkg/check/rule"
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

// otherCase returns the path of the one file in the folder whose name differs
// from name in case or in the way that voiced kana are composed. It is empty
// when there is a file of that very name, and when there is none or several.
func otherCase(p *rule.Pass, name string) string {
	if _, slip := pathSlip(name); p.FS == nil || slip || name == "" {
		return ""
	}
	actual := "."
	for part := range strings.SplitSeq(path.Clean(name), "/") {
		near := entry(p, actual, part)
		if near == "" {
			return ""
		}
		actual = path.Join(actual, near)
	}
	if actual == path.Clean(name) {
		return ""
	}
	return actual
}

// entry returns the name in a folder that is part, or else the only one that is
// the same but for case and composition, or nothing.
func entry(p *rule.Pass, dir, part string) string {
	alike := namesIn(p, dir)[fold(part)]
	switch {
	case slices.Contains(alike, part):
		return part
	case len(alike) == 1:
		return alike[0]
	}
	return ""
}

// folders are what the folders of a plan hold, as namesIn returns it, by path.
var folders = rule.Share(func(*plan.Plan, *progress.Summary) *sync.Map { return new(sync.Map) })

// namesIn returns the names in a folder, by folded name. Each folder is read once.
func namesIn(p *rule.Pass, dir string) map[string][]string {
	read, _ := folders.Of(p).LoadOrStore(dir, sync.OnceValue(func() map[string][]string {
		out := map[string][]string{}
		entries, _ := fs.ReadDir(p.FS, dir)
		for _, e := range entries {
			out[fold(e.Name())] = append(out[fold(e.Name())], e.Name())
		}
		return out
	}))
	return read.(func() map[string][]string)()
}

// stat looks a photo up in the plan's folder. A path or name that is
// none has its own finding and is invalid here, and so is every path without a folder.
func stat(p *rule.Pass, ph plan.Photo) (fs.FileInfo, error) {
	_, noPath := pathSlip(ph.Path.Value)
	_, noName := nameSlip(ph.Path.Value)
	if p.FS == nil || noPath || noName || ph.Path.IsZero() {
		return nil, fs.ErrInvalid
	}
	return fs.Stat(p.FS, path.Clean(ph.Path.Value))
}
