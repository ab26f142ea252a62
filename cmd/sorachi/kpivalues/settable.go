package kpivalues

import (
	"slices"

	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/edit"
	"sorachi/pkg/plan"
)

// settable is the plan in an open folder for edit.Set. What comments silence is no
// finding of its check.
func settable(files planfolder.Folder, dir string, p *plan.Plan, o planfolder.Options) edit.Plan {
	return edit.Plan{Name: dir, Read: files.ReadFile, Loaded: p,
		Check: func(changed map[string][]byte) (edit.Findings, error) {
			l, err := planfolder.LoadFrom(planfolder.Over(files, changed), dir, o)
			if err != nil {
				return edit.Findings{}, err
			}
			rules := slices.DeleteFunc(l.Found[l.Reading:], func(d diag.Diagnostic) bool { return check.Silenced(l.Plan, d) })
			return edit.Findings{Reading: l.Found[:l.Reading], Rules: rules}, nil
		}}
}
