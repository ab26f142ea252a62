// Package outfile writes several files as one set: all of them are replaced or
// none is.
//
// New content is first written and synced beside its place under a hidden
// name; then the old files step aside under hidden names and the new ones take
// their places. Any error that the process lives to see puts the old files
// back. A process that is killed leaves a journal in the set's folder, and the
// next WriteSet or Recover there finishes the set or takes it back.
//
// A target that is a symbolic link stays one: the file it leads to is
// replaced. An existing file keeps its mode. Runs that write into one folder at the
// same moment wait for each other (Lock), as far as the system lets them.
//
// Only the standard library is used: the libraries that rename atomically
// (renameio) do not serve Windows, where this program is used most, and none
// of them knows sets.
//
// To read it: WriteSet and Replace in this file, over set.go (the names that the files
// of a set go by, and its journal) and disk.go (single files). errors.go says in
// Japanese what stands in the way; lock.go waits for other runs. The files of a system
// (…_unix.go, …_windows.go, …_other.go) hold what differs there.
package outfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// File is one file of a set.
type File struct {
	Path string // slash-separated, in or below the set's folder
	Data []byte
}

// WriteSet writes files into dir, which is made when it does not exist. First
// it settles what a killed run may have left there.
//
// When a target is held open by another program, all old files stay as they
// are, the results are kept beside them and the error is a *LockedError; the
// next set that succeeds removes what was kept. Every other failure is an
// *Error; the old files are whole then, too.
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

func (d disk) writeSet(s set, files []File) error {
	if err := os.MkdirAll(s.dir, 0o777); err != nil {
		return folderError(s.dir, err)
	}
	if err := d.recover(s.dir); err != nil {
		return err
	}
	if err := s.plan(files); err != nil {
		return err
	}
	if err := d.prepare(s, files); err != nil {
		d.discard(s)
		return err
	}
	return d.replace(s)
}

// prepare writes the journal, then the new files under their hidden names.
func (d disk) prepare(s set, files []File) error {
	if err := d.create(s.writing(), s.journal(), 0); err != nil {
		return folderError(s.dir, err)
	}
	for i, t := range s.targets {
		folder := filepath.Dir(t.place)
		if err := os.MkdirAll(folder, 0o777); err != nil {
			return folderError(folder, err)
		}
		// Hidden files that no journal knows are strays of an older run. An old
		// one would be taken for the file to put back, should this set fail.
		for _, stray := range []string{t.fresh(), t.old()} {
			if err := d.removeAny(stray); err != nil {
				return folderError(folder, err)
			}
		}
		if err := d.create(t.fresh(), files[i].Data, t.mode); err != nil {
			return folderError(folder, err)
		}
	}
	return nil
}

// replace puts the new files in place. From the moment the journal has its
// second name until it loses it again, a killed set is finished, not dropped.
func (d disk) replace(s set) error {
	if err := d.rename(s.writing(), s.replacing()); err != nil {
		d.discard(s)
		return folderError(s.dir, err)
	}
	d.sync(s.dir)
	failed, err := d.forward(s)
	if err == nil {
		_ = d.settle(s) // the set is in place: the next run clears what is left
		return nil
	}
	if back := d.back(s); back != nil {
		return &Error{Path: s.dir, Err: errors.Join(err, back),
			text: "フォルダー「%s」のファイルを元に戻せません。次の実行のはじめに書き込みをやり直します"}
	}
	return d.giveUp(s, failed, err)
}

// forward moves every new file that is not yet in place there. It returns the
// target that could not be replaced.
func (d disk) forward(s set) (target, error) {
	for _, t := range s.targets {
		if !exists(t.fresh()) {
			continue
		}
		if exists(t.place) {
			if err := d.rename(t.place, t.old()); err != nil {
				return t, err
			}
		}
		if err := d.rename(t.fresh(), t.place); err != nil {
			return t, err
		}
	}
	return target{}, nil
}

