// Package edittest holds the files of plans in memory, for tests that change them.
package edittest

import (
	"bytes"
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"
)

// InMemory copies the files of a plan into memory.
func InMemory(t testing.TB, fsys fs.FS) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	err := fs.WalkDir(fsys, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		out[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// With returns the files with some texts in place of their own.
func With(files fstest.MapFS, texts map[string][]byte) fstest.MapFS {
	out := maps.Clone(files)
	for name, text := range texts {
		out[name] = &fstest.MapFile{Data: text}
	}
	return out
}

// Each changes the text of every YAML file.
func Each(files fstest.MapFS, f func([]byte) []byte) fstest.MapFS {
	out := fstest.MapFS{}
	for name, file := range files {
		out[name] = file
		if strings.HasSuffix(name, ".yaml") {
			out[name] = &fstest.MapFile{Data: f(file.Data)}
		}
	}
	return out
}

// Respell gives every line of a text the same end.
func Respell(b []byte, end string) []byte {
	return []byte(strings.NewReplacer("\r\n", end, "\r", end, "\n", end).Replace(string(b)))
}

// Unmark takes the byte order mark off a text.
func Unmark(b []byte) []byte { return bytes.TrimPrefix(b, []byte("\ufeff")) }

// SameData reports whether two files hold the same bytes.
func SameData(a, b *fstest.MapFile) bool { return bytes.Equal(a.Data, b.Data) }
