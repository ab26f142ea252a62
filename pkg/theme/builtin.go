package theme

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"

	"sorachi/pkg/diag"
)

// Default is the theme used when none is named.
const Default = "shiryo2"

// ErrUnknown is returned for a name that is no built-in theme.
var ErrUnknown = errors.New("unknown theme")

// Names returns the names of the built-in themes, Default first.
func Names(builtin fs.FS) []string {
	files, _ := fs.Glob(builtin, "*/theme.yaml") // the pattern is well formed
	names := []string{Default}
	for _, file := range files {
		if name := path.Dir(file); name != Default {
			names = append(names, name)
		}
	}
	return names
}

// Load reads the built-in theme of that name, Default when it is empty. Faults
// of the theme are findings; the error is ErrUnknown for a name that is not
// built in, or that of reading the file.
func Load(builtin fs.FS, name string) (*Theme, diag.List, error) {
	if name == "" {
		name = Default
	}
	data, err := read(builtin, name)
	if err != nil {
		return nil, nil, err
	}
	t, found := Parse(path.Join("templates", name, "theme.yaml"), data)
	return t, found, nil
}

func read(builtin fs.FS, name string) ([]byte, error) {
	data, err := fs.ReadFile(builtin, path.Join(name, "theme.yaml"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%q: %w", name, ErrUnknown)
	}
	return data, err
}

// modeline begins the comment by which editors find the schema of a file.
const modeline = "# yaml-language-server: $schema="

// Text returns the YAML of the built-in theme of that name, as Load reads it.
// Editors are told to find its schema at an address; "" tells them of none. The
// error is that of Load.
func Text(builtin fs.FS, name, schema string) ([]byte, error) {
	data, err := read(builtin, name)
	if err != nil {
		return nil, err
	}
	if rest, ok := bytes.CutPrefix(data, []byte(modeline)); ok {
		_, data, _ = bytes.Cut(rest, []byte("\n"))
	}
	if schema != "" {
		data = append([]byte(modeline+schema+"\n"), data...)
	}
	return data, nil
}
