package load

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file knows which files a plan is made of, and how findings name them.

// fixedNames are what the root of a plan folder may hold by name.
var fixedNames = []string{"plan.yaml", "programs.yaml", "analysis.yaml", "outline.yaml", "projects"}

// IsFile reports whether Plan reads the file of this name, given from the
// plan's folder with forward slashes.
func IsFile(name string) bool {
	if dir, base := path.Split(name); dir == "projects/" {
		return isRead(base)
	}
	return slices.Contains(fixedNames, name) && isYAML(path.Ext(name))
}

// isRead reports whether a file of this name in projects/, or among the pillars of a
// national plan, is read. Hidden files and those that editors leave behind are not.
func isRead(base string) bool { return isYAML(path.Ext(base)) && !strings.HasPrefix(base, ".") }

// isYAML reports whether ext is one under which projects are read.
func isYAML(ext string) bool {
	return strings.EqualFold(ext, ".yaml") || strings.EqualFold(ext, ".yml")
}

// yamlFiles lists the YAML files of a folder by name, none when there is no such
// folder.
func yamlFiles(fsys fs.FS, dir string) ([]string, error) {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var out []string
	for _, e := range entries {
		if !e.IsDir() && isRead(e.Name()) {
			out = append(out, path.Join(dir, e.Name()))
		}
	}
	return out, nil
}

// entries lists a folder; what cannot be listed has been told by who must read it.
func entries(fsys fs.FS, dir string) []fs.DirEntry {
	list, _ := fs.ReadDir(fsys, dir)
	return list
}

// show returns a file of the plan as findings name it.
func (l *loader) show(name string) string {
	return path.Join(l.opts.Name, strings.ToValidUTF8(name, "\ufffd"))
}

// nameOf undoes show: it returns the name in the folder of a file as findings name
// it, false for a file that is not the plan's own.
func (l *loader) nameOf(shown string) (string, bool) {
	if path.Clean(l.opts.Name) == "." {
		return shown, !strings.HasPrefix(shown, NationalDir)
	}
	return strings.CutPrefix(shown, path.Clean(l.opts.Name)+"/")
}

// plainName reports whether a name can be shown, and found again by what is shown.
func plainName(name string) bool {
	return utf8.ValidString(name) && !strings.ContainsFunc(name, unicode.IsControl)
}
