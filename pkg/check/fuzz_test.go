package check_test

import (
	"os"
	"testing"
	"testing/fstest"

	"sorachi/pkg/check"
	"sorachi/pkg/diag"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/progress"
)

// FuzzRun wants an answer for whatever stands in a project's and an outline's
// file: no panic, and every finding at a place in a file of the plan.
func FuzzRun(f *testing.F) {
	main, err := os.ReadFile(corpus + "ok/four-files/plan.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, dir := range []string{"ok/four-files/", "ok/directions/", "err/figure-differs/", "err/photo-path/", "err/event-outside-year/", "err/unit-mismatch/"} {
		project, _ := os.ReadFile(corpus + dir + "projects/1-kanko.yaml")
		outline, _ := os.ReadFile(corpus + dir + "outline.yaml")
		f.Add(project, outline)
	}
	f.Fuzz(func(t *testing.T, project, outline []byte) {
		fsys := fstest.MapFS{"plan.yaml": {Data: main}, "projects/1.yaml": {Data: project}, "outline.yaml": {Data: outline}}
		p, found, err := load.Plan(fsys, load.Options{})
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, check.Run(p, progress.Compute(p, p.Year), check.Options{FS: fsys})...)
		for _, d := range found {
			if fsys[d.Pos.File] == nil || d.Pos.Line < 1 || d.Pos.Col < 1 || d.Severity < diag.Info || d.Message == "" {
				t.Errorf("%+v", d)
			}
		}
	})
}
