package outfile

import (
	"errors"
	"io/fs"
	"os"
)

// recover finishes the set whose journal says that it is being replaced, and drops
// one that had got no further than writing.
func (d disk) recover(dir string) error {
	// The journal does not say whether the files are kept by hand. byHand leaves any
	// .new file beside them alone; the next set removes it.
	s := set{dir: dir, byHand: true}
	journal, err := os.ReadFile(s.replacing())
	switch {
	case err == nil:
		if s.targets, err = parseJournal(dir, journal); err != nil {
			return &Error{Path: s.replacing(), Err: err, text: "前回の書き込みの記録「%s」を読めません。不要なら消してください"}
		}
		return d.finish(s)
	case !errors.Is(err, fs.ErrNotExist):
		return folderError(dir, err)
	}
	if journal, err = os.ReadFile(s.writing()); err == nil {
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
		if err := d.clearAway(s); err != nil {
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
