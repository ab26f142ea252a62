package edit_test

import (
	"testing/fstest"

	"sorachi/data/national"
	"sorachi/pkg/check"
	"sorachi/pkg/plan/edit"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/progress"
)

// checked reads and judges a plan as the command does.
func checked(files fstest.MapFS) (edit.Findings, error) {
	p, found, err := load.Plan(files, load.Options{Name: "p", National: national.FS})
	if err != nil {
		return edit.Findings{Reading: found}, err
	}
	return edit.Findings{Reading: found, Rules: check.Run(p, progress.Compute(p, p.Year), check.Options{FS: files})}, nil
}
