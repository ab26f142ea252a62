package plan

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

// TestPillarsOfTheirPlan wants each national plan to have its own pillars, or
// none.
func TestPillarsOfTheirPlan(t *testing.T) {
	pillar := func(title string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("format: 1\nnumber: 1\ntitle: " + title + "\n")}
	}
	national := fstest.MapFS{"pillars/a/1.yaml": pillar("甲の柱"), "pillars/b/1.yaml": pillar("乙の柱"), "pillars/1.yaml": pillar("誰の柱でもない")}
	for _, id := range []string{"a", "b", "c"} {
		national[id+".yaml"] = &fstest.MapFile{Data: []byte("format: 1\nid: " + id + "\ntitle: 構想\n")}
	}
	for id, want := range map[string]string{"a": "甲の柱", "b": "乙の柱", "c": ""} {
		fsys := fstest.MapFS{"plan.yaml": {Data: []byte(planText + "national: " + id + "\n")}}
		p, found, err := Load(fsys, Options{National: national})
		if err != nil || len(found) > 0 {
			t.Fatal(err, found)
		}
		got := ""
		for _, x := range p.National.Pillars {
			got += x.Title.Value
		}
		if got != want {
			t.Errorf("national plan %s has the pillars %q, want %q", id, got, want)
		}
	}
}

// TestDanglingLink wants a project whose file is a link to nothing to stop the
// reading: left out silently it would be gone from the report.
func TestDanglingLink(t *testing.T) {
	fsys := fstest.MapFS{
		"plan.yaml":       {Data: []byte(planText)},
		"projects/1.yaml": {Data: []byte(projectText)},
		"projects/2.yaml": {Data: []byte("../away/2.yaml"), Mode: fs.ModeSymlink},
	}
	_, _, err := Load(fsys, Options{Name: "plans/a"})
	if !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "plans/a/projects/2.yaml") {
		t.Errorf("got %v", err)
	}
	delete(fsys, "projects/2.yaml")
	if p, _, err := Load(fsys, Options{}); err != nil || p.Outline != nil {
		t.Errorf("files that a plan may do without: %v", err)
	}
}
