package planfolder

import (
	"bytes"
	"fmt"
	"path"
	"slices"

	"sorachi/cmd/sorachi/console"
	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/diag/printer/filediff"
	"sorachi/pkg/outfile"
	"sorachi/pkg/plan/edit"
)

// OpenToChange opens the folder of a plan whose files are to be changed. Until done
// is called other runs wait with theirs; what a killed one left is settled. A run
// that only shows what it would do settles as every reader does (Open).
func OpenToChange(w *console.World, dir string, changes bool) (files Folder, done func(), err error) {
	done = func() {}
	if files, err = Open(dir); err != nil || !changes {
		return files, done, err
	}
	done = outfile.Lock(dir, func() {
		fmt.Fprintf(w.Err, "ほかのsorachiが「%s」を書き換えています。終わるのを待ちます\n", console.Printable(dir))
	})
	if err = outfile.Recover(dir); err != nil {
		done()
	}
	return files, done, err
}

// Editable is the plan in an open folder for pkg/plan/edit: how its files are read, and
// what a check finds when some of them are changed. judge removes from that what must not
// stop the change, or takes the Fix off what may not be repaired.
func Editable(files Folder, dir string, o Options, judge func(*Loaded)) edit.Folder {
	return edit.Folder{Name: dir, Read: files.ReadFile,
		Check: func(changed map[string][]byte) (edit.Findings, error) {
			l, err := LoadFrom(Over(files, changed), dir, o)
			if err != nil {
				return edit.Findings{}, err
			}
			judge(l)
			return edit.Findings{Reading: l.Found[:l.Reading], Rules: l.Found[l.Reading:]}, nil
		}}
}

// Settable is the plan in an open folder for edit.Set. What comments silence is no
// finding of its check.
func Settable(files Folder, dir string, o Options) edit.Folder {
	return Editable(files, dir, o, func(l *Loaded) {
		rules := slices.DeleteFunc(l.Found[l.Reading:], func(d diag.Diagnostic) bool { return check.Silenced(l.Plan, d) })
		l.Found = append(l.Found[:l.Reading], rules...)
	})
}

// Replace writes the changed files of a plan, all or none. They were read
// within its folder, through links that stay there; a file that is another now
// is left alone.
func Replace(files Folder, dir string, changes []edit.Change) error {
	var set []outfile.File
	for _, c := range changes {
		now, err := files.ReadFile(c.File)
		if err != nil {
			return err
		}
		if !bytes.Equal(now, c.Before) {
			return console.Failuref("「%s」が同時に書き換えられたため、何も書き換えていません。もう一度実行してください", path.Join(dir, c.File))
		}
		set = append(set, outfile.File{Path: c.File, Data: c.After})
	}
	if len(set) == 0 {
		return nil
	}
	return outfile.Replace(dir, set)
}

// ShowDiff shows the changes of the files of the plan in dir on stdout.
func ShowDiff(w *console.World, dir string, changes []edit.Change) error {
	o := filediff.Options{Terminal: w.OutTerminal != console.Terminal{}, Color: w.Colored(w.OutTerminal)}
	for i, name := range ChangedNames(dir, changes) {
		if err := filediff.Write(w.Out, name, changes[i].Before, changes[i].After, o); err != nil {
			return err
		}
	}
	return nil
}

// ChangedNames names the files that changes are of as findings do.
func ChangedNames(dir string, changes []edit.Change) []string {
	var names []string
	for _, c := range changes {
		names = append(names, path.Join(dir, c.File))
	}
	return names
}

// TextsAfter returns the files of the plan in dir as changes leave them, by the names
// that findings have.
func TextsAfter(dir string, changes []edit.Change) map[string][]byte {
	texts := map[string][]byte{}
	for name, text := range ChangedTexts(changes) {
		texts[path.Join(dir, name)] = text
	}
	return texts
}

// ChangedTexts are the files that changes leave, by name within the plan's folder.
func ChangedTexts(changes []edit.Change) map[string][]byte {
	texts := map[string][]byte{}
	for _, c := range changes {
		texts[c.File] = c.After
	}
	return texts
}
