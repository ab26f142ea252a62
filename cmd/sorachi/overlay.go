package main

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

// overlay is the folder of a plan in which one file has another text than on
// the disk, or is not on the disk yet: what an editor has not saved.
type overlay struct {
	fs.FS
	name string // within the folder
	data []byte
}

// Open opens the text in place of the file.
func (o overlay) Open(name string) (fs.File, error) {
	if name != o.name {
		return o.FS.Open(name)
	}
	return unsaved{bytes.NewReader(o.data), o.info()}, nil
}

// Stat tells the size of the text.
func (o overlay) Stat(name string) (fs.FileInfo, error) {
	if name != o.name {
		return fs.Stat(o.FS, name)
	}
	return o.info(), nil
}

// ReadFile returns the text in place of the file's.
func (o overlay) ReadFile(name string) ([]byte, error) {
	if name != o.name {
		return fs.ReadFile(o.FS, name)
	}
	return bytes.Clone(o.data), nil
}

// ReadDir lists the text in the folder it is for, which need not be there yet.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.FS, name)
	if path.Dir(o.name) != name || err != nil && !errors.Is(err, fs.ErrNotExist) {
		return entries, err
	}
	base := path.Base(o.name)
	entries = slices.DeleteFunc(slices.Clone(entries), func(e fs.DirEntry) bool { return e.Name() == base })
	entries = append(entries, fs.FileInfoToDirEntry(o.info()))
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

func (o overlay) info() unsavedInfo { return unsavedInfo{path.Base(o.name), int64(len(o.data))} }

// unsaved is the text as an open file.
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