// back is the way back of forward: it leaves each old file in its place and
// each new one under its hidden name. It tries all targets.
func (d disk) back(s set) error {
	var errs []error
	for _, t := range s.targets {
		if !exists(t.fresh()) && exists(t.place) {
			if err := d.rename(t.place, t.fresh()); err != nil {
				errs = append(errs, err)
				continue
			}
		}
		if exists(t.old()) {
			errs = append(errs, d.rename(t.old(), t.place))
		}
	}
	return errors.Join(errs...)
}

// settle clears away the old files, and what a locked run had kept beside them.
// While an old file stays, so does the journal, and settling is repeated.
func (d disk) settle(s set) error {
	for _, t := range s.targets {
		d.sync(filepath.Dir(t.place))
	}
	for _, t := range s.targets {
		if err := d.removeAny(t.old()); err != nil {
			return err
		}
		if !s.byHand && !s.holds(t.kept()) {
			_ = d.removeAny(t.kept()) // it may be open; nothing depends on it
		}
	}
	return d.removeAny(s.replacing())
}

// giveUp ends a set that was taken back. With a locked file the results stay
// under their names with .new; any other failure drops them.
func (d disk) giveUp(s set, failed target, cause error) error {
	if err := d.rename(s.replacing(), s.writing()); err != nil {
		return folderError(s.dir, errors.Join(cause, err))
	}
	defer d.discard(s)
	if s.byHand || !isLocked(cause) {
		return &Error{Path: failed.name, Err: cause, text: "ファイル「%s」を置き換えられません"}
	}
	locked := &LockedError{Path: failed.name, Err: cause}
	for _, t := range s.targets {
		if err := d.rename(t.fresh(), t.kept()); err != nil {
			return &Error{Path: failed.name, Err: errors.Join(cause, err),
				text: "ファイル「%s」はほかのプログラムで開かれていて置き換えられず、結果を別の名前でも保存できません"}
		}
		locked.Kept = append(locked.Kept, t.kept())
	}
	return locked
}

// discard drops the new files of a set that is not being replaced. Nobody
// waits for the result: what cannot be removed stays with its journal.
func (d disk) discard(s set) {
	for _, t := range s.targets {
		if d.removeAny(t.fresh()) != nil {
			return
		}
	}
	_ = d.removeAny(s.writing())
}

func (d disk) recover(dir string) error {
	s := set{dir: dir, byHand: true} // not known; the set that comes next clears what is kept
	if journal, err := os.ReadFile(s.replacing()); err == nil {
		if s.targets, err = parseJournal(dir, journal); err != nil {
			return &Error{Path: s.replacing(), Err: err, text: "前回の書き込みの記録「%s」を読めません。不要なら消してください"}
		}
		return d.finish(s)
	} else if !errors.Is(err, fs.ErrNotExist) {
		return folderError(dir, err)
	}
	if journal, err := os.ReadFile(s.writing()); err == nil {
		// A journal cut short was killed before any new file was begun.
		s.targets, _ = parseJournal(dir, journal)
		d.discard(s)
	}
	return nil
}

// finish moves a killed set forward, or back when a target is held open now. No
// other set may begin before that is done: its new files have the same hidden
// names, and the journal would put them in place half written.
func (d disk) finish(s set) error {
	_, err := d.forward(s)
	if err == nil {
		if err := d.settle(s); err != nil {
			return folderError(s.dir, err)
		}
		return nil
	}
	if back := d.back(s); back != nil {
		return folderError(s.dir, errors.Join(err, back))
	}
	if err := d.rename(s.replacing(), s.writing()); err != nil {
		return folderError(s.dir, err)
	}
	d.discard(s)
	return nil
}

func folderError(dir string, err error) error {
	return &Error{Path: dir, Err: err, text: "フォルダー「%s」に書き込めません"}
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
	if err := d.remove(path); err != nil {
		return fmt.Errorf("消せません: %w", err)
	}
	return nil
}
