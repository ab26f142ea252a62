// Package outfile writes several files as one set: all of them are replaced or
// none is.
//
// New content is first written and synced beside its place under a hidden
// name; then the old files step aside under hidden names and the new ones take
// their places. Any error that the process lives to see puts the old files
// back; where even that fails, the error says so and the next run tries again. A
// process that is killed leaves a journal in the set's folder, and the next WriteSet,
// Replace or Recover there finishes the set or takes it back.
//
// A target that is a symbolic link stays one: the file it leads to is
// replaced. An existing file keeps its mode. Runs that write into one folder at the
// same moment wait for each other (Lock), as far as the system lets them.
//
// No library that renames atomically is used: those there are (renameio) do not serve
// Windows, where this program is used most, and none of them knows sets.
//
// To read it: WriteSet and Replace in this file, then set.go (the names that the files
// of a set go by, and its journal), steps.go (the steps of a set, forward and back)
// and recover.go (what a killed run left). disk.go touches single files, errors.go says
// in Japanese what stands in the way, lock.go waits for other runs. A file that another
// program has open is held; a folder that another run of this one changes is locked. The
// files of a system (…_unix.go, …_windows.go, …_other.go) hold what differs there.
package outfile

import (
	"os"
)

// File is one file of a set.
type File struct {
	Path string // slash-separated, in or below the set's folder
	Data []byte
}

// WriteSet writes files into dir, which is made when it does not exist. First
// it does what Recover does there.
//
// When a target is held open by another program, all old files stay as they
// are, the results are kept beside them and the error is a *HeldError; the
// next set that succeeds removes what was kept. Every other failure is an
// *Error. The old files are whole then, too, unless putting them back fails, which the
// error says; the next run then tries again.
func WriteSet(dir string, files []File) error {
	_ = os.MkdirAll(dir, 0o777) // for the lock; writeSet says what is wrong
	defer Lock(dir, nil)()
	return osDisk.writeSet(set{dir: dir}, files)
}

// Replace is WriteSet for files that somebody keeps by hand: all must be there
// and must not be marked read-only, and nothing is kept beside a file that is
// held open, where it would be taken for one of its kind. The caller holds the
// Lock of dir, since before it read the files.
func Replace(dir string, files []File) error {
	return osDisk.writeSet(set{dir: dir, byHand: true}, files)
}

// Recover finishes or takes back the set that a killed process left in dir. It
// does nothing when there is none. The caller holds the Lock of dir: else the set
// may be one that another run is writing.
func Recover(dir string) error { return osDisk.recover(dir) }

// Interrupted reports whether the set in dir is half in place: another run is writing
// it at this moment, or was killed. Who reads the folder then takes the Lock and
// calls Recover first.
func Interrupted(dir string) bool { return exists(set{dir: dir}.replacing()) }

// writeSet is WriteSet and Replace for the caller who holds the lock: it recovers
// the set before, finds the targets, writes the new files beside them and puts them in
// place.
func (d disk) writeSet(s set, files []File) error {
	if err := os.MkdirAll(s.dir, 0o777); err != nil {
		return folderError(s.dir, err)
	}
	if err := d.recover(s.dir); err != nil {
		return err
	}
	if err := s.locate(files); err != nil {
		return err
	}
	if err := d.prepare(s, files); err != nil {
		d.discard(s)
		return err
	}
	return d.putInPlace(s)
}
