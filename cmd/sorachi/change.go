package main

import (
	"bytes"
	"fmt"
	"path"

	"sorachi/pkg/edit"
	"sorachi/pkg/findings"
	"sorachi/pkg/outfile"
)

// openToChange opens the folder of a plan whose files are to be changed. Until done
// is called other runs wait with theirs; what a killed one left is settled. A run
// that only shows what it would do neither waits nor settles.
func openToChange(w *world, dir string, changes bool) (files folder, done func(), err error) {
	done = func() {}
	if files, err = openPlan(dir); err != nil || !changes {
		return files, done, err
	}
	done = outfile.Lock(dir, func() {
		fmt.Fprintf(w.err, "ほかのsorachiが「%s」を書き換えています。終わるのを待ちます\n", printable(dir))
	})
	if err = outfile.Recover(dir); err != nil {
		done()
	}
	return files, done, err
}

// replaceFiles writes the changed files of a plan, all or none. They were read
// within its folder, through links that stay there; a file that is another now
// is left alone.
func replaceFiles(files folder, dir string, changes []edit.Change) error {
	var set []outfile.File
	for _, c := range changes {
		now, err := files.ReadFile(c.File)
		if err != nil {
			return err
		}
		if !bytes.Equal(now, c.Before) {
			return failuref("「%s」が同時に書き換えられたため、何も書き換えていません。もう一度実行してください", path.Join(dir, c.File))
		}
		set = append(set, outfile.File{Path: c.File, Data: c.After})
	}
	if len(set) == 0 {
		return nil
	}
	return outfile.Replace(dir, set)
}

// showDiff shows the changes when that is wanted.
func showDiff(w *world, names []string, changes []edit.Change, wanted bool) error {
	o := findings.DiffOptions{Terminal: w.outTerminal != terminal{}, Color: w.colored(w.outTerminal)}
	for i, c := range changes {
		if !wanted {
			break
		}
		if err := findings.Diff(w.out, names[i], c.Before, c.After, o); err != nil {
			return err
		}
	}
	return nil
}

// textsAfter returns the files of the plan in dir as changes leave them, by the names
// that findings have.
func textsAfter(dir string, changes []edit.Change) map[string][]byte {
	texts := map[string][]byte{}
	for name, text := range changedTexts(changes) {
		texts[path.Join(dir, name)] = text
	}
	return texts
}

// changedTexts are the files that changes leave, by name within the plan's folder.
func changedTexts(changes []edit.Change) map[string][]byte {
	texts := map[string][]byte{}
	for _, c := range changes {
		texts[c.File] = c.After
	}
	return texts
}
