package files

import (
	"sorachi/pkg/check/rule"
	"sorachi/pkg/plan"
)

// photos returns the photos of all events and their parts, in report order.
func photos(p *rule.Pass) []plan.Photo {
	var out []plan.Photo
	for _, e := range p.Events() {
		out = append(out, e.Photos...)
	}
	return out
}

// photosOf returns those of some events and their parts.
func photosOf(events []*plan.Event) []plan.Photo {
	var out []plan.Photo
	for _, e := range rule.WithParts(events) {
		out = append(out, e.Photos...)
	}
	return out
}
