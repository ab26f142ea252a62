package kpivalues

import (
	"slices"

	"sorachi/cmd/sorachi/planfolder"
	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/edit"
)

// settable is the plan p in an open folder for edit.Set. What comments silence is no
// finding of its check.
func settable(files planfolder.Folder, dir string, p *plan.Plan, o planfolder.Options) edit.Plan {
	out := planfolder.Editable(files, dir, o, func(l *planfolder.Loaded) {
		rules := slices.DeleteFunc(l.Found[l.Reading:], func(d diag.Diagnostic) bool { return check.Silenced(l.Plan, d) })
		l.Found = append(l.Found[:l.Reading], rules...)
	})
	out.Loaded = p
	return out
}
