// Package printedtexts lists the texts of a plan that readers get to see, for rules
// that judge texts wherever they stand. It judges none of them, and knows no page: a
// new key that is printed needs a line here, in the function of its section.
//
// To read it: Texts and OnPageOf in this file, then a function for each section of a
// plan.
package printedtexts

import (
	"cmp"
	"fmt"
	"slices"

	"sorachi/pkg/plan"
	"sorachi/pkg/value"
)

// Entry is a text that readers of the plan get to see.
type Entry struct {
	plan.Text
	Path string // in its file: events.R6[0].title
	Kind Kind
}

// Kind says how a text is written, so that a rule can tell a name from a
// sentence.
type Kind string

// The kinds of texts.
const (
	Line   Kind = "line"   // a name, heading, place or label
	By     Kind = "by"     // who carries an event out
	Prose  Kind = "prose"  // sentences
	Figure Kind = "figure" // 7,250千人（R2）
	Dates  Kind = "dates"  // ①令和6年9月14日～15日
)

// Texts returns every text of the plan's own files that is printed or listed,
// in written order: plan.yaml, the projects by number, programs.yaml,
// analysis.yaml, outline.yaml, each from top to bottom. What never is (ids,
// years, owner) is left out, and so is the national plan, which is part of the
// program.
func Texts(p *plan.Plan) []Entry {
	out := sorted(func(w *walk) { w.head(p) })
	for _, pr := range p.Projects {
		out = append(out, sorted(func(w *walk) { w.project(pr) })...)
	}
	return slices.Concat(out,
		sorted(func(w *walk) { w.programs(p) }),
		sorted(func(w *walk) { w.analysis(p) }),
		sorted(func(w *walk) { w.outline(p) }))
}

// OnPageOf returns the texts on the page of one project besides its notes: its own, and
// what is said of the KPIs that it lists again.
func OnPageOf(p *plan.Project) []Entry {
	w := &walk{}
	w.body(p)
	for i, k := range p.KPIs {
		if !k.Repost.IsZero() {
			w.kpi(fmt.Sprintf("kpis[%d]", i), k.Def())
		}
	}
	return w.out
}

// project adds the texts of one file of projects/.
func (w *walk) project(p *plan.Project) {
	w.body(p)
	for i, n := range p.Notes {
		w.line(fmt.Sprintf("notes[%d].term", i), n.Term)
		w.prose(fmt.Sprintf("notes[%d].text", i), n.Text)
	}
}

// body adds what a project says before its notes.
func (w *walk) body(p *plan.Project) {
	w.line("name", p.Name)
	w.line("area", p.Area)
	w.prose("purpose", p.Purpose)
	for i, k := range p.KPIs {
		w.kpi(fmt.Sprintf("kpis[%d]", i), k)
	}
	for _, y := range p.Events {
		for i, e := range y.Events {
			w.event(fmt.Sprintf("events.%s[%d]", y.Key, i), e)
		}
	}
}

// walk collects the texts of one file.
type walk struct{ out []Entry }

func (w *walk) add(kind Kind, path string, t plan.Text) {
	if !t.IsZero() {
		w.out = append(w.out, Entry{Text: t, Path: path, Kind: kind})
	}
}

func (w *walk) line(path string, t plan.Text)  { w.add(Line, path, t) }
func (w *walk) prose(path string, t plan.Text) { w.add(Prose, path, t) }

func (w *walk) lines(path string, texts []plan.Text) {
	for i, t := range texts {
		w.line(fmt.Sprintf("%s[%d]", path, i), t)
	}
}

func (w *walk) figure(path string, v *value.Value) {
	if v != nil {
		w.add(Figure, path, v.Text)
	}
}

func (w *walk) figures(path string, values []plan.Actual) {
	for _, a := range values {
		w.figure(path+"."+a.Key.Value, a.Value)
	}
}

