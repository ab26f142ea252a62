package photos

import (
	"slices"

	"sorachi/pkg/plan"
	"sorachi/pkg/value/wareki"
)

// Of lists the photos of an event and of its parts: they stand together
// on one card.
func Of(e *plan.Event) []plan.Photo {
	out := slices.Clone(e.Photos)
	for _, part := range e.Parts {
		out = append(out, part.Photos...)
	}
	return out
}

// named lists the paths that the events of the fiscal years y and y+1 name, which
// are those that the pages of y show, each once.
func named(p *plan.Plan, y wareki.Year) []plan.Text {
	seen := map[string]bool{}
	var out []plan.Text
	for _, project := range p.Projects {
		for _, e := range append(slices.Clone(project.EventsOf(y)), project.EventsOf(y+1)...) {
			for _, ph := range Of(e) {
				if !seen[ph.Path.Value] {
					seen[ph.Path.Value] = true
					out = append(out, ph.Path)
				}
			}
		}
	}
	return out
}
