package repair

import (
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/edit"
	"sorachi/pkg/yamlfile"
)

// holds reports whether a step keeps what Fix promises, judged against the
// state before it.
func (f *fixer) holds(s step) bool {
	return f.mended(s) && f.bringsNothing(s) && f.keepsTheRest(s)
}

// mended reports whether each finding is gone: what may stand at its place now
// is another finding.
func (f *fixer) mended(s step) bool {
	left := s.found.All()
	for _, d := range s.fixes {
		file, _ := f.file(d)
		first, last := s.spliced[file].Moved(d.Pos)
		if slices.ContainsFunc(left, func(l diag.Diagnostic) bool {
			return l.Code == d.Code && l.Pos.File == d.Pos.File && l.Pos.Compare(first) >= 0 && l.Pos.Compare(last) <= 0
		}) {
			return false
		}
	}
	return true
}

// bringsNothing reports whether no error is new. An error that could not be seen
// before, because its file could not be read or the rules had not been asked, is
// not the fix's fault, unless it says that an edited line now stands in a place
// where it does not belong.
func (f *fixer) bringsNothing(s step) bool {
	was := map[edit.Spot]int{}
	for _, d := range f.found.All() {
		if d.Severity == diag.Error {
			was[f.spotNow(s, d)]++
		}
	}
	now := s.found.Reading
	if !f.found.Reading.HasErrors() {
		now = s.found.All()
	}
	for _, d := range now {
		at := edit.Spot{File: d.Pos.File, Line: d.Pos.Line, Code: d.Code}
		if was[at]--; d.Severity == diag.Error && was[at] < 0 && !f.cameToLight(s, d) {
			return false
		}
	}
	return true
}

// spotNow returns the spot of an old finding in the text after the step.
func (f *fixer) spotNow(s step, d diag.Diagnostic) edit.Spot {
	line := d.Pos.Line
	for file, spliced := range s.spliced {
		if f.shown(file) == d.Pos.File {
			line = spliced.Line(line)
		}
	}
	return edit.Spot{File: d.Pos.File, Line: line, Code: d.Code}
}

// misplaced are the findings which say that a line stands where it does not
// belong: the structure was mended in a way that was not meant.
var misplaced = []string{"unknown-key", "missing-key", "wrong-type", "duplicate-key", "duplicate-year"}

// cameToLight reports whether a new error d was there before, unseen.
func (f *fixer) cameToLight(s step, d diag.Diagnostic) bool {
	for file, spliced := range s.spliced {
		if f.shown(file) != d.Pos.File {
			continue
		}
		if f.cutShort(d.Pos.File) {
			return true
		}
		edited := spliced.Lines()
		return !readable(f.texts[file]) && d.Pos.Line >= slices.Min(edited) &&
			!(slices.Contains(misplaced, d.Code) && slices.Contains(edited, d.Pos.Line))
	}
	return false
}

// cutShort reports whether a file has more findings than the check tells.
func (f *fixer) cutShort(file string) bool {
	return slices.ContainsFunc(f.found.Reading, func(d diag.Diagnostic) bool {
		return d.Code == diag.MoreFindings.Code && d.Pos.File == file
	})
}

func readable(text []byte) bool {
	root, _ := yamlfile.Parse("", text)
	return root != nil
}
