package diag

import "slices"

// Rename gives a file of the findings another name, wherever they speak of it. What
// they share with other findings (related places, fixes) stays as it was.
func (l List) Rename(was, is string) {
	name := func(places ...*Pos) {
		for _, p := range places {
			if p.File == was {
				p.File = is
			}
		}
	}
	for i := range l {
		d := &l[i]
		name(&d.Pos, &d.End)
		d.Related = slices.Clone(d.Related)
		for j := range d.Related {
			name(&d.Related[j].Pos)
		}
		if d.Fix == nil {
			continue
		}
		fix := *d.Fix
		fix.Edits = slices.Clone(fix.Edits)
		for j := range fix.Edits {
			name(&fix.Edits[j].Pos, &fix.Edits[j].End)
		}
		d.Fix = &fix
	}
}
