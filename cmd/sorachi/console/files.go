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

// maxRead is more than a workbook that people fill in can be; what is longer is refused
// by its size.
const maxRead = 64 << 20

// ReadStart reads a workbook or CSV as far as such a file can go; what is cut is refused
// by its reader. Anything but a file is refused
// before it is opened, since a pipe would wait for its writer for ever.
func ReadStart(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = ErrNotRegular
	}
	if err != nil {
		return nil, cause(err)
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, cause(err)
	}
	defer file.Close() // nothing was written
	data, err := io.ReadAll(io.LimitReader(file, maxRead+1))
	return data, cause(err)
}

// cause is what the system answers, without the name of the file.
func cause(err error) error {
	if file, ok := err.(*fs.PathError); ok {
		return file.Err
	}
	return err
}
