package outfile

import (
	"errors"
	"os"
)

// lockName is a file that is there while somebody changes the files of a folder.
const lockName = ".sorachi-lock"

// Lock waits until no other run holds the lock of dir and returns how to let go of
// it. Who reads files in order to Replace them holds it from before the reading on:
// else of two runs at one moment the later would undo what the first wrote. The
// system lets go for a run that is killed. Editors know nothing of it.
//
// Before it waits, it calls waiting, which may be nil. Where there can be no lock, as
// on some network drives, nothing is kept apart.
func Lock(dir string, waiting func()) (release func()) {
	root, err := os.OpenRoot(dir) // no link leads out of it
	if err != nil {
		return func() {} // what follows says why
	}
	for {
		f, err := root.OpenFile(lockName, os.O_RDWR|os.O_CREATE, 0o666)
		if err != nil {
			break
		}
		err = lockFile(f, false)
		if errors.Is(err, errLocked) {
			if waiting != nil {
				waiting()
				waiting = nil // once
			}
			err = lockFile(f, true)
		}
		if err != nil {
			_ = root.Remove(lockName)
			_ = f.Close()
			break
		}
		if isThere(root, f) {
			return func() {
				_ = root.Remove(lockName) // while it is locked: who waits sees that it is gone
				_ = f.Close()
				_ = root.Close()
			}
		}
		_ = f.Close() // the run before removed it, and somebody else may hold the next
	}
	_ = root.Close()
	return func() {}
}

// isThere reports whether the lock's file is still the one that others find.
func isThere(root *os.Root, f *os.File) bool {
	found, err := root.Lstat(lockName)
	if err != nil {
		return false
	}
	locked, err := f.Stat()
	return err == nil && os.SameFile(found, locked)
}
