package report

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"sorachi/pkg/page"
	"sorachi/pkg/plan"
)

// unprinted are the texts that are written for other ends than paper.
var unprinted = map[string]string{
	"Plan.ID": "names the files", "Plan.Code": "for other programs", "Plan.YearText": "shown as another year", "Plan.Check": "for the checks",
	"Band.Edge": "a rule of counting", "Band.Mark": "for other outputs", "KPI.Milestones": "for the formulas", "Project.ID": "a reference", "KPI.ID": "a reference", "KPI.Repost": "a reference",
	"KPI.Owner": "kept inside the office", "KPI.Indicator": "a reference", "Actual.Key": "a year", "EventYear.Key": "a year", "Event.Held": "one of the fields",
	"Event.Place": "one of the fields", "Event.Summary": "one of the fields", "Photo.Path": "the picture itself", "Photo.Alt": "said to those who do not see",
	"ProgramYear.Key": "a year", "Program.Projects": "shown as marks", "AnalysisYear.Key": "a year",
	"OutlineProject.ID": "a reference", "OutlineKPI.KPI": "a reference", "National.ID": "a reference", "Package.ID": "a reference", "Project.Policies": "a reference",
}

// written calls f with every text of a plan that belongs on paper. A text with
// references prints in another form.
func written(p *plan.Plan, f func(where string, t plan.Text)) {
	seen := map[uintptr]bool{}
	var walk func(where string, v reflect.Value)
	walk = func(where string, v reflect.Value) {
		if _, skip := unprinted[where]; skip || !v.CanInterface() {
			return
		}
		switch t, ok := v.Interface().(plan.Text); {
		case ok && !t.IsZero() && !strings.Contains(t.Value, "｛"):
			f(where, t)
		case ok:
		case v.Kind() == reflect.Pointer && !v.IsNil() && !seen[v.Pointer()]:
			seen[v.Pointer()] = true
			walk(where, v.Elem())
		case v.Kind() == reflect.Slice:
			for i := range v.Len() {
				walk(where, v.Index(i))
			}
		case v.Kind() == reflect.Struct && strings.Contains(v.Type().PkgPath(), "plan"):
			for i := range v.NumField() {
				if !v.Type().Field(i).IsExported() {
					continue
				}
				walk(v.Type().Name()+"."+v.Type().Field(i).Name, v.Field(i))
			}
		}
	}
	walk("", reflect.ValueOf(p))
}

// said is all that a document says, as drawn.
func said(doc *page.Document) string {
	var b strings.Builder
	for _, p := range doc.Pages {
		for _, t := range texts(p) {
			b.WriteString(t.String)
		}
	}
	return folded(b.String())
}

// TestNothingIsLost looks for every text of the real plan on its pages.
func TestNothingIsLost(t *testing.T) {
	all, n := said(sorachiReport(t)), 0
	written(sorachi(t), func(where string, text plan.Text) {
		if n++; !strings.Contains(all, folded(text.Value)) {
			t.Errorf("%s: %s is lost: %s", where, text.Pos().File, text.Value)
		}
	})
	if n < 400 {
		t.Errorf("only %d texts were looked for", n)
	}
}

// TestDealtPlans lays out plans made up by chance. Those about as long as the
// real one must fit. All say everything that is written; those that fit say it
// in its place.
func TestDealtPlans(t *testing.T) {
	levels := []struct {
		name       string
		long, many int
		fits       bool // always
	}{{"as the real one", 1, 1, true}, {"longer", 3, 1, false}, {"more", 1, 2, false}, {"longer and more", 2, 2, false}}
	for seed := range int64(60) {
		level := levels[seed%4]
		t.Run(fmt.Sprintf("%d %s", seed, level.name), func(t *testing.T) {
			t.Parallel()
			in := dealt(t, seed, level.long, level.many)
			doc, found := build(t, in)
			for _, d := range found {
				if d.Code != "photo-too-small" && (d.Code != "does-not-fit" || level.fits) { // the photos are thumbnails
					t.Error(short(d))
				}
			}
			sayAll(t, doc, in.Plan)
			if !found.HasErrors() {
				inPlace(t, doc)
			}
		})
	}
}

// sayAll wants every written text in the document.
func sayAll(t *testing.T, doc *page.Document, p *plan.Plan) {
	t.Helper()
	all := said(doc)
	written(p, func(where string, text plan.Text) {
		if !strings.Contains(all, folded(text.Value)) {
			t.Errorf("%s is lost: %s", where, text.Value)
		}
	})
}

// inPlace wants nothing that a reader would take for a mistake.
func inPlace(t *testing.T, doc *page.Document) {
	t.Helper()
	if err := page.Check(doc); err != nil && len(doc.Pages) > 0 { // a part may have none
		t.Error(err)
	}
	for i, b := range page.Blemishes(doc, leastSize) {
		if i == 3 {
			t.Error("and more")
			break
		}
		t.Errorf("%s: %s", doc.Pages[b.Page].Kind, b)
	}
}
