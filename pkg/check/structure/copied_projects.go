package structure

import (
	"sorachi/pkg/plan"
)

// copiedProjects are the projects with the id and the number of one before:
// their files are copies, which is one slip whatever they repeat.
func copiedProjects(p *plan.Plan) map[*plan.Project]bool {
	type key struct {
		id     string
		number int
	}
	seen, copies := map[key]bool{}, map[*plan.Project]bool{}
	for _, pr := range p.Projects {
		k := key{pr.ID.Value, pr.Number}
		copies[pr] = seen[k] && k.id != "" && k.number != 0
		seen[k] = true
	}
	return copies
}
