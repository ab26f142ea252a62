package rule

import (
	"sorachi/pkg/plan"
	"sorachi/pkg/progress"
)

// Originals returns the KPIs that are no reposts, in report order.
func (p *Pass) Originals() []*plan.KPI {
	var out []*plan.KPI
	for _, pr := range p.Plan.Projects {
		for _, k := range pr.KPIs {
			if k.Repost.IsZero() {
				out = append(out, k)
			}
		}
	}
	return out
}

// Rows returns how the originals stand, in report order.
func (p *Pass) Rows() []progress.Row {
	var out []progress.Row
	for _, r := range p.Summary.Rows {
		if !r.Repost {
			out = append(out, r)
		}
	}
	return out
}

// Indicators returns every KPI that holds figures: the plan's own, then those
// of the outline, which have a baseline and a target alone.
func (p *Pass) Indicators() []*plan.KPI {
	out := p.Originals()
	for _, pr := range p.OutlineProjects() {
		for _, k := range pr.KPIs {
			out = append(out, &plan.KPI{Name: k.Name, Baseline: k.Baseline, Target: k.Target})
		}
	}
	return out
}

// Linked returns the plan's KPI that is the same as one of the outline: the one
// it names, or without a link the only one of exactly its name.
func (p *Pass) Linked(o *plan.OutlineKPI) *plan.KPI {
	var found *plan.KPI
	for _, k := range p.Originals() {
		same := k.ID.Value == o.KPI.Value
		if o.KPI.IsZero() {
			same = k.Name.Value == o.Name.Value && !k.Name.IsZero()
		}
		if same && found != nil {
			return nil
		}
		if same {
			found = k
		}
	}
	return found
}

// OutlineProjects returns the projects of the next plan, none without an outline.
func (p *Pass) OutlineProjects() []*plan.OutlineProject {
	if p.Plan.Outline == nil {
		return nil
	}
	return p.Plan.Outline.Projects
}

// Events returns the events of all projects and years with their parts, in
// report order.
func (p *Pass) Events() []*plan.Event {
	var out []*plan.Event
	for _, pr := range p.Plan.Projects {
		for _, year := range pr.Events {
			out = append(out, WithParts(year.Events)...)
		}
	}
	return out
}

// WithParts returns the events, each followed by its parts.
func WithParts(events []*plan.Event) []*plan.Event {
	var out []*plan.Event
	for _, e := range events {
		out = append(append(out, e), e.Parts...)
	}
	return out
}
