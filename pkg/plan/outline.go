package plan

// outline reads outline.yaml, which a plan need not have.
func (l *loader) outline() error {
	file := l.show("outline.yaml")
	n, err := l.optional(l.fsys, "outline.yaml", file)
	if err != nil || n == nil {
		return err
	}
	o := l.object(n, outlineKeys)
	defer func() { l.keep(o.r) }()
	out := &Outline{File: file, Title: o.text("title"), Edition: o.text("edition"), Period: o.span("period"), Region: o.text("region"),
		Areas: o.texts("areas"), Vision: o.text("vision"), Directions: o.texts("directions"),
		Unit: o.text("unit"), Total: o.text("total"), Note: o.text("note")}
	for _, p := range o.objects("projects", outlineProjectKeys) {
		out.Projects = append(out.Projects, p.outlineProject())
	}
	l.plan.Outline = out
	return nil
}

func (o object) outlineProject() *OutlineProject {
	p := &OutlineProject{ID: o.id("id"), Mark: o.text("mark"), Name: o.text("name"), Areas: o.text("areas"),
		Measures: o.texts("measures"), KPIHeading: o.text("kpi_heading")}
	for _, k := range o.objects("kpis", outlineKPIKeys) {
		p.KPIs = append(p.KPIs, &OutlineKPI{Name: k.text("name"), Baseline: k.value("baseline"), Target: k.value("target"), KPI: k.id("kpi")})
	}
	p.Lost = o.lost()
	return p
}
