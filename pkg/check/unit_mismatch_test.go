package check_test

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// edited returns a sound plan with a part of its project's file replaced.
func edited(t *testing.T, from, to string) fstest.MapFS {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, name := range []string{"plan.yaml", "projects/1-kanko.yaml"} {
		data, err := os.ReadFile(corpus + "ok/minimal/" + name)
		if err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(string(data), from, to)
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// TestUnitRepair wants a repair that can be copied: no scale is doubled.
func TestUnitRepair(t *testing.T) {
	for typed, want := range map[string]string{
		"150千":   "「150千人」のように、単位を付けてください",
		"150":    "「150千人」か「150人」のように、単位を付けてください",
		"１５０千":   "「１５０千人」のように、単位を付けてください",
		"15万":    "「15万人」のように、単位を付けてください",
		"1万5千":   "「1万5千人」のように、単位を付けてください",
		"約150":   "「約150千人」か「約150人」のように、単位を付けてください",
		"150千世帯": "同じ単位で書いてください（千人と万人のような桁の違いは構いません）",
		"15万人":   "",
	} {
		hint := ""
		for _, d := range run(t, edited(t, "R6: 150千人", "R6: "+typed), "") {
			hint += d.Hint
		}
		if hint != want {
			t.Errorf("%s: hint %q, want %q", typed, hint, want)
		}
	}
}
