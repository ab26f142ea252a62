package planfolder

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// overlay is the folder of a plan in which some files have another text than on
// the disk, or are not on the disk yet: what an editor has not saved, or a change that is
// tried before it is written.
type overlay struct {
	fs.FS
	texts map[string][]byte // by name within the folder
}

// Over lays texts, by name within the folder, over its files.
func Over(files fs.FS, texts map[string][]byte) fs.FS { return overlay{files, texts} }

// Open opens a text in place of the file.
func (o overlay) Open(name string) (fs.File, error) {
	data, ok := o.texts[name]
	if !ok {
		return o.FS.Open(name)
	}
	return unsaved{bytes.NewReader(data), infoOf(name, data)}, nil
}

// Stat tells the size of a text.
func (o overlay) Stat(name string) (fs.FileInfo, error) {
	data, ok := o.texts[name]
	if !ok {
		return fs.Stat(o.FS, name)
	}
	return infoOf(name, data), nil
}

// ReadFile returns a text in place of the file's.
func (o overlay) ReadFile(name string) ([]byte, error) {
	data, ok := o.texts[name]
	if !ok {
		return fs.ReadFile(o.FS, name)
	}
	return bytes.Clone(data), nil
}

// ReadDir lists the texts in the folder they are for, which need not be there
// yet.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	var laid []fs.DirEntry
	for file, data := range o.texts {
		if path.Dir(file) == name {
			laid = append(laid, fs.FileInfoToDirEntry(infoOf(file, data)))
		}
	}
	entries, err := fs.ReadDir(o.FS, name)
	if len(laid) == 0 || err != nil && !errors.Is(err, fs.ErrNotExist) {
		return entries, err
	}
	for _, e := range entries {
		if _, ok := o.texts[path.Join(name, e.Name())]; !ok {
			laid = append(laid, e)
		}
	}
	slices.SortFunc(laid, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return laid, nil
}

func infoOf(name string, data []byte) unsavedInfo {
	return unsavedInfo{path.Base(name), int64(len(data))}
}

// unsaved is a text as an open file.
type unsaved struct {
	io.Reader
	info unsavedInfo
}

func (u unsaved) Stat() (fs.FileInfo, error) { return u.info, nil }
func (u unsaved) Close() error               { return nil }

type unsavedInfo struct {
	name string
	size int64
}

func (i unsavedInfo) Name() string       { return i.name }
func (i unsavedInfo) Size() int64        { return i.size }
func (i unsavedInfo) Mode() fs.FileMode  { return 0o444 }
func (i unsavedInfo) ModTime() time.Time { return time.Time{} }
func (i unsavedInfo) IsDir() bool        { return false }
func (i unsavedInfo) Sys() any           { return nil }
