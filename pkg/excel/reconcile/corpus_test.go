package reconcile

import (
	"os"
	"path/filepath"
	"testing"

	"sorachi/data/national"
	"sorachi/pkg/excel/answer"
	"sorachi/pkg/excel/form"
	"sorachi/pkg/excel/form/sheets"
	"sorachi/pkg/plan/load"
	"sorachi/pkg/value/wareki"
)

// TestUnansweredForms wants the form of every sound plan, for the first and the last
// year of its period, to say nothing when it comes back as it went out.
func TestUnansweredForms(t *testing.T) {
	dirs, err := filepath.Glob("../../../testdata/ok/*")
	if err != nil || len(dirs) < 30 {
		t.Fatal(dirs, err)
	}
	for _, dir := range append(dirs, "../../../data/sorachi") {
		p, found, err := load.Plan(os.DirFS(dir), load.Options{Name: dir, National: national.FS})
		if err != nil || found.HasErrors() {
			t.Fatal(dir, err, found)
		}
		for _, y := range []wareki.Year{p.Period.From, p.Period.To} {
			data, err := sheets.Write(p, form.RequestAll(p), sheets.Letter{Year: y})
			if err != nil {
				t.Fatal(dir, err)
			}
			a, found := answer.Read(dir, data)
			if a == nil || len(found) > 0 || !answer.Untouched(data) {
				t.Errorf("%s %s: %v", dir, y, found)
				continue
			}
			if o := Answers(p, Options{Year: y}, []*answer.Answers{a}); len(o.Changes)+len(o.Remarks)+len(o.Found) > 0 {
				t.Errorf("%s %s: %s", dir, y, told(o, nil))
			}
		}
	}
}
