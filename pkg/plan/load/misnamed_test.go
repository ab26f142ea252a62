package load

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"sorachi/pkg/plan/plantest"
)

// TestOtherCaseIsTold wants a file that only disks of Windows take for a plan's
// told there too: elsewhere it is not read.
func TestOtherCaseIsTold(t *testing.T) {
	fsys := fstest.MapFS{"plan.yaml": {Data: []byte(planText)}, "projects/1.yaml": {Data: []byte(projectText)}, "Analysis.YAML": {Data: []byte("R6: [文。]\n")}}
	for name, disk := range map[string]fs.FS{"any case": plantest.AnyCase{MapFS: fsys}, "one case": fsys} {
		p, found, err := Plan(disk, Options{})
		if err != nil || len(found) != 1 || found[0].Code != "misnamed-file" || found[0].Pos.File != "Analysis.YAML" {
			t.Errorf("%s: %v %v", name, found, err)
		}
		if read := len(p.Analysis) == 1; read != (name == "any case") {
			t.Errorf("%s: read %v", name, read)
		}
	}
}

func TestIsFile(t *testing.T) {
	for name, want := range map[string]bool{
		"plan.yaml": true, "programs.yaml": true, "analysis.yaml": true, "outline.yaml": true,
		"projects/1.yaml": true, "projects/観光.YML": true,
		"projects": false, "projects/": false, "projects/1.txt": false, "projects/.hidden.yaml": false, "projects/a/1.yaml": false,
		"plan.yml": false, "other.yaml": false, "a/plan.yaml": false, "": false, ".": false, "../projects/1.yaml": false,
	} {
		if got := IsFile(name); got != want {
			t.Errorf("%q: %t", name, got)
		}
	}
}
