package plan

import (
	"path"
	"slices"

	"sorachi/pkg/plan/keys"
)

// This file tells what reading lost, so that no rule takes it for missing; the fields
// Lost, Flawed and Joined of the types tell it as well.

// Flawed is a file in which reading found errors.
type Flawed struct {
	File string // as findings show it

	// Words are those outside of references that may be ids. Nil stands for any word:
	// of a file that cannot be looked into, or has no line with an id (an empty one).
	Words map[string]bool
}

// mayDefine reports whether id stands in the file outside a reference.
func (f Flawed) mayDefine(id string) bool { return f.Words == nil || f.Words[id] }

// MayDefineKPI reports whether id may be that of a KPI which could not be read: it
// stands in a flawed file of projects/, or no project at all could be read.
func (p *Plan) MayDefineKPI(id string) bool {
	return len(p.Projects) == 0 || slices.ContainsFunc(p.Flawed, func(f Flawed) bool {
		return path.Base(path.Dir(f.File)) == "projects" && f.mayDefine(id)
	})
}

// IDLost reports whether the id of a KPI could not be read or used, which may be
// meant by any reference.
func (p *Plan) IDLost() bool {
	for _, pr := range p.Projects {
		for _, k := range pr.KPIs {
			if k.Repost.IsZero() && k.Flawed && (!keys.IsID(k.ID.Value) || k.Joined) {
				return true
			}
		}
	}
	return false
}

// MayDefineNext reports whether id may be that of a project of the next plan
// which could not be read.
func (p *Plan) MayDefineNext(id string) bool {
	return slices.ContainsFunc(p.Flawed, func(f Flawed) bool {
		return path.Base(f.File) == "outline.yaml" && f.mayDefine(id)
	})
}
