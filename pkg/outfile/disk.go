package outfile

import (
	"errors"
	"io/fs"
	"os"
)

// disk is what can fail in the middle of a set. Tests put failures and deaths
// in its place.
type disk struct {
	create func(path string, data []byte, mode fs.FileMode) error // a new file, synced; mode 0 is the usual one
	rename func(from, to string) error                            // replaces to
	remove func(path string) error
	sync   func(dir string) // makes renames in dir last, where the system can
}

var osDisk = disk{create: create, rename: os.Rename, remove: os.Remove, sync: syncDir}

// create writes a new file and waits until it is on the disk.
func create(path string, data []byte, mode fs.FileMode) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil && mode != 0 {
		err = f.Chmod(mode)
	}
	if err == nil {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

// syncDir is best effort: Windows and some network drives cannot sync a
// folder.
func syncDir(dir string) {
	f, err := os.Open(dir)
	if err != nil {
		return
	}
	_ = f.Sync()
	_ = f.Close()
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// removeAny removes path if it is there.
func (d disk) removeAny(path string) error {
	if !exists(path) {
		return nil
	}
	return d.remove(path)
}
