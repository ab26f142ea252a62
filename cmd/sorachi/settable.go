package main

import (
	"slices"

	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/edit"
	"sorachi/pkg/plan"
)

// settable is the plan in an open folder for edit.Set. What comments silence is no
// finding of its check.
func settable(files folder, dir string, p *plan.Plan, o loadOptions) edit.Plan {
	return edit.Plan{Name: dir, Read: files.ReadFile, Loaded: p,
		Check: func(changed map[string][]byte) (edit.Findings, error) {
			l, err := loadFrom(laidOver(files, changed), dir, o)
			if err != nil {
				return edit.Findings{}, err
			}
			rules := slices.DeleteFunc(l.found[l.reading:], func(d diag.Diagnostic) bool { return check.Silenced(l.plan, d) })
			return edit.Findings{Reading: l.found[:l.reading], Rules: rules}, nil
		}}
}

// planToChange reads a plan whose files are to be changed. Without the files that
// cannot be read, answers would be taken for those of KPIs that are not there.
func planToChange(w *world, files folder, dir string) (*loaded, error) {
	l, err := read(files, dir)
	if err != nil || !l.found.HasErrors() {
		return l, err
	}
	return nil, w.refuse(l.found, "計画のエラーを直すまで、回答は取り込みません")
}
