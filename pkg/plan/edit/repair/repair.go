// Package repair makes the fixes that findings carry (diag.Fix) in the files of a plan.
// It trusts none of them: each change is made in memory and the plan is checked again. A
// fix that leaves its finding where it was, brings an error, or changes a value on a line
// that it does not edit is not made, and its finding stays.
//
// Which fix a finding carries is for the package that found it; the files are written by
// the command.
//
// To read it: Fix and round in this file, then holds in verify.go, which judges a
// step, with kept.go for the values that must stay. The bytes are changed by
// textfile.Splice.
package repair

import (
	"maps"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/edit"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/textfile"
)

// Result is what Fix did.
type Result struct {
	Changes []edit.Change // by file
	Fixed   diag.List     // the findings mended, at the places they had when their turn came
}

// maxRounds ends a Fix that will not come to rest. A round mends at least one slip, and
// of a file that cannot be read at least the first; what is left then is for the next run.
const maxRounds = 1000

// Fix makes the fixes that are safe, round after round until a check finds nothing more
// to do: a file that cannot be read shows only the slips that can be found before it is
// mended. Of fixes that overlap, the first is made and the others wait for the next
// round. Applied to its own result, Fix changes nothing.
func Fix(folder edit.Folder) (Result, error) {
	f := &fixer{folder: folder, texts: map[string][]byte{}, first: map[string][]byte{}}
	var err error
	if f.found, err = folder.Check(nil); err != nil {
		return Result{}, err
	}
	for again, n := true, 0; again && n < maxRounds; n++ {
		if again, err = f.round(); err != nil {
			return Result{}, err
		}
	}
	return f.result(), nil
}

// fixer carries one Fix.
type fixer struct {
	folder edit.Folder
	texts  map[string][]byte // files as they are now, of those that were looked at
	first  map[string][]byte // the same as they were
	found  edit.Findings
	fixed  diag.List
}

// round applies what it can of the fixes offered and reports whether it did.
func (f *fixer) round() (bool, error) {
	fixes, err := f.offered()
	if err != nil || len(fixes) == 0 {
		return false, err
	}
	best, err := f.sift(step{found: f.found}, fixes)
	if err != nil || len(best.fixes) == 0 {
		return false, err
	}
	f.fixed = append(f.fixed, best.fixes...)
	f.found = best.found
	for file, s := range best.spliced {
		f.texts[file] = s.Text
	}
	return true, nil
}

// offered returns the findings with a fix that can be made together, in order.
func (f *fixer) offered() ([]diag.Diagnostic, error) {
	var out []diag.Diagnostic
	edits := map[string][]diag.Edit{}
	for _, d := range f.found.All().Sorted() {
		file, ok := f.file(d)
		if !ok {
			continue
		}
		text, err := f.text(file)
		if err != nil {
			return nil, err
		}
		together := slices.Concat(edits[file], d.Fix.Edits)
		if _, err := textfile.Splice(text, together); err == nil {
			edits[file] = together
			out = append(out, d)
		}
	}
	return out, nil
}

// file returns the plan's file that d can mend: one of those that a plan is
// read from, and the only one that its edits speak of.
func (f *fixer) file(d diag.Diagnostic) (string, bool) {
	if d.Fix == nil || len(d.Fix.Edits) == 0 {
		return "", false
	}
	for _, e := range d.Fix.Edits {
		if e.Pos.File != d.Pos.File || e.End.File != d.Pos.File {
			return "", false
		}
	}
	file, inside := f.folder.Inside(d.Pos.File)
	return file, inside && load.IsFile(file)
}

// text returns a file as it is now.
func (f *fixer) text(file string) ([]byte, error) {
	if text, ok := f.texts[file]; ok {
		return text, nil
	}
	text, err := f.folder.Read(file)
	if err != nil {
		return nil, err
	}
	f.texts[file], f.first[file] = text, text
	return text, nil
}

// sift adds to good, which holds, as many of the fixes as hold together with it:
// all, or else what remains when each half is sifted.
func (f *fixer) sift(good step, fixes []diag.Diagnostic) (step, error) {
	all, err := f.try(slices.Concat(good.fixes, fixes))
	if err != nil || f.holds(all) {
		return all, err
	}
	if len(fixes) == 1 {
		return good, nil
	}
	half := len(fixes) / 2
	if good, err = f.sift(good, fixes[:half]); err != nil {
		return step{}, err
	}
	return f.sift(good, fixes[half:])
}

// step is a state of the plan that some fixes lead to.
type step struct {
	fixes   []diag.Diagnostic
	spliced map[string]textfile.Spliced // by file
	found   edit.Findings
}

// try makes the fixes and checks the plan that they lead to.
func (f *fixer) try(fixes []diag.Diagnostic) (step, error) {
	edits := map[string][]diag.Edit{}
	for _, d := range fixes {
		file, _ := f.file(d)
		edits[file] = append(edits[file], d.Fix.Edits...)
	}
	s := step{fixes: fixes, spliced: map[string]textfile.Spliced{}}
	texts := maps.Clone(f.texts)
	for file, e := range edits {
		spliced, err := textfile.Splice(f.texts[file], e)
		if err != nil {
			return step{}, err
		}
		s.spliced[file], texts[file] = spliced, spliced.Text
	}
	var err error
	s.found, err = f.folder.Check(texts)
	return s, err
}

// result compares the files with what they were.
func (f *fixer) result() Result {
	r := Result{Fixed: f.fixed}
	for _, file := range slices.Sorted(maps.Keys(f.texts)) {
		if before, after := f.first[file], f.texts[file]; string(before) != string(after) {
			r.Changes = append(r.Changes, edit.Change{File: file, Before: before, After: after})
		}
	}
	return r
}
