package edit

import (
	"maps"
	"slices"

	"sorachi/pkg/diag"
	"sorachi/pkg/textfile"
)

// result checks the plan as it would be and puts together what is told.
func (s *setter) result() (SetResult, error) {
	var r SetResult
	texts := map[string][]byte{}
	spliced := map[string]textfile.Spliced{}
	for _, name := range slices.Sorted(maps.Keys(s.files)) {
		if f := s.files[name]; f.changed() {
			texts[name], spliced[f.shown] = f.spliced.Text, f.spliced
			r.Changes = append(r.Changes, Change{File: name, Before: f.text, After: f.spliced.Text})
		}
	}
	for _, o := range s.all {
		if was := s.twins[o]; was != nil {
			o.repeat(was)
		}
		r.Outcomes = append(r.Outcomes, *o)
	}
	if len(texts) == 0 {
		return r, nil
	}
	before, err := s.plan.Check(nil)
	if err != nil {
		return SetResult{}, err
	}
	after, err := s.plan.Check(texts)
	r.Brought = s.brought(before, after, spliced)
	return r, err
}

// repeat settles an outcome that asks for the same as was.
func (o *Outcome) repeat(was *Outcome) {
	o.Before, o.Now, o.Found = was.Before, was.Now, was.Found
	if was.stops() {
		o.State = was.State
	}
}

// brought returns the findings that are new, and all those on a line that was
// written: it may have had the like before, of another text.
func (s *setter) brought(before, after Findings, spliced map[string]textfile.Spliced) diag.List {
	was := map[Spot]int{}
	for _, d := range before.All() {
		at := Spot{d.Pos.File, d.Pos.Line, d.Code}
		if sp, ok := spliced[d.Pos.File]; ok {
			at.Line = sp.Line(at.Line)
		}
		was[at]++
	}
	ours := map[diag.Pos]bool{}
	for _, o := range s.all {
		if !o.stops() && o.State != Same {
			ours[diag.Pos{File: o.Now.File, Line: o.Now.Line}] = true
		}
	}
	var out diag.List
	for _, d := range after.All().Sorted() {
		at := Spot{d.Pos.File, d.Pos.Line, d.Code}
		was[at]--
		if was[at] >= 0 && !ours[diag.Pos{File: d.Pos.File, Line: d.Pos.Line}] {
			continue
		}
		out.Add(d)
	}
	return out
}
