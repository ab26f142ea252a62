package load

import (
	"io/fs"
	"slices"
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
		p, found, err := Plan(fsys, Options{National: national})
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

// TestUnreadableFiles wants each file that cannot be read told, and the others
// read: left out silently it would be gone from the report.
func TestUnreadableFiles(t *testing.T) {
	fsys := fstest.MapFS{
		"plan.yaml":              {Data: []byte(planText)},
		"projects/1.yaml":        {Data: []byte(projectText)},
		"projects/2.yaml":        {Data: []byte("../away/2.yaml"), Mode: fs.ModeSymlink},
		"projects/\x1b[31m.yaml": {Data: []byte(projectText)},
		"projects/\xff.yaml":     {Data: []byte(projectText)},
		"outline.yaml":           {Mode: fs.ModeDir},
	}
	p, found, err := Plan(fsys, Options{Name: "plans/a"})
	if err != nil || len(p.Projects) != 1 {
		t.Fatalf("read %d projects, error %v", len(p.Projects), err)
	}
	var files []string
	for _, d := range found {
		if d.Code == "unreadable-file" {
			files = append(files, d.Pos.File)
		}
	}
	want := []string{"plans/a/outline.yaml", "plans/a/projects/\x1b[31m.yaml", "plans/a/projects/2.yaml", "plans/a/projects/\ufffd.yaml"}
	if !slices.Equal(files, want) {
		t.Errorf("unreadable: %q, want %q", files, want)
	}
	for name := range fsys {
		if name != "plan.yaml" && name != "projects/1.yaml" {
			delete(fsys, name)
		}
	}
	if p, _, err := Plan(fsys, Options{}); err != nil || p.Outline != nil {
		t.Errorf("files that a plan may do without: %v", err)
	}
}
