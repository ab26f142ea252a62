package load

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"sorachi/pkg/diag"
	"sorachi/pkg/typedtext"
)

// This file finds the files that are passed over because of their names.

// misnamed reports what is passed over in silence although its name is nearly
// that of a plan file.
func (l *loader) misnamed() {
	for _, e := range entries(l.fsys, ".") {
		near, ok := meantName(e.Name())
		hint := "「" + near + "」という名前に改めてください"
		switch {
		case ok && l.sameName(e.Name(), near):
			l.found.Add(misnamedFile.New(diag.Pos{File: l.show(e.Name()), Line: 1, Col: 1}, diag.Pos{},
				fmt.Sprintf("「%s」は、大文字と小文字を区別する環境（CIなど）では読まれません", e.Name()), hint))
		case ok:
			l.passedOver(e.Name(), hint)
		}
	}
	for _, e := range entries(l.fsys, "projects") {
		ext := path.Ext(e.Name())
		stem := strings.TrimSuffix(e.Name(), ext)
		switch {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir() && isYAML(ext):
			l.passedOver(path.Join("projects", e.Name()), "これはフォルダーです。中のファイルを「projects」のすぐ下に移してください")
		case !e.IsDir() && !isYAML(ext) && (isYAML(path.Ext(stem)) && strings.EqualFold(ext, ".txt") || nearYAML(ext)):
			l.passedOver(path.Join("projects", e.Name()), "「"+strings.TrimSuffix(stem, path.Ext(stem))+".yaml」のように、名前の終わりを「.yaml」に改めてください")
		}
	}
}

// sameName reports whether the disk takes name for the fixed name: Plan.yaml is
// plan.yaml on disks that do not tell case.
func (l *loader) sameName(name, fixed string) bool {
	_, err := fs.Stat(l.fsys, fixed)
	return err == nil && strings.EqualFold(name, fixed)
}

// meantName returns the fixed name that a typist meant, false for the fixed
// names themselves and for everything else.
func meantName(name string) (string, bool) {
	if slices.Contains(fixedNames, name) || strings.HasPrefix(name, ".") {
		return "", false
	}
	bare := name
	if ext := path.Ext(bare); strings.EqualFold(ext, ".txt") {
		bare = strings.TrimSuffix(bare, ext)
	}
	if ext := path.Ext(bare); strings.EqualFold(ext, ".yml") {
		bare = strings.TrimSuffix(bare, ext) + ".yaml"
	}
	for _, fixed := range fixedNames {
		if typedtext.FoldName(bare) == typedtext.FoldName(fixed) {
			return fixed, true
		}
	}
	stem := strings.TrimSuffix(bare, path.Ext(bare))
	for _, fixed := range fixedNames {
		ext := path.Ext(fixed)
		if path.Ext(bare) != ext && !nearYAML(path.Ext(bare)) {
			continue
		}
		if _, near := typedtext.Nearest(stem, []string{strings.TrimSuffix(fixed, ext)}); near {
			return fixed, true
		}
	}
	return "", false
}

// nearYAML reports whether ext is a slip for .yaml, such as .yam; the .yaml~ of
// an editor is none.
func nearYAML(ext string) bool {
	_, near := typedtext.Nearest(ext, []string{".yaml", ".yml"})
	return near && !strings.HasSuffix(ext, "~")
}

// passedOver reports a file or folder of the plan that is not read.
func (l *loader) passedOver(name, hint string) {
	l.found.Add(misnamedFile.New(diag.Pos{File: l.show(name), Line: 1, Col: 1}, diag.Pos{},
		fmt.Sprintf("「%s」は、名前が違うため読まれません", path.Base(name)), hint))
}