// sorted returns what collect adds in the order of the file: keys may stand in
// any.
func sorted(collect func(*walk)) []Entry {
	w := &walk{}
	collect(w)
	slices.SortStableFunc(w.out, func(a, b Entry) int {
		p, q := a.Pos(), b.Pos()
		return cmp.Or(cmp.Compare(p.Line, q.Line), cmp.Compare(p.Col, q.Col))
	})
	return w.out
}

// kpi adds an indicator. A repost has no texts of its own.
func (w *walk) kpi(path string, k *plan.KPI) {
	if !k.Repost.IsZero() {
		return
	}
	w.line(path+".name", k.Name)
	w.figure(path+".baseline", k.Baseline)
	w.figure(path+".target", k.Target)
	w.figures(path+".actuals", k.Actuals)
	w.figures(path+".milestones", k.Milestones)
	w.line(path+".source", k.Source)
	w.prose(path+".note", k.Note)
}

// event adds an event or a part of one.
func (w *walk) event(path string, e *plan.Event) {
	w.line(path+".title", e.Title)
	w.add(By, path+".by", e.By)
	for _, f := range e.Fields {
		switch f.Kind {
		case plan.FieldHeld:
			w.add(Dates, path+".held", f.Value)
		case plan.FieldPlace:
			w.line(path+".place", f.Value)
		case plan.FieldSummary:
			w.prose(path+".summary", f.Value)
		case plan.FieldDetail:
			w.line(path+".details", f.Label)
			w.line(path+".details."+f.Label.Value, f.Value)
		}
	}
	for i, ph := range e.Photos {
		w.line(fmt.Sprintf("%s.photos[%d].caption", path, i), ph.Caption)
		w.line(fmt.Sprintf("%s.photos[%d].alt", path, i), ph.Alt)
	}
	for i, part := range e.Parts {
		w.event(fmt.Sprintf("%s.parts[%d]", path, i), part)
	}
}

// head adds the texts of plan.yaml.
func (w *walk) head(p *plan.Plan) {
	w.line("title", p.Title)
	w.line("document", p.Document)
	w.line("bureau", p.Bureau)
	w.line("region", p.Region)
	for i, b := range p.Bands {
		w.line(fmt.Sprintf("bands[%d].label", i), b.Label)
		w.line(fmt.Sprintf("bands[%d].mark", i), b.Mark)
	}
}

func (w *walk) programs(p *plan.Plan) {
	for _, y := range p.Programs {
		w.line(y.Key.Value+".heading", y.Heading)
		for i, pr := range y.Programs {
			w.line(fmt.Sprintf("%s.programs[%d].name", y.Key, i), pr.Name)
			w.prose(fmt.Sprintf("%s.programs[%d].summary", y.Key, i), pr.Summary)
		}
	}
}

func (w *walk) analysis(p *plan.Plan) {
	for _, y := range p.Analysis {
		for i, t := range y.Sentences {
			w.prose(fmt.Sprintf("%s[%d]", y.Key, i), t)
		}
	}
}

func (w *walk) outline(p *plan.Plan) {
	o := p.Outline
	if o == nil {
		return
	}
	w.line("title", o.Title)
	w.line("edition", o.Edition)
	w.line("region", o.Region)
	w.lines("areas", o.Areas)
	w.prose("vision", o.Vision)
	w.lines("directions", o.Directions)
	w.line("unit", o.Unit)
	w.line("total", o.Total)
	w.prose("note", o.Note)
	for i, pr := range o.Projects {
		at := fmt.Sprintf("projects[%d]", i)
		w.line(at+".mark", pr.Mark)
		w.line(at+".name", pr.Name)
		w.line(at+".areas", pr.Areas)
		w.lines(at+".measures", pr.Measures)
		w.line(at+".kpi_heading", pr.KPIHeading)
		for j, k := range pr.KPIs {
			kpi := fmt.Sprintf("%s.kpis[%d]", at, j)
			w.line(kpi+".name", k.Name)
			w.figure(kpi+".baseline", k.Baseline)
			w.figure(kpi+".target", k.Target)
		}
	}
}
