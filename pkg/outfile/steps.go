package outfile

import (
	"errors"
	"os"
	"path/filepath"
)

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

// putInPlace puts the new files in their places. From the moment the journal has its
// second name until it loses it again, a killed set is finished, not dropped.
func (d disk) putInPlace(s set) error {
	if err := d.rename(s.writing(), s.replacing()); err != nil {
		d.discard(s)
		return folderError(s.dir, err)
	}
	d.sync(s.dir)
	failed, err := d.forward(s)
	if err == nil {
		_ = d.clearAway(s) // the set is in place: the next run clears what is left
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

// clearAway removes the old files, and what a run had kept beside one that was held
// open. While an old file stays, so does the journal, and the next run clears again.
func (d disk) clearAway(s set) error {
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

// giveUp ends a set that was taken back. If a file is held open, the results
// stay under their names with .new; any other failure drops them.
func (d disk) giveUp(s set, failed target, cause error) error {
	if err := d.rename(s.replacing(), s.writing()); err != nil {
		return folderError(s.dir, errors.Join(cause, err))
	}
	defer d.discard(s)
	if s.byHand || !isHeld(cause) {
		return &Error{Path: failed.name, Err: cause, text: "ファイル「%s」を置き換えられません"}
	}
	held := &HeldError{Path: failed.name, Err: cause}
	for _, t := range s.targets {
		if err := d.rename(t.fresh(), t.kept()); err != nil {
			return &Error{Path: failed.name, Err: errors.Join(cause, err),
				text: "ファイル「%s」はほかのプログラムで開かれていて置き換えられず、結果を別の名前でも保存できません"}
		}
		held.Kept = append(held.Kept, t.kept())
	}
	return held
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
