package repair

import (
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/plan/edit"
	"sorachi/pkg/textfile"
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
	earlier := edit.EarlierOf(errorsOf(f.found.All()), func(p diag.Pos) int { return f.splicedAt(s, p).Line(p.Line) })
	now := s.found.Reading
	if !f.found.Reading.HasErrors() {
		now = s.found.All()
	}
	return !slices.ContainsFunc(errorsOf(now), func(d diag.Diagnostic) bool { return !earlier.Take(d) && !f.cameToLight(s, d) })
}

// errorsOf returns the errors among findings.
func errorsOf(found diag.List) diag.List {
	return slices.DeleteFunc(slices.Clone(found), func(d diag.Diagnostic) bool { return d.Severity != diag.Error })
}

// splicedAt returns what a step makes of the file in which a place is; of another
// file, one without edits.
func (f *fixer) splicedAt(s step, p diag.Pos) textfile.Spliced {
	if file, inside := f.folder.Inside(p.File); inside {
		return s.spliced[file]
	}
	return textfile.Spliced{}
}

// misplaced are the codes of the findings which say that a line stands where it does not
// belong: the structure was mended in a way that was not meant.
var misplaced = []string{"unknown-key", "missing-key", "wrong-type", "duplicate-key", "duplicate-year"}

// cameToLight reports whether a new error d was there before, unseen.
func (f *fixer) cameToLight(s step, d diag.Diagnostic) bool {
	edited := f.splicedAt(s, d.Pos).Lines()
	if len(edited) == 0 {
		return false
	}
	if f.cutShort(d.Pos.File) {
		return true
	}
	file, _ := f.folder.Inside(d.Pos.File)
	return !readable(f.texts[file]) && d.Pos.Line >= slices.Min(edited) &&
		!(slices.Contains(misplaced, d.Code) && slices.Contains(edited, d.Pos.Line))
}

// cutShort reports whether a file has more findings than the check tells.
func (f *fixer) cutShort(file string) bool {
	return slices.ContainsFunc(f.found.Reading, func(d diag.Diagnostic) bool {
		return d.Code == diag.MoreFindings.Code && d.Pos.File == file
	})
}

// readable reports whether a text is YAML.
func readable(text []byte) bool {
	root, _ := yamlfile.Parse("", text)
	return root != nil
}
