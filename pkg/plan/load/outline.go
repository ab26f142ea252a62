package load

import (
	"sorachi/pkg/plan"
	"sorachi/pkg/plan/decode"
	"sorachi/pkg/plan/keys"
)

// outline reads outline.yaml, which a plan need not have.
func (l *loader) outline() {
	file := l.show("outline.yaml")
	n := l.optional(l.fsys, "outline.yaml", file)
	if n == nil {
		return
	}
	o := l.object(n, keys.Outline)
	l.plan.Outline = readOutline(o, file)
	l.keep(o.Reader)
}

// readOutline reads the next plan in short.
func readOutline(o decode.Object, file string) *plan.Outline {
	out := &plan.Outline{File: file, Title: o.Text("title"), Edition: o.Text("edition"), Period: o.Span("period"), Region: o.Text("region"),
		Areas: o.Texts("areas"), Vision: o.Text("vision"), Directions: o.Texts("directions"),
		Unit: o.Text("unit"), Total: o.Text("total"), Note: o.Text("note")}
	for _, p := range o.Objects("projects", keys.OutlineProject) {
		out.Projects = append(out.Projects, readOutlineProject(p))
	}
	return out
}

// readOutlineProject reads a project of the next plan.
func readOutlineProject(o decode.Object) *plan.OutlineProject {
	p := &plan.OutlineProject{ID: o.ID("id"), Mark: o.Text("mark"), Name: o.Text("name"), Areas: o.Text("areas"),
		Measures: o.Texts("measures"), KPIHeading: o.Text("kpi_heading")}
	for _, k := range o.Objects("kpis", keys.OutlineKPI) {
		p.KPIs = append(p.KPIs, &plan.OutlineKPI{Name: k.Text("name"), Baseline: k.Value("baseline"), Target: k.Value("target"), KPI: k.ID("kpi")})
	}
	p.Lost = o.Lost()
	return p
}
