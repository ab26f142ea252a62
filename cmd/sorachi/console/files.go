package console

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Shown writes a file or folder as findings name it: from the working folder
// when it lies below, with forward slashes.
func Shown(name string) string {
	if filepath.IsAbs(name) {
		if work, err := os.Getwd(); err == nil {
			if rel, err := filepath.Rel(work, name); err == nil && filepath.IsLocal(rel) {
				name = rel
			}
		}
	}
	return filepath.ToSlash(filepath.Clean(name))
}

// IsFolder reports whether there is a folder of that name.
func IsFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// ReadAtMost reads a file that somebody else made, and refuses one of more than most
// bytes. Anything but a file is refused before it is opened, since a pipe would wait
// for its writer for ever. The error does not name the file; ReasonOf goes on after
// its name.
func ReadAtMost(path string, most int64) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, cause(err)
	case !info.Mode().IsRegular():
		return nil, ErrNotRegular
	case info.Size() > most:
		return nil, ErrTooLarge
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, cause(err)
	}
	defer file.Close() // nothing was written
	data, err := io.ReadAll(io.LimitReader(file, most+1))
	if len(data) > int(most) { // it grew, or is of a system that tells no sizes
		return nil, ErrTooLarge
	}
	return data, cause(err)
}

// cause is what the system answers, without the name of the file.
func cause(err error) error {
	if file, ok := err.(*fs.PathError); ok {
		return file.Err
	}
	return err
}
