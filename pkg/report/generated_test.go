package report

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"
	"testing/fstest"

	"sorachi/pkg/page"
	"sorachi/pkg/plan/load"
)

// shape is what a generated plan has much or little of.
type shape struct {
	name                                 int // characters of the project's name
	events, kpis, photos, notes, details int
}

// shapes are all mixtures of plain and extreme: names of one line and of three,
// no events and twelve, one KPI and forty, no photos and many.
func shapes() []shape {
	var out []shape
	for _, name := range []int{8, 45, 130} {
		for _, events := range []int{0, 1, 4, 12} {
			for _, kpis := range []int{0, 1, 6, 40} {
				for _, photos := range []int{0, 1, 4} {
					out = append(out, shape{name: name, events: events, kpis: kpis, photos: photos})
				}
			}
		}
	}
	for i := range 200 - len(out) { // more of the other things
		s := out[(i*37)%len(out)]
		s.notes, s.details = 1+i%7, 1+i%5
		out = append(out, s)
	}
	return out
}

// files writes the plan of a shape.
func (s shape) files(seed int) map[string]string {
	d := &deal{Rand: rand.New(rand.NewSource(int64(seed))), long: 1, many: 1}
	return map[string]string{"plan.yaml": d.plan(false), "projects/1.yaml": d.write(func() {
		d.line(0, "id: p\nnumber: 1\nname: %s\narea: %s\npurpose: %s", d.text(s.name), d.upTo(3, 30), d.upTo(20, 200))
		if s.kpis > 0 {
			d.line(0, "kpis:")
		}
		for i := range s.kpis {
			unit := []string{"人", "千人", "％", "カ所", "㏊"}[d.Intn(5)]
			if i%6 == 5 { // its rate has words instead of a figure
				same := d.figure("％")
				d.line(1, "- {id: k%d, name: %q, baseline: \"%s（R2）\", target: \"%s（R7）\", progress: {method: from-baseline}, actuals: {R6: %q}}", i, d.text(9), same, same, d.figure("％"))
				continue
			}
			d.line(1, "- id: k%d\n    name: %s\n    baseline: %s（R2）\n    target: %s（R7）\n    actuals: {R5: 集計中（7月頃）, R6: %q}", i, d.upTo(4, 40), d.figure(unit), d.figure(unit), d.figure(unit))
		}
		d.line(0, "events:\n  R6:")
		for i := range s.events {
			d.line(2, "- title: %s\n      by: 振興局\n      held: 令和6年9月14日～15日\n      place: %s\n      summary: %s", d.upTo(5, s.name), d.upTo(4, 20), d.upTo(20, 110))
			if s.details > 0 {
				d.line(3, "details:")
			}
			for range s.details {
				d.line(4, "%s: %s", d.label(), d.upTo(4, 30))
			}
			if n := s.photos; n > 1 || n == 1 && i == 0 {
				d.line(3, "photos:")
				for k := range n {
					d.line(4, "- path: photos/%s.png\n          alt: 会場の様子%d", []string{"wide", "tall"}[k%2], k)
				}
			}
		}
		if s.events == 0 {
			d.line(2, "[]")
		}
		d.line(1, "R7:\n    - title: %s\n      by: 市町", d.upTo(5, 40))
		d.notes(s.notes)
	})}
}

// TestGeneratedPlans lays out two hundred plans and wants of each that nothing
// on its pages overlaps, crosses its box or is too small, in either theme. What
// cannot fit is told at its line, and only then a page may be wrong.
func TestGeneratedPlans(t *testing.T) {
	photos := fstest.MapFS{"photos/wide.png": picture(t, 160, 60), "photos/tall.png": picture(t, 60, 110)}
	all, unfit := shapes(), 0
	if len(all) != 200 {
		t.Fatalf("%d plans", len(all))
	}
	for i, s := range all {
		in := loaded(t, s.files(i))
		in.Photos.Files = photos
		if i%3 == 2 {
			in.Theme = themeOf(t, "mono")
		}
		doc, found := build(t, in)
		told := false
		for _, d := range found {
			switch {
			case d.Code == "photo-too-small": // they are thumbnails
			case d.Code == "does-not-fit" && d.Pos.Line > 1 && !strings.Contains(d.Message, "重なる"):
				told = true
			default:
				t.Errorf("%d %+v: %s", i, s, short(d))
			}
		}
		if told {
			unfit++
			continue
		}
		if err := page.Check(doc); err != nil {
			t.Errorf("%d %+v: %v", i, s, err)
		}
		for k, b := range page.Blemishes(doc, leastSize) {
			if k > 2 {
				break
			}
			t.Errorf("%d %+v: %s", i, s, b)
		}
	}
	if unfit > 0 {
		t.Errorf("%d of %d plans do not fit", unfit, len(all))
	}
}

// loaded reads a sound plan from its files.
func loaded(t *testing.T, files map[string]string) Input {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	p, found, err := load.Plan(fsys, load.Options{})
	if err != nil || len(found) > 0 {
		t.Fatal(err, found, fmt.Sprint(files))
	}
	return inputOf(t, p)
}
