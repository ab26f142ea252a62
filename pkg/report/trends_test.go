package report

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/load"
)

// trendsOf lays out 指標の推移 alone. Nothing may be found of it, nor out of place.
func trendsOf(t *testing.T, in Input) *page.Document {
	t.Helper()
	th := *in.Theme
	th.Pages = []string{"trends"}
	in.Theme = &th
	doc, found := build(t, in)
	for _, d := range found {
		t.Error(short(d))
	}
	inPlace(t, doc)
	return doc
}

// planIn reads a plan of a folder in which nothing is wrong that would keep it
// from being printed.
func planIn(t *testing.T, dir string) *plan.Plan {
	t.Helper()
	p, found, err := load.Plan(os.DirFS(dir), load.Options{})
	if err != nil || found.HasErrors() {
		t.Fatal(err, found)
	}
	return p
}

// TestTrendPages compares the page of the real plan and one of every odd value
// with golden files; UPDATE=1 writes them anew.
func TestTrendPages(t *testing.T) {
	const dir = "../../testdata/trends/"
	compare(t, dir+"sorachi", dumps(trendsOf(t, inputOf(t, sorachi(t)))))
	compare(t, dir+"extreme", dumps(trendsOf(t, inputOf(t, planIn(t, dir+"extreme")))))
}

// TestTrendsOfDealtPlans gives each KPI of made-up plans one panel that says its
// name, its last value and its target, in order and in place.
func TestTrendsOfDealtPlans(t *testing.T) {
	for seed := range int64(16) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			in := dealt(t, seed, 1+int(seed%2), 1+int(seed%3))
			all := said(trendsOf(t, in))
			at := 0
			for _, r := range in.Summary.Rows {
				name := folded(r.Def.Name.Value)
				if r.Repost {
					continue
				}
				next := strings.Index(all[at:], name)
				if next < 0 || strings.Count(all, name) != 1 {
					t.Fatalf("%s has no panel in its place, or two", name)
				}
				at += next
				if want := folded(r.Def.Target.Figure().Value); !strings.Contains(all, want) {
					t.Errorf("%s: the target %s is not said", name, want)
				}
			}
		})
	}
}

// TestTrendsOfManyProjects sets 33 indicators of 12 projects three by three.
func TestTrendsOfManyProjects(t *testing.T) {
	in := inputOf(t, planIn(t, "../../testdata/ok/many-units"))
	doc := trendsOf(t, in)
	if want := (in.Summary.Counted + 8) / 9; len(doc.Pages) != want {
		t.Errorf("%d indicators on %d pages, want %d", in.Summary.Counted, len(doc.Pages), want)
	}
}

// TestTrendsOfNothing makes no page for a plan without indicators.
func TestTrendsOfNothing(t *testing.T) {
	in := inputOf(t, sorachi(t))
	in.Summary.Rows = nil
	if doc := trendsOf(t, in); len(doc.Pages) != 0 {
		t.Errorf("%d pages", len(doc.Pages))
	}
}

// TestChartsSayWhatTheyShow wants words for those who do not see a chart.
func TestChartsSayWhatTheyShow(t *testing.T) {
	alts := map[string]bool{}
	for _, p := range trendsOf(t, inputOf(t, sorachi(t))).Pages {
		for _, op := range p.Ops {
			if tag := tagOf(op); tag.Role == page.Figure {
				alts[tag.Alt] = true
			}
		}
	}
	for _, want := range []string{
		"管内への観光入込客数の推移：基準値は1,232万人（R1）、R3は852万人、R4は1,159.6万人、R5は1,274.46万人、R6は集計中（7月頃）、目標値は1,278万人（R6）",
		"新規高卒者管内企業就職率の進捗率：82.9％（遅れ）",
	} {
		if !alts[want] {
			t.Errorf("no chart says %q", want)
		}
	}
	if alts[""] {
		t.Error("a chart says nothing")
	}
}

// TestBarsOfGoals draws a bar only for rates of which more is better.
func TestBarsOfGoals(t *testing.T) {
	for _, tt := range []struct {
		change string
		bar    bool
	}{
		{"target: 63.9％（R6）", true},
		{"target: 63.9％（R6）\n    progress: {method: change-from-baseline}", false},
		{"target: 45.0％（R6）\n    direction: down", false},
	} {
		in := inputOf(t, changed(t, "projects/2-mirai-gijutsu.yaml", "target: 63.9％（R6）", tt.change))
		in.Theme.Pages = []string{"kpi-table"}
		doc, _ := build(t, in)
		bars := 0
		for _, op := range doc.Pages[0].Ops {
			if r, ok := op.(page.Rect); ok && strings.HasPrefix(r.Alt, "新規高卒者管内企業就職率の進捗率") {
				bars++
			}
		}
		if (bars > 0) != tt.bar {
			t.Errorf("%s: %d parts of a bar", tt.change, bars)
		}
	}
}
