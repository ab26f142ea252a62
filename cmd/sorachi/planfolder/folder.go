package planfolder

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
	"syscall"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/outfile"
)

// Folder is the folder of a plan, as a file system that no link leads out of:
// a plan that came from elsewhere must not print what else is on the machine.
type Folder struct{ root *os.Root }

// Open opens the folder of a plan. It stays open as long as the plan is in use, which
// is until the program ends.
func Open(dir string) (Folder, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return Folder{}, console.Failuref("計画のフォルダー「%s」が見つかりません。名前と場所を確かめてください", dir)
	case err != nil:
		return Folder{}, err
	case !info.IsDir():
		return Folder{}, console.Failuref("「%s」はフォルダーではありません。plan.yamlのあるフォルダーを指定してください", dir)
	}
	if err := wholeAgain(dir); err != nil {
		return Folder{}, err
	}
	root, err := os.OpenRoot(dir)
	return Folder{root}, err
}

// wholeAgain settles the set of files that a killed run left half in place, and waits
// for one that is being written: a plan half old and half new is none to report on.
func wholeAgain(dir string) error {
	if !outfile.Interrupted(dir) {
		return nil
	}
	defer outfile.Lock(dir, nil)()
	return outfile.Recover(dir)
}

// Open opens a file or folder. Anything else is refused before it is opened,
// since a pipe would wait for its writer for ever.
func (f Folder) Open(name string) (fs.File, error) {
	info, err := f.Stat(name)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() && !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "open", Path: name, Err: console.ErrNotRegular}
	}
	file, err := f.root.FS().Open(name)
	return file, named(name, err)
}

// Stat follows links within the folder.
func (f Folder) Stat(name string) (fs.FileInfo, error) {
	info, err := fs.Stat(f.root.FS(), name)
	return info, named(name, err)
}

// ReadFile reads what Open opens.
func (f Folder) ReadFile(name string) ([]byte, error) {
	file, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close() // nothing was written
	data, err := io.ReadAll(file)
	return data, named(name, err)
}

// ReadDir lists a folder by name.
func (f Folder) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(f.root.FS(), name)
	return entries, named(name, err)
}

// named puts the name within the folder into an error, as fs.FS wants it, and
// gives a name to the one refusal that os.Root makes by itself.
func named(name string, err error) error {
	file, ok := errors.AsType[*fs.PathError](err)
	if !ok {
		return err
	}
	cause := file.Err
	if _, system := errors.AsType[syscall.Errno](cause); !system && !slices.Contains(fsErrors, cause) {
		cause = console.ErrOutside
	}
	return &fs.PathError{Op: file.Op, Path: name, Err: cause}
}

// fsErrors are the causes that file systems give beside the system's numbers.
var fsErrors = []error{fs.ErrInvalid, fs.ErrPermission, fs.ErrExist, fs.ErrNotExist, fs.ErrClosed}
