package outfile

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// set is what is being written: the folder of the journal and the targets.
type set struct {
	dir     string
	byHand  bool // the files are somebody's own: see Replace
	targets []target
}

// The journal is a list of names. Which of two names it has itself says what
// a killed run was doing, since a rename is the one step that cannot be
// half done.
func (s set) writing() string   { return filepath.Join(s.dir, ".sorachi-writing") }
func (s set) replacing() string { return filepath.Join(s.dir, ".sorachi-replacing") }

// target is the place of one file. Its states are told apart by which hidden
// files exist: fresh alone is waiting, fresh and old is between the two
// renames, no fresh is in place.
type target struct {
	path  string      // as the caller gave it
	name  string      // with the folder, as the user knows it
	place string      // the real file, links followed
	mode  fs.FileMode // of the file that is there; 0 is none
}

func (t target) fresh() string { return t.hidden(".sorachi-new") }
func (t target) old() string   { return t.hidden(".sorachi-old") }

// hidden returns the hidden name, beside the place, that ends in suffix.
func (t target) hidden(suffix string) string {
	return filepath.Join(filepath.Dir(t.place), "."+filepath.Base(t.place)+suffix)
}

// kept is where a result stays that cannot take its place: report.xlsx becomes
// report.new.xlsx.
func (t target) kept() string {
	ext := filepath.Ext(t.place)
	return strings.TrimSuffix(t.place, ext) + ".new" + ext
}

// holds reports whether one of the set's files is path.
func (s set) holds(path string) bool {
	return slices.ContainsFunc(s.targets, func(t target) bool { return t.place == path })
}

// locate finds the places of the files.
func (s *set) locate(files []File) error {
	seen := map[string]bool{}
	for _, f := range files {
		t, err := newTarget(s.dir, f.Path)
		switch {
		case err != nil:
		case seen[t.place]:
			err = errTwice
		case s.byHand && t.mode == 0:
			err = fs.ErrNotExist
		case s.byHand && t.mode&0o200 == 0:
			err = errReadOnly
		}
		if err != nil {
			return &Error{Path: t.name, Err: err, text: "ファイル「%s」に書き込めません"}
		}
		seen[t.place] = true
		s.targets = append(s.targets, t)
	}
	return nil
}

// newTarget finds the place of a file of a set in dir, and what stands there now.
func newTarget(dir, path string) (target, error) {
	t := target{path: path, name: filepath.Join(dir, filepath.FromSlash(path))}
	if !filepath.IsLocal(filepath.FromSlash(path)) {
		return t, errNotLocal
	}
	place, err := followLink(t.name)
	if err != nil {
		return t, err
	}
	t.place = place
	info, err := os.Lstat(place)
	if errors.Is(err, fs.ErrNotExist) {
		return t, nil
	}
	if err != nil {
		return t, err
	}
	if !info.Mode().IsRegular() {
		return t, errNotRegular
	}
	t.mode = info.Mode().Perm()
	return t, nil
}

// followLink returns the file that path leads to, which need not exist: a
// killed run may have moved it aside.
func followLink(path string) (string, error) {
	for range 32 {
		to, err := os.Readlink(path)
		if err != nil {
			return path, nil // no link, or a place that writing will complain about
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return "", errLinkLoop
}

// journal is what the journal of the set says: the paths as they were given.
func (s set) journal() []byte {
	paths := make([]string, len(s.targets))
	for i, t := range s.targets {
		paths[i] = t.path
	}
	b, _ := json.Marshal(paths) // a list of strings always has a JSON form
	return b
}

// parseJournal reads the names back. It trusts only what is in or below dir,
// since a folder may come from somebody else.
func parseJournal(dir string, journal []byte) ([]target, error) {
	var paths []string
	if err := json.Unmarshal(journal, &paths); err != nil {
		return nil, errors.Join(errJournal, err)
	}
	var targets []target
	for _, path := range paths {
		t, err := newTarget(dir, path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		targets = append(targets, t)
	}
	return targets, nil
}
