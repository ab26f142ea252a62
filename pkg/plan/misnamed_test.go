package plan

import "testing"

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
