package report

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"sorachi/data/national"
	"sorachi/pkg/plan/load"
)

// corpus loads the plans of one half of testdata.
func corpus(t *testing.T, half string, f func(t *testing.T, in Input)) {
	dirs, err := filepath.Glob("../../testdata/" + half + "/*")
	if err != nil || len(dirs) == 0 {
		t.Fatal("no plans", err)
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			p, _, err := load.Plan(os.DirFS(dir), load.Options{National: national.FS})
			if err != nil {
				t.Fatal(err)
			}
			in := inputOf(t, p)
			in.Photos.Files = os.DirFS(dir)
			f(t, in)
		})
	}
}

// TestSoundPlans wants a whole report of each sound plan.
func TestSoundPlans(t *testing.T) {
	corpus(t, "ok", func(t *testing.T, in Input) {
		doc, found := build(t, in)
		for _, d := range found {
			t.Error(short(d))
		}
		sayAll(t, doc, in.Plan)
		inPlace(t, doc)
	})
}

// TestFlawedPlans lays out what could be read of the flawed plans. No report is
// written of them, but none may end the program.
func TestFlawedPlans(t *testing.T) {
	corpus(t, "err", func(t *testing.T, in Input) { build(t, in) })
}

// TestEmptyPlans lays out plans with next to nothing in them.
func TestEmptyPlans(t *testing.T) {
	const head = "format: 1\nid: a\ntitle: 題\nbureau: 局\nperiod: R3～R7\nyear: R6\n"
	const band = "bands: [{label: すべて}]\n"
	const empty = "id: p\nnumber: 1\nname: 名\narea: 域\npurpose: 文。\n"
	tests := []struct {
		name  string
		files map[string]string
	}{
		{"no project", map[string]string{"plan.yaml": head + band}},
		{"an empty file", map[string]string{"plan.yaml": ""}},
		{"no band", map[string]string{"plan.yaml": head + "bands: []\n", "projects/1.yaml": empty + "kpis:\n  - {id: k, name: 指標, target: 1人, actuals: {R6: 1人}}\n"}},
		{"a project without KPIs and events", map[string]string{"plan.yaml": head + band, "projects/1.yaml": empty}},
		{"empty lists", map[string]string{"plan.yaml": head + band, "projects/1.yaml": empty + "kpis: []\nevents: {R6: [], R7: []}\nnotes: []\n", "analysis.yaml": "R6: []\n",
			"programs.yaml": "R7: {heading: 取組, programs: []}\n", "outline.yaml": "{title: 概要, period: R7～R11, vision: 姿, directions: [], areas: [], projects: []}\n"}},
		{"a national plan of a title", map[string]string{"plan.yaml": head + band + "national: n\n"}},
		{"a pillar without packages", map[string]string{"plan.yaml": head + band + "national: p\n"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fsys, known := fstest.MapFS{}, fstest.MapFS{}
			for name, text := range tt.files {
				fsys[name] = &fstest.MapFile{Data: []byte(text)}
			}
			known["n.yaml"] = &fstest.MapFile{Data: []byte("{format: 1, id: n, title: 構想}")}
			known["p.yaml"] = known["n.yaml"]
			known["pillars/p/1.yaml"] = &fstest.MapFile{Data: []byte("{format: 1, number: 1, title: 柱の一, summary: [要旨], packages: []}")}
			p, _, err := load.Plan(fsys, load.Options{National: known})
			if err != nil {
				t.Fatal(err)
			}
			doc, found := build(t, inputOf(t, p))
			for _, d := range found {
				t.Error(short(d))
			}
			inPlace(t, doc)
		})
	}
}

// TestLayoutSlips lays out plans that are sound but for what only the pages
// show, and compares the findings with want.golden; UPDATE=1 writes them anew.
func TestLayoutSlips(t *testing.T) {
	dirs, err := filepath.Glob("../../testdata/layout/*")
	if err != nil || len(dirs) == 0 {
		t.Fatal("no plans", err)
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			t.Parallel()
			p, found, err := load.Plan(os.DirFS(dir), load.Options{})
			if err != nil || len(found) > 0 {
				t.Fatal(err, found)
			}
			in := inputOf(t, p)
			in.Photos.Files = os.DirFS(dir)
			_, found = build(t, in)
			got := ""
			for _, d := range found {
				got += fmt.Sprintf("%s:%d:%d: %s: %s [%s]\n", d.Pos.File, d.Pos.Line, d.Pos.Col, d.Severity, d.Message, d.Code)
				if d.Hint == "" {
					t.Errorf("%s says no repair", d.Code)
				}
			}
			file := filepath.Join(dir, "want.golden")
			if os.Getenv("UPDATE") == "1" {
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if want, err := os.ReadFile(file); err != nil || string(want) != got {
				t.Errorf("%v\ngot\n%swant\n%s", err, got, want)
			}
		})
	}
}
